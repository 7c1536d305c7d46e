import { hashNumber, mixed, templateHash } from '../../model/hash.js';
import { FINITE, VerbMark } from './verb-marks.js';
import type { WordType } from './word-features.js';

/** Most features that {@link contextFeatures} gives a token. */
export const MOST_CONTEXT = 12;

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

export function clauseMarks(words: readonly WordType[]): ClauseMarks {
  const left = new Uint8Array(words.length);
  const right = new Uint8Array(words.length);
  let seen = 0;
  for (let i = 0; i < words.length; i++) {
    left[i] = seen;
    seen = words[i]!.boundary ? 0 : seen | marksOf(words, i);
  }
  seen = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    right[i] = seen;
    seen = words[i]!.boundary ? 0 : seen | marksOf(words, i);
  }
  return { left, right };
}

function marksOf(words: readonly WordType[], i: number): number {
  const { verbMarks, lower, shape } = words[i]!;
  if (SUBORDINATORS.has(lower)) return Clause.subordinator;
  if (verbMarks === 0 || shape !== 0) return 0;
  let marks = 0;
  if ((verbMarks & VerbMark.participle) !== 0) marks |= Clause.participle;
  if ((verbMarks & VerbMark.zuInfinitive) !== 0) marks |= Clause.zuInfinitive;
  if ((verbMarks & VerbMark.infinitive) !== 0)
    marks |= words[i - 1]?.lower === 'zu' ? Clause.zuInfinitive : Clause.infinitive;
  if ((verbMarks & VerbMark.auxiliary) !== 0) marks |= Clause.auxiliary;
  else if ((verbMarks & VerbMark.modal) !== 0) marks |= Clause.modal;
  else if ((verbMarks & FINITE) !== 0 && (verbMarks & (VerbMark.participle | VerbMark.infinitive)) === 0)
    marks |= Clause.finite;
  return marks;
}

const T = (template: number): number => templateHash(100 + template);
const EDGE = 77;

/** Features of a token that several words make together. @returns how many were written to `out` */
export function contextFeatures(
  words: readonly WordType[],
  i: number,
  { left, right }: ClauseMarks,
  bits: number,
  out: Int32Array,
): number {
  const word = words[i]!;
  const before = words[i - 1];
  const after = words[i + 1];
  const shift = 32 - bits;
  const b = before?.wordKey ?? EDGE;
  const a = after?.wordKey ?? EDGE;
  let n = 0;
  out[n++] = mixed(hashNumber(hashNumber(T(1), b), word.wordKey)) >>> shift;
  out[n++] = mixed(hashNumber(hashNumber(T(2), word.wordKey), a)) >>> shift;
  out[n++] = mixed(hashNumber(hashNumber(T(3), b), a)) >>> shift;
  out[n++] = mixed(hashNumber(hashNumber(T(4), b), word.suffixKey)) >>> shift;
  out[n++] = mixed(hashNumber(hashNumber(T(5), word.suffixKey), after?.suffixKey ?? EDGE)) >>> shift;
  const shapes = ((before?.shape ?? 10) * 16 + word.shape) * 16 + (after?.shape ?? 10);
  out[n++] = mixed(hashNumber(hashNumber(T(6), shapes), 0)) >>> shift;
  const names = ((before?.nameMarks ?? 0) * 128 + word.nameMarks) * 128 + (after?.nameMarks ?? 0);
  out[n++] = mixed(hashNumber(hashNumber(T(7), names), word.shape)) >>> shift;
  if (i === 0 || (i === 1 && before!.boundary)) {
    out[n++] = mixed(hashNumber(hashNumber(T(8), word.shape * 128 + word.nameMarks), word.verbMarks)) >>> shift;
  }
  if (word.verbMarks !== 0) {
    const isAuxiliary = (word.verbMarks & (VerbMark.auxiliary | VerbMark.modal)) !== 0;
    const key = isAuxiliary ? word.wordKey : word.verbMarks;
    out[n++] = mixed(hashNumber(hashNumber(T(9), key), left[i]!)) >>> shift;
    out[n++] = mixed(hashNumber(hashNumber(T(10), key), right[i]!)) >>> shift;
    const beforeVerb = before === undefined || before.shape !== 0 ? 0 : before.verbMarks;
    out[n++] = mixed(hashNumber(hashNumber(T(11), key), right[i]! * 256 + beforeVerb)) >>> shift;
  } else if (after === undefined || after.boundary) {
    out[n++] = mixed(hashNumber(hashNumber(T(12), word.wordKey), left[i]!)) >>> shift;
  }
  return n;
}
