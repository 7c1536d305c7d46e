import { type Candidate, fromFrame, type SentenceContext, spanOf } from '../candidate.js';
import { contentEnd, isKonjunktiv, moodOf } from '../content.js';
import { announces } from '../cue.js';
import { clauseStart } from '../frame-spans.js';
import { type Frame, hasObject } from '../frames.js';
import type { Segment } from '../segment.js';
import { canSpeak } from '../subject.js';
import { has, lower, type TextView } from '../text-view.js';
import { Flag } from '../words.js';

const COMMA = 0x2c;
const COLON = 0x3a;

/**
 * Indirect speech as a clause that depends on a verb of communication: with dass, ob, a w-word, as infinitive with zu,
 * or with the verb in second place after the comma (Duden 4, §§ 756–783).
 */
export function contentClauses(context: SentenceContext): Candidate[] {
  const { view, segments, frames } = context;
  const found: Candidate[] = [];
  for (const frame of frames) {
    const content = contentOf(view, segments, frame);
    if (content === undefined) continue;
    const { segment, construction, evidence } = content;
    const from = segment.start;
    const end = contentEnd(view, context, segment.index, from);
    if (end <= from) continue;
    const mood = moodOf(view, segment.finite);
    found.push({
      type: 'indirect',
      rule: `indirect/${construction}`,
      construction,
      spans: [spanOf(view, from, end)],
      frame: frameSpans(context, frame, segment),
      ...fromFrame(view, frame, evidence),
      ...(mood === undefined ? {} : { mood }),
    });
  }
  return found;
}

/** The clause before the content, with its comma or colon. */
function frameSpans(
  { view, segments }: SentenceContext,
  frame: Frame,
  content: Segment,
): { start: number; end: number }[] {
  const first = Math.min(clauseStart(view, frame), frame.cue[0]!);
  return first < content.start ? [spanOf(view, first, Math.max(first + 1, segments[content.index]!.first))] : [];
}

interface Content {
  readonly segment: Segment;
  readonly construction: string;
  readonly evidence: readonly string[];
}

function contentOf(view: TextView, segments: readonly Segment[], frame: Frame): Content | undefined {
  const { verb } = frame;
  // halten, sehen, ansehen report a content clause only with es: `hält es für wahrscheinlich, dass`.
  if (verb.takes.has('dass') && /^(?:halten|sehen|an\|sehen)$/u.test(verb.lemma) && !hasEs(view, frame))
    return undefined;
  // `Das heißt, dass …` explains; `Es heißt, dass …` reports.
  if (verb.lemma === 'heißen' && !frame.impersonal && frame.subject === undefined) return undefined;
  // `Ich glaube, dass …` is the speech of whoever says ich.
  if (frame.subject?.pronoun && /^(?:ich|wir|du)$/u.test(lower(view, frame.subject.first))) return undefined;
  const fronted = frontedContent(view, segments, frame);
  if (fronted !== undefined) return fronted;
  if (interrupts(view, segments, frame)) return undefined;
  const last = frame.cue[frame.cue.length - 1]!;
  for (let k = frame.segment.index + 1; k < segments.length; k++) {
    const segment = segments[k]!;
    const separator = segments[k - 1]!.separator;
    if (separator !== COMMA && separator !== COLON) return undefined;
    const adjacent = k === frame.segment.index + 1 || segments[k - 1]!.last > last;
    switch (segment.kind) {
      case 'dass':
        if (!verb.takes.has('dass') && !announced(view, frame)) return undefined;
        return { segment, construction: 'dass', evidence: ['dass', ...doubts(view, frame)] };
      case 'ob':
        return question(view, frame, segment);
      case 'w':
      case 'wie':
        return adjacent ? question(view, frame, segment) : undefined;
      case 'infinitive':
        if (!verb.takes.has('zu') && !announced(view, frame) && !isSpeakersOwn(view, frame, segment)) return undefined;
        if (frame.passive && frame.verb.stance === 'neutral') return undefined;
        return /^(?:um|ohne|statt|anstatt)$/u.test(lower(view, segment.start))
          ? undefined
          : { segment, construction: 'zu-infinitive', evidence: ['zu-infinitive'] };
      case 'main':
      case 'verb-first':
        return adjacent ? verbSecond(view, segments, frame, segment) : undefined;
      case 'sub':
        return adjacent ? subordinateFirst(view, segments, frame, segment) : undefined;
      case 'relative':
        continue;
      case 'fragment':
        if (verb.takes.has('v2') && adjacent && quotesVerb(view, segment)) {
          return { segment, construction: 'verb-second', evidence: ['verb-second'] };
        }
        if (segment.last > last && !isApposition(segment, last, frame) && verb.takes.has('v2')) {
          if (subjectOfKonjunktiv(view, segments, k)) {
            return { segment, construction: 'verb-second', evidence: ['verb-second'] };
          }
        }
        continue;
      default:
        return undefined;
    }
  }
  return undefined;
}

