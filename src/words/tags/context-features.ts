import { hashNumber, mixed, templateHash } from '../../model/hash.js';
import type { ClauseMarks } from './clause-marks.js';
import { VerbMark } from './verb-marks.js';
import type { WordView } from './word-view.js';

/** Most features that {@link contextFeatures} gives a token. */
export const MOST_CONTEXT = 10;

const [T1, T2, T4, T6, T7, T8, T9, T10, T11, T12] = [1, 2, 4, 6, 7, 8, 9, 10, 11, 12].map((template) =>
  templateHash(100 + template),
) as [number, number, number, number, number, number, number, number, number, number];
const EDGE = 77;
/** The shape of what is beyond the sentence's edge. */
const NO_SHAPE = 10;

/**
 * Features of a token that several words make together.
 *
 * @param count words of the sentence; `words` may hold more
 * @param at where to begin in `out`
 * @returns where they end
 */
export function contextFeatures(
  words: readonly WordView[],
  count: number,
  i: number,
  { left, right }: ClauseMarks,
  bits: number,
  out: Int32Array,
  at: number,
): number {
  const word = words[i]!;
  const before = i > 0 ? words[i - 1] : undefined;
  const after = i + 1 < count ? words[i + 1] : undefined;
  const shift = 32 - bits;
  const b = before === undefined ? EDGE : before.wordKey;
  const a = after === undefined ? EDGE : after.wordKey;
  let n = at;
  out[n++] = mixed(hashNumber(hashNumber(T1, b), word.wordKey)) >>> shift;
  out[n++] = mixed(hashNumber(hashNumber(T2, word.wordKey), a)) >>> shift;
  out[n++] = mixed(hashNumber(hashNumber(T4, b), word.suffixKey)) >>> shift;
  const shapes =
    ((before === undefined ? NO_SHAPE : before.shape) * 16 + word.shape) * 16 +
    (after === undefined ? NO_SHAPE : after.shape);
  out[n++] = mixed(hashNumber(hashNumber(T6, shapes), 0)) >>> shift;
  const names =
    ((before === undefined ? 0 : before.nameMarks) * 128 + word.nameMarks) * 128 +
    (after === undefined ? 0 : after.nameMarks);
  out[n++] = mixed(hashNumber(hashNumber(T7, names), word.shape)) >>> shift;
  if (before === undefined || (i === 1 && before.boundary)) {
    out[n++] = mixed(hashNumber(hashNumber(T8, word.shape * 128 + word.nameMarks), word.verbMarks)) >>> shift;
  }
  if (word.verbMarks !== 0) {
    const isAuxiliary = (word.verbMarks & (VerbMark.auxiliary | VerbMark.modal)) !== 0;
    const key = isAuxiliary ? word.wordKey : word.verbMarks;
    out[n++] = mixed(hashNumber(hashNumber(T9, key), left[i]!)) >>> shift;
    out[n++] = mixed(hashNumber(hashNumber(T10, key), right[i]!)) >>> shift;
    const beforeVerb = before === undefined || before.shape !== 0 ? 0 : before.verbMarks;
    out[n++] = mixed(hashNumber(hashNumber(T11, key), right[i]! * 256 + beforeVerb)) >>> shift;
  } else if (after === undefined || after.boundary) {
    out[n++] = mixed(hashNumber(hashNumber(T12, word.wordKey), left[i]!)) >>> shift;
  }
  return n;
}
