import { FINITE, VerbMark } from './verb-marks.js';
import type { WordView } from './word-view.js';

const SUBORDINATORS = new Set(
  'dass daß weil wenn ob als obwohl nachdem bevor während da damit falls indem sobald solange sofern seit bis ehe wobei'.split(
    ' ',
  ),
);

/** Bits of what stands in the rest of the clause. */
const Clause = {
  participle: 1,
  infinitive: 2,
  zuInfinitive: 4,
  finite: 8,
  auxiliary: 16,
  modal: 32,
  subordinator: 64,
} as const;

/** For each token what its clause holds to the left and to the right of it. Clauses end at punctuation. */
export interface ClauseMarks {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

export function clauseMarks(words: readonly WordView[]): ClauseMarks {
  const left = new Uint8Array(words.length);
  const right = new Uint8Array(words.length);
  let seen = 0;
  for (let i = 0; i < words.length; i++) {
    left[i] = seen;
    seen = words[i]!.boundary ? 0 : seen | marksAt(words, i);
  }
  seen = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    right[i] = seen;
    seen = words[i]!.boundary ? 0 : seen | marksAt(words, i);
  }
  return { left, right };
}

function marksAt(words: readonly WordView[], i: number): number {
  const { clause } = words[i]!;
  const isZuInfinitive = (clause & Clause.infinitive) !== 0 && words[i - 1]?.lower === 'zu';
  return isZuInfinitive ? (clause & ~Clause.infinitive) | Clause.zuInfinitive : clause;
}

/**
 * What a word tells the rest of its clause, by itself.
 *
 * @param small whether it is written in small letters: verbs are
 */
export function clauseMarksOf(lower: string, verbMarks: number, small: boolean): number {
  if (SUBORDINATORS.has(lower)) return Clause.subordinator;
  if (verbMarks === 0 || !small) return 0;
  let marks = 0;
  if ((verbMarks & VerbMark.participle) !== 0) marks |= Clause.participle;
  if ((verbMarks & VerbMark.zuInfinitive) !== 0) marks |= Clause.zuInfinitive;
  if ((verbMarks & VerbMark.infinitive) !== 0) marks |= Clause.infinitive;
  if ((verbMarks & VerbMark.auxiliary) !== 0) marks |= Clause.auxiliary;
  else if ((verbMarks & VerbMark.modal) !== 0) marks |= Clause.modal;
  else if ((verbMarks & FINITE) !== 0 && (verbMarks & (VerbMark.participle | VerbMark.infinitive)) === 0)
    marks |= Clause.finite;
  return marks;
}