const MOST_PARTS = 4;

/** `Sgrena, die dabei war, habe …`: the phrase is cut off by appositions and relative clauses from its verb in Konjunktiv. */
function subjectOfKonjunktiv(view: TextView, segments: readonly Segment[], index: number): boolean {
  let k = index + 1;
  while (k < index + MOST_PARTS && (segments[k]?.kind === 'fragment' || segments[k]?.kind === 'relative')) k++;
  const verb = segments[k];
  return verb !== undefined && verb.kind === 'verb-first' && isKonjunktiv(view, verb.finite);
}

/** `Er kenne viele, erzählt sie, keiner sei so`: a frame within its content, which the trailing frames read. */
function interrupts(view: TextView, segments: readonly Segment[], { segment, finite }: Frame): boolean {
  if (segment.kind !== 'verb-first' || finite !== segment.start) return false;
  return segments.slice(0, segment.index).some((part) => part.kind === 'main' && isKonjunktiv(view, part.finite));
}

/** An ob- or w-clause: `fragte, ob`; less surely `es ist unklar`, `prüft, ob`, where nobody is said to ask or tell. */
function question(view: TextView, frame: Frame, segment: Segment): Content | undefined {
  const { verb, subject, negated, passive } = frame;
  if (!verb.takes.has('ob')) return undefined;
  const construction = segment.kind === 'ob' ? 'ob' : 'w-clause';
  const told = subject !== undefined && (subject.pronoun || canSpeak(view, subject.head));
  const unasked = verb.medium !== 'speech' || negated || passive || !told;
  return { segment, construction, evidence: [construction, ...(unasked ? ['unasked'] : [])] };
}

const UNSAID_WHEN_NEGATED = new Set(['factive', 'asking', 'deciding', 'demanding', 'evidence']);

/**
 * What speaks against a dass-clause: it was not said (`wollte nicht bestätigen, dass …`), or what shows it is no text or body
 * (`die Daten deuten darauf hin, dass …`).
 */
function doubts(view: TextView, frame: Frame): string[] {
  const { verb, negated, impersonal } = frame;
  const found: string[] = [];
  if (negated && UNSAID_WHEN_NEGATED.has(verb.stance)) found.push('unsaid');
  if (onlyKnows(view, frame)) found.push('known');
  if (showsItself(view, frame)) found.push('shown');
  else if (verb.stance === 'evidence' && !impersonal && !isTold(view, frame)) found.push('shown');
  return found;
}

/** `wusste, dass`, `merkte, dass`: whoever knows it need not have said it; but `will wissen, dass`. */
function onlyKnows(view: TextView, { verb, finite }: Frame): boolean {
  return /^(?:wissen|ahnen|spüren|erkennen|begreifen)$/u.test(verb.lemma) && !/^woll|^will/u.test(lower(view, finite));
}

/** Verbs that need somebody who shows it: `das bedeutet, dass …` says nothing of who says it, `darin stand, dass …` does. */
const SHOWING = /^(?:bedeuten|zeigen|hin\|deuten|an\|zeigen)$/u;

/** Somebody or a text says it. */
function isTold(view: TextView, { verb, subject, passive }: Frame): boolean {
  if (subject === undefined) return passive || !SHOWING.test(verb.lemma);
  return canSpeak(view, subject.head) || view.word[subject.head]!.noun?.takes.has('text') === true;
}

/** `Es zeigte sich, dass …`, `Dabei stellte sich heraus, dass …`; not `sie zeigte sich überzeugt, dass …`. */
function showsItself(view: TextView, { verb, finite, segment, subject }: Frame): boolean {
  if (!/^(?:zeigen|heraus\|stellen|ergeben|erweisen)$/u.test(verb.lemma)) return false;
  if (subject !== undefined && (subject.pronoun || canSpeak(view, subject.head))) return false;
  for (let i = segment.first; i < segment.last; i++) if (i !== finite && lower(view, i) === 'sich') return true;
  return false;
}

/** True for the rest of the frame: it holds the subject's apposition or the verb's particle. */
function isApposition(segment: Segment, lastCue: number, frame: Frame): boolean {
  return segment.first <= lastCue || (frame.subject !== undefined && segment.first < frame.subject.last);
}

