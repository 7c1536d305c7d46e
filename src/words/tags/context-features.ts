import { hashNumber, mixed, templateHash } from '../../model/hash.js';
import { EDGE_ROW } from '../../model/number-rows.js';
import type { ClauseMarks } from './clause-marks.js';
import { VerbMark } from './verb-marks.js';
import type { WordViewRows } from './word-view-rows.js';

/** Most features that {@link contextFeatures} gives a token. */
export const MOST_CONTEXT = 10;

const [T1, T2, T4, T6, T7, T8, T9, T10, T11, T12] = [1, 2, 4, 6, 7, 8, 9, 10, 11, 12].map((template) =>
  templateHash(100 + template),
) as [number, number, number, number, number, number, number, number, number, number];

/** A sentence with what the features of its tokens are drawn from. */
export interface Context {
  readonly views: WordViewRows;
  /** For each word its row in `views`. */
  readonly rows: ArrayLike<number>;
  /** How many of the rows are the sentence's, from the first on. */
  readonly count: number;
  readonly clauses: ClauseMarks;
}

/**
 * Features of a token that several words make together.
 *
 * @param bits feature numbers are below 2^bits
 * @param at where to begin in `out`
 * @returns where they end
 */
export function contextFeatures(
  { views, rows, count, clauses: { left, right } }: Context,
  i: number,
  bits: number,
  out: Int32Array,
  at: number,
): number {
  const word = rows[i]!;
  const before = i > 0 ? rows[i - 1]! : EDGE_ROW;
  const after = i + 1 < count ? rows[i + 1]! : EDGE_ROW;
  const shift = 32 - bits;
  const wordKey = views.wordKey(word);
  const shape = views.shape(word);
  const shapeBefore = views.shape(before);
  const verbMarks = views.verbMarks(word);
  const nameMarks = views.nameMarks(word);
  let n = at;
  out[n++] = mixed(hashNumber(hashNumber(T1, views.wordKey(before)), wordKey)) >>> shift;
  out[n++] = mixed(hashNumber(hashNumber(T2, wordKey), views.wordKey(after))) >>> shift;
  out[n++] = mixed(hashNumber(hashNumber(T4, views.wordKey(before)), views.suffixKey(word))) >>> shift;
  const shapes = (shapeBefore * 16 + shape) * 16 + views.shape(after);
  out[n++] = mixed(hashNumber(hashNumber(T6, shapes), 0)) >>> shift;
  const names = (views.nameMarks(before) * 128 + nameMarks) * 128 + views.nameMarks(after);
  out[n++] = mixed(hashNumber(hashNumber(T7, names), shape)) >>> shift;
  if (i === 0 || (i === 1 && views.boundary(before))) {
    out[n++] = mixed(hashNumber(hashNumber(T8, shape * 128 + nameMarks), verbMarks)) >>> shift;
  }
  if (verbMarks !== 0) {
    const isAuxiliary = (verbMarks & (VerbMark.auxiliary | VerbMark.modal)) !== 0;
    const key = isAuxiliary ? wordKey : verbMarks;
    out[n++] = mixed(hashNumber(hashNumber(T9, key), left[i]!)) >>> shift;
    out[n++] = mixed(hashNumber(hashNumber(T10, key), right[i]!)) >>> shift;
    const beforeVerb = shapeBefore !== 0 ? 0 : views.verbMarks(before);
    out[n++] = mixed(hashNumber(hashNumber(T11, key), right[i]! * 256 + beforeVerb)) >>> shift;
  } else if (after === EDGE_ROW || views.boundary(after)) {
    out[n++] = mixed(hashNumber(hashNumber(T12, wordKey), left[i]!)) >>> shift;
  }
  return n;
}
