import { hashNumber, mixed, templateHash } from '../../model/hash.js';
import type { ClauseMarks } from './clause-marks.js';
import { VerbMark } from './verb-marks.js';
import type { WordView } from './word-view.js';

/** Most features that {@link contextFeatures} gives a token. */
export const MOST_CONTEXT = 10;

const T = (template: number): number => templateHash(100 + template);
const EDGE = 77;

/** Features of a token that several words make together. @returns how many were written to `out` */
export function contextFeatures(
  words: readonly WordView[],
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
  out[n++] = mixed(hashNumber(hashNumber(T(4), b), word.suffixKey)) >>> shift;
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
