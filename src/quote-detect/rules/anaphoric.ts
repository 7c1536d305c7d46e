import { type Candidate, fromFrame, type SentenceContext, spanOf } from '../candidate.js';
import { moodOf } from '../content.js';
import type { Frame } from '../frames.js';
import type { NounPhrase } from '../noun-phrase.js';
import type { Segment } from '../segment.js';
import { canSpeak } from '../subject.js';
import { isStop, lower, punctuation, type SentenceRange, type TextView } from '../text-view.js';

/** `Das könnte die These einschränken` says nothing of who said it. */
const MODAL = /^(?:k[aö]nn|m[uü](?:ss|ß)|d[aü]rf|würde|soll|mag|möge|möcht)/u;
/** `Das musste Lind einräumen`: whoever has to has done so. */
const FORCED = /^(?:ein\|räumen|zu\|geben|ein\|gestehen)$/u;

/** `So kommentieren es die Zeitungen.` points to what follows. */
const JUDGING = /^(?:kommentieren|bewerten|beurteilen|sehen)$/u;

/** The frame of a sentence that takes up the one before: `Das teilte die Polizei mit.`, `So schildert es die Polizei.` */
export function takingUp({ view, segments, frames }: SentenceContext): Frame | undefined {
  const [first, frame] = [segments[0], frames[0]];
  if (first === undefined || frame === undefined || frame.segment !== first || frame.negated) return undefined;
  const { finite, subject, passive, verb } = frame;
  if (finite !== first.start + 1 || !verb.takes.has('dass')) return undefined;
  const opener = lower(view, first.start);
  const points =
    opener === 'so' ? lower(view, finite + 1) === 'es' && !JUDGING.test(verb.lemma) : /^(?:das|dies)$/u.test(opener);
  if (!points || (subject === undefined && !passive)) return undefined;
  if (MODAL.test(lower(view, finite)) && !(lower(view, finite).startsWith('muss') && FORCED.test(verb.lemma)))
    return undefined;
  if (segments.some((segment) => segment.kind === 'dass' || segment.kind === 'ob')) return undefined;
  return isTakenUp(view, frame) ? frame : undefined;
}

/** Somebody says it; not `das äußert sich in Zahlen`, `das finde ich gut`, `das ist leicht gesagt`. */
function isTakenUp(view: TextView, { finite, subject, passive }: Frame): boolean {
  if (lower(view, finite + 1) === 'sich') return false;
  if (passive) return !/^(?:ist|sind|war|waren)$/u.test(lower(view, finite));
  if (subject === undefined) return true;
  if (subject.pronoun) return !/^(?:ich|wir|du|ihr)$/u.test(lower(view, subject.first));
  return !isObject(view, finite, subject);
}

/** `Dies verlangt Reformen`: what stands bare behind the verb and cannot speak is what the verb asks for. */
function isObject(view: TextView, finite: number, { first, head }: NounPhrase): boolean {
  return first === finite + 1 && first === head && !canSpeak(view, head);
}

/** `Das teilte die Polizei mit.` after the sentence that it takes up. Both are the quotation. */
export function anaphoricFrames(
  context: SentenceContext,
  previous: SentenceRange | undefined,
  previousSegments: readonly Segment[],
): Candidate[] {
  const { view, sentence, segments } = context;
  const frame = previous === undefined || isMarked(view, previous) ? undefined : takingUp(context);
  if (previous === undefined || frame === undefined) return [];
  const { segment, finite } = frame;
  const mood = moodOf(view, previousSegments.find((part) => part.finite >= 0)?.finite ?? -1);
  const before = spanOf(view, previous.first, endWithoutStop(view, previous));
  const says = spanOf(view, finite, segments[segments.length - 1]!.last);
  const opener = spanOf(view, segment.start, finite);
  const isSo = lower(view, segment.start) === 'so';
  return [
    {
      type: 'indirect',
      rule: 'indirect/anaphoric',
      construction: 'anaphoric',
      spans: isSo ? [before] : [before, opener],
      frame: isSo ? [{ start: opener.start, end: says.end }] : [says],
      ...fromFrame(view, frame, ['anaphoric']),
      sentence: sentence.index,
      ...(mood === undefined ? {} : { mood }),
    },
  ];
}

/** True for a sentence within marks: what the next one takes up is direct speech (`direct-behind.ts`). */
function isMarked(view: TextView, { first, last }: SentenceRange): boolean {
  const mark = view.marks[view.outerMark[first]!];
  return mark !== undefined && mark.first <= first && mark.last >= last - 1;
}

function endWithoutStop(view: TextView, sentence: SentenceRange): number {
  return isStop(punctuation(view, sentence.last - 1)) ? sentence.last - 1 : sentence.last;
}
