import { type Candidate, fromFrame, type SentenceContext, spanOf } from '../candidate.js';
import { contentEnd, isSurelyKonjunktiv, moodOf } from '../content.js';
import type { Segment } from '../segment.js';
import { hasZuInfinitive } from '../segments.js';
import { subjectOf } from '../subject.js';
import { has, lower, punctuation, type TextView } from '../text-view.js';
import { placeOf } from '../verb-place.js';
import { Flag } from '../words.js';

const COLON = 0x3a;

/**
 * Sentences in Konjunktiv without a frame: indirect-free-indirect speech that carries on the last speaker. Konjunktiv I
 * is enough; Konjunktiv II only goes on with what was reported speech before (`carriesOn`).
 */
export function konjunktivSentences(context: SentenceContext, carriesOn: boolean): Candidate[] {
  const { view, sentence, segments } = context;
  const main = segments.find(
    (segment) => segment.kind === 'main' || (segment.kind === 'verb-first' && segment.index > 0),
  );
  const head = main ?? segments.find((segment) => segment.kind === 'verb-first');
  if (head === undefined || endsInQuestion(view, sentence.last)) return [];
  const first = has(view, head.finite, Flag.konjunktiv1);
  if (!first && !(carriesOn && isSurelyKonjunktiv(view, head.finite) && !/^dürfte/u.test(lower(view, head.finite))))
    return [];
  if (isFixed(view, head) || (first && !differsWithI(view, head) && saysI(view, head.start, head.last))) return [];
  const mood = moodOf(view, head.finite);
  return [
    {
      type: 'indirect-free-indirect',
      rule: 'unframed/konjunktiv',
      construction: 'none',
      spans: [spanOf(view, startOf(view, segments, head), endOf(context, head))],
      sentence: sentence.index,
      evidence: [first ? 'konjunktiv-1-sentence' : 'konjunktiv-2-sentence'],
      ...(mood === undefined ? {} : { mood }),
    },
  ];
}

function endsInQuestion(view: TextView, last: number): boolean {
  return punctuation(view, last - 1) === 0x3f;
}

/** Wishes and concessions that stand in Konjunktiv by themselves: `es sei denn`, `sei es`, `Gott sei Dank`, `man nehme`. */
function isFixed(view: TextView, head: Segment): boolean {
  const { finite } = head;
  // `Es lebe die Republik!`
  if (lower(view, finite) === 'lebe' && lower(view, finite - 1) === 'es') return true;
  if (lower(view, finite) === 'sei' && (lower(view, finite + 1) === 'denn' || lower(view, finite + 1) === 'dank'))
    return true;
  if (head.kind === 'verb-first' && head.index === 0 && lower(view, finite + 1) === 'es') return true;
  if (lower(view, finite - 1) === 'man' && !has(view, finite, Flag.auxiliary)) return true;
  return lower(view, finite - 1) === 'ich' || lower(view, finite + 1) === 'ich';
}

/** The reported part: the sentence, or from the main clause on where an indicative clause is coordinated before it. */
function startOf(view: TextView, segments: readonly Segment[], head: Segment): number {
  for (let k = head.index - 1; k >= 0; k--) {
    if (segments[k]!.kind === 'main' && !has(view, segments[k]!.finite, Flag.konjunktiv1 | Flag.konjunktiv2)) {
      return segments[k + 1]!.start;
    }
  }
  return segments[0]!.first;
}

/** The sentence's end, or the colon before a quotation with its frame: `Man müsse warten: „Es ist noch da“, sagte Müller`. */
function endOf({ view, sentence, segments, frames }: SentenceContext, head: Segment): number {
  for (let k = head.index; k + 1 < segments.length; k++) {
    const from = segments[k + 1]!.first;
    if (segments[k]!.separator !== COLON || view.outerMark[from]! < 0) continue;
    return frames.some(({ finite }) => finite > from) ? segments[k]!.last : sentence.last;
  }
  return sentence.last;
}

/**
 * A dependent clause in Konjunktiv I after an indicative main clause: the reporter tells what happened, the clause what
 * was said (`Sie verteidigte das Gesetz, das überfällig sei`). Indirect where the main clause has a verb of
 * communication, else indirect-free-indirect.
 */
