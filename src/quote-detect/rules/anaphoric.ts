import { type Candidate, fromFrame, type SentenceContext, spanOf } from '../candidate.js';
import { moodOf } from '../content.js';
import type { Frame } from '../frames.js';
import type { NounPhrase } from '../noun-phrase.js';
import type { Segment } from '../segment.js';
import { canSpeak } from '../subject.js';
import { isStop, lower, punctuation, type SentenceRange, type TextView } from '../text-view.js';

/** `Das könnte die These einschränken` says nothing of who said it. */
const MODAL = /^(?:k[aö]nn|m[uü](?:ss|ß)|d[aü]rf|würde|soll|mag|möge|möcht)/u;

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
  const { view, sentence, segments, frames } = context;
  const first = segments[0];
  if (first === undefined || previous === undefined) return [];
  const frame = frames[0];
  if (frame === undefined || frame.segment !== first || frame.negated) return [];
  if (!/^(?:das|dies)$/u.test(lower(view, first.start)) || frame.finite !== first.start + 1) return [];
  if (MODAL.test(lower(view, frame.finite)) || !isTakenUp(view, frame)) return [];
  if (!frame.verb.takes.has('dass') || (frame.subject === undefined && !frame.passive)) return [];
  if (segments.some((segment) => segment.kind === 'dass' || segment.kind === 'ob')) return [];
  const mood = moodOf(view, previousSegments.find((segment) => segment.finite >= 0)?.finite ?? -1);
  return [
    {
      type: 'indirect',
      rule: 'indirect/anaphoric',
      construction: 'anaphoric',
      spans: [spanOf(view, previous.first, endWithoutStop(view, previous)), spanOf(view, first.start, first.start + 1)],
      frame: [spanOf(view, first.start + 1, segments[segments.length - 1]!.last)],
      ...fromFrame(view, frame, ['anaphoric']),
      sentence: sentence.index,
      ...(mood === undefined ? {} : { mood }),
    },
  ];
}

function endWithoutStop(view: TextView, sentence: SentenceRange): number {
  return isStop(punctuation(view, sentence.last - 1)) ? sentence.last - 1 : sentence.last;
}