/** `Dass er komme, sagte sie`: the content stands before its verb. */
function frontedContent(view: TextView, segments: readonly Segment[], frame: Frame): Content | undefined {
  const { segment, verb } = frame;
  if (segment.kind !== 'verb-first' || segment.index === 0 || frame.finite !== segment.start) return undefined;
  const first = segments[0]!;
  if (first.kind === 'dass' && verb.takes.has('dass'))
    return { segment: first, construction: 'dass', evidence: ['dass', 'fronted', ...doubts(view, frame)] };
  return first.kind === 'ob' || first.kind === 'w' ? question(view, frame, first) : undefined;
}

const SUBORDINATE: ReadonlySet<Segment['kind']> = new Set(['sub', 'dass', 'ob', 'w']);

function verbSecond(view: TextView, segments: readonly Segment[], frame: Frame, segment: Segment): Content | undefined {
  if (frame.verb.lemma === 'heißen' && !frame.impersonal) return undefined;
  const konjunktiv = isKonjunktiv(view, segment.finite);
  const colon = segments[segment.index - 1]!.separator === COLON;
  // `Falls der Plan angenommen wird, wäre …`, `Dass er ihn vorschlug, halte ich …`: the main clause after its subordinate one.
  if (
    segment.kind === 'verb-first' &&
    SUBORDINATE.has(frame.segment.kind) &&
    segment.index === frame.segment.index + 1
  ) {
    return undefined;
  }
  if (konjunktiv) {
    const evidence = ['verb-second', 'konjunktiv-second'];
    if (!frame.verb.takes.has('v2') && !colon) {
      if (frame.passive || frame.subject === undefined || !has(view, segment.finite, Flag.konjunktiv1))
        return undefined;
      evidence.push('not-taken');
    }
    return { segment, construction: 'verb-second', evidence };
  }
  if (colon || !frame.verb.takes.has('v2') || segment.kind === 'verb-first') return undefined;
  if (segment.start > segment.first || frame.order === 'last' || frame.negated || frame.passive) return undefined;
  if (hasObject(view, frame) || (!frame.impersonal && frame.subject === undefined)) return undefined;
  if (closesMark(view, segments, frame)) return undefined;
  const isOpen = frame.impersonal || frame.verb.lemma === 'sagen' || isWeakPast(view, segment.finite);
  if (!isOpen) return undefined;
  return { segment, construction: 'verb-second', evidence: ['indicative-second'] };
}

/** `„Schön“, sagt sie, dann geht sie`: what was said stands before the frame. */
function closesMark(view: TextView, segments: readonly Segment[], { segment }: Frame): boolean {
  const before = segments[segment.index - 1];
  return before !== undefined && view.outerMark[before.last - 1]! >= 0;
}

/** `erklärt, Masken schützten`: a preterite that may be a Konjunktiv. */
function isWeakPast(view: TextView, finite: number): boolean {
  return /ten?$/u.test(lower(view, finite)) && view.word[finite]!.verbs.some(({ tense }) => tense === 'past');
}

/** `sagte, X „sei bereit“`: the finite verb of the content stands in marks. */
function quotesVerb(view: TextView, segment: Segment): boolean {
  if (view.outerMark[segment.start]! >= 0) return false;
  for (let i = segment.start; i < segment.last; i++) {
    if (view.outerMark[i]! >= 0 && has(view, i, Flag.surelyFinite)) return true;
  }
  return false;
}

/** `Er sagte, wenn es regne, bleibe er`: the content begins with its own subordinate clause. */
function subordinateFirst(
  view: TextView,
  segments: readonly Segment[],
  frame: Frame,
  segment: Segment,
): Content | undefined {
  const next = segments[segment.index + 1];
  if (next === undefined || !frame.verb.takes.has('v2') || next.kind !== 'verb-first') return undefined;
  return isKonjunktiv(view, next.finite)
    ? { segment, construction: 'verb-second', evidence: ['verb-second'] }
    : undefined;
}

function hasEs(view: TextView, { segment }: Frame): boolean {
  for (let i = segment.start; i < segment.last; i++) if (lower(view, i) === 'es') return true;
  return false;
}

const OWN_INFINITIVE = /^(?:wollen|können|müssen|dürfen|sollen|haben|sein|werden)$/u;

/** `gab bekannt, den Streik beenden zu wollen`: with a modal or a perfect the infinitive says what its subject said. */
function isSpeakersOwn(view: TextView, { verb }: Frame, segment: Segment): boolean {
  return verb.takes.has('v2') && OWN_INFINITIVE.test(lower(view, segment.last - 1));
}

/** `damit, dass`, `davon aus, dass`: a pronominal adverb in the frame announces the clause. */
function announced(view: TextView, frame: Frame): boolean {
  for (let i = frame.finite + 1; i < frame.segment.last; i++) {
    if (lower(view, i) === 'dahingehend' || lower(view, i) === 'dahin') return true;
    if (announces(lower(view, i), frame.verb.takes)) return true;
  }
  return false;
}