export function konjunktivClauses(context: SentenceContext): Candidate[] {
  const { view, sentence, segments, frames } = context;
  const dependent = segments.find(
    ({ kind, finite, index, start }) =>
      index > 0 &&
      (kind === 'relative' || kind === 'sub') &&
      has(view, finite, Flag.konjunktiv1) &&
      !/^(?:als|damit|bis|sofern)$/u.test(lower(view, start)) &&
      !saysI(view, start, finite),
  );
  if (dependent === undefined) return [];
  const main = segments.find(({ kind }) => kind === 'main' || kind === 'verb-first');
  if (main === undefined || main.index > dependent.index) return [];
  const frame = frames.find(({ segment, subject }) => segment.index < dependent.index && subject !== undefined);
  const end = contentEnd(view, context, dependent.index, dependent.start);
  const common = {
    construction: 'konjunktiv-clause',
    rule: 'unframed/konjunktiv-clause',
    spans: [spanOf(view, dependent.start, end)],
    evidence: ['konjunktiv-clause'],
    mood: 'konjunktiv-1',
  } as const;
  if (frame === undefined) return [{ type: 'indirect-free-indirect', ...common, sentence: sentence.index }];
  return [{ type: 'indirect', ...common, ...fromFrame(view, frame, common.evidence) }];
}

/** `die ich getroffen habe`, `dann denke ich`: with ich it is an indicative. */
function saysI(view: TextView, from: number, last: number): boolean {
  for (let i = from; i < last; i++) if (lower(view, i) === 'ich' && view.outerMark[i]! < 0) return true;
  return false;
}

/** `ich sei schuld`, `das könne ich nicht`: these verbs have a form of their own for it. */
function differsWithI(view: TextView, { finite }: Segment): boolean {
  return /^(?:sei|könne|müsse|solle|wolle|dürfe|möge|wisse)$/u.test(lower(view, finite));
}

/** `soll … haben`: hearsay. The perfect says that the reporter was told; a bare `soll` is mostly a plan. */
export function hearsay(context: SentenceContext, carriesOn: boolean): Candidate[] {
  const { view, sentence, segments } = context;
  for (const segment of segments) {
    const dependent = dependentHearsay(view, segment);
    if (dependent) return [hearsayOf(context, segment.start, segment.last)];
    if (segment.kind !== 'main' && segment.kind !== 'verb-first') continue;
    if (claimsToHave(view, segment)) return [claimOf(context, segment)];
    if (!/^(?:soll|sollen)$/u.test(lower(view, segment.finite))) continue;
    const perfect = endsInPerfectInfinitive(view, segment);
    if (!perfect && !carriesOn) continue;
    if (hasZuInfinitive(view, segment.first, segment.last)) continue;
    return [
      {
        type: 'free-indirect',
        rule: perfect ? 'unframed/sollen-perfect' : 'unframed/sollen',
        construction: 'sollen',
        spans: [spanOf(view, segments[0]!.first, sentence.last)],
        sentence: sentence.index,
        evidence: [perfect ? 'sollen-perfect' : 'sollen'],
        mood: 'indicative',
      },
    ];
  }
  return [];
}

function endsInPerfectInfinitive(view: TextView, segment: Segment): boolean {
  const word = lower(view, segment.last - 1);
  return (word === 'haben' || word === 'sein') && has(view, segment.last - 2, Flag.participle);
}

/** `…, die er gesehen haben soll`: hearsay in a dependent clause. */
function dependentHearsay(view: TextView, { kind, finite, last }: Segment): boolean {
  if (kind !== 'relative' && kind !== 'sub' && kind !== 'dass') return false;
  if (finite !== last - 1 || !/^(?:soll|sollen)$/u.test(lower(view, finite))) return false;
  return /^(?:haben|sein)$/u.test(lower(view, finite - 1)) && has(view, finite - 2, Flag.participle);
}

function hearsayOf({ view, sentence }: SentenceContext, first: number, last: number): Candidate {
  return {
    type: 'free-indirect',
    rule: 'unframed/sollen-clause',
    construction: 'sollen',
    spans: [spanOf(view, first, last)],
    sentence: sentence.index,
    evidence: ['sollen-clause'],
    mood: 'indicative',
  };
}

/** `will ihn gesehen haben`: with a perfect, wollen is what somebody says of himself. */
function claimsToHave(view: TextView, segment: Segment): boolean {
  return /^(?:will|wollen)$/u.test(lower(view, segment.finite)) && endsInPerfectInfinitive(view, segment);
}

function claimOf(context: SentenceContext, segment: Segment): Candidate {
  const { view, sentence, segments } = context;
  const subject = subjectOf(view, context, placeOf(view, context, segment, segment.finite));
  return {
    type: 'free-indirect',
    rule: 'unframed/wollen-perfect',
    construction: 'wollen',
    spans: [spanOf(view, segments[0]!.first, sentence.last)],
    sentence: sentence.index,
    evidence: ['wollen-perfect'],
    mood: 'indicative',
    cue: [spanOf(view, segment.finite, segment.finite + 1)],
    ...(subject === undefined ? {} : { speaker: subject, speakerRule: 'subject-of-claim' }),
  };
}
