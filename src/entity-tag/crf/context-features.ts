import { TokenKind } from '../../document/layers.js';
import { hashNumber, hashText, mixed, templateHash } from '../../model/hash.js';
import type { TableMark } from './table-marks.js';
import type { WordFacts } from './word-features.js';

const FIRST_TEMPLATE = 64;
const BASES = Int32Array.from({ length: 16 }, (_, i) => templateHash(FIRST_TEMPLATE + i));
const LONGEST_QUOTATION = 8;

/** Takes the features of one token that hang on more than one word; `list` says that a name list is the source. */
export type Take = (hash: number, list: boolean) => void;

/**
 * The features of the token `i` that hang on the words around it taken together.
 *
 * @param quoted see {@link quotations}
 * @param marks see {@link markColumn}
 */
export function contextFeatures(
  words: readonly WordFacts[],
  quoted: Uint8Array,
  marks: Int32Array,
  i: number,
  take: Take,
): void {
  const word = words[i]!;
  const before = words[i - 1];
  const after = words[i + 1];
  const pair = (template: number, a: number, b: number): void =>
    take(mixed(hashNumber(hashNumber(BASES[template]!, a), b)), false);
  pair(0, before?.coarse ?? 99, word.coarse);
  pair(1, word.coarse, after?.coarse ?? 99);
  pair(2, before?.coarse ?? 99, after?.coarse ?? 99);
  pair(3, before?.middle ?? 999, word.middle);
  pair(4, word.middle, after?.middle ?? 999);
  pair(5, hashNumber(before?.shape ?? 0, word.shape), after?.shape ?? 0);
  pair(6, i === 0 ? 1 : i === 1 ? 2 : 0, word.shape);
  if (quoted[i] !== 0) {
    pair(7, quoted[i]!, 0);
    pair(8, quoted[i]!, word.shape);
  }
  if (marks[i] !== 0) take(mixed(hashNumber(BASES[9]!, marks[i]!)), true);
  if (i + 1 < words.length && marks[i + 1] !== 0) take(mixed(hashNumber(BASES[10]!, marks[i + 1]!)), true);
  if (i > 0 && marks[i - 1] !== 0) take(mixed(hashNumber(BASES[11]!, marks[i - 1]!)), true);
}

/** For each token where it stands in a short quotation: 0 outside, else its length and whether it begins or ends it. */
export function quotations(kinds: ArrayLike<number>): Uint8Array {
  const quoted = new Uint8Array(kinds.length);
  let open = -1;
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== TokenKind.quotationMark) continue;
    const length = i - open - 1;
    if (open >= 0 && length > 0 && length <= LONGEST_QUOTATION) {
      for (let k = open + 1; k < i; k++) {
        quoted[k] = length * 4 + (k === open + 1 ? 1 : 0) + (k === i - 1 ? 2 : 0);
      }
      open = -1;
    } else open = i;
  }
  return quoted;
}

/** Lays the marks of a sentence out over its tokens. */
export function markColumn(marks: readonly TableMark[], from: number, count: number): Int32Array {
  const column = new Int32Array(count);
  for (const { first, last, label } of marks) {
    for (let i = Math.max(first, from); i < last && i < from + count; i++) {
      const place = i === first ? 1 : i === last - 1 ? 2 : 3;
      column[i - from] = hashNumber(hashText(label), place) | 1;
    }
  }
  return column;
}
