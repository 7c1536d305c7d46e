import { hashNumber, mixed, templateHash } from '../../model/hash.js';
import type { Evidence } from './evidence-column.js';
import type { SentenceFrame } from './sentence-frame.js';
import type { WordFacts } from './word-features.js';

const FIRST_TEMPLATE = 64;
const BASES = Int32Array.from({ length: 32 }, (_, i) => templateHash(FIRST_TEMPLATE + i));

/**
 * The features of the token `i` that hang on the words around it taken together.
 *
 * @param frame see `sentenceFrame`
 * @param evidence see `evidenceColumns`
 */
export function contextFeatures(
  words: readonly WordFacts[],
  frame: SentenceFrame,
  evidence: Evidence,
  i: number,
  take: (hash: number) => void,
): void {
  const word = words[i]!;
  const before = words[i - 1];
  const after = words[i + 1];
  const pair = (template: number, a: number, b: number): void =>
    take(mixed(hashNumber(hashNumber(BASES[template]!, a), b)));
  pair(0, before?.coarse ?? 99, word.coarse);
  pair(1, word.coarse, after?.coarse ?? 99);
  pair(2, before?.coarse ?? 99, after?.coarse ?? 99);
  pair(3, before?.middle ?? 999, word.middle);
  pair(4, word.middle, after?.middle ?? 999);
  pair(5, hashNumber(before?.shape ?? 0, word.shape), after?.shape ?? 0);
  pair(6, i === 0 ? 1 : i === 1 ? 2 : 0, word.shape);
  pair(15, before?.small ?? 0, word.middle);
  pair(16, word.middle, after?.small ?? 0);
  pair(17, before?.small ?? 0, words[i - 2]?.small ?? 0);
  pair(18, before?.small ?? 0, word.small);
  pair(19, word.small, after?.small ?? 0);
  const quoted = frame.quoted[i]!;
  if (quoted !== 0) {
    const opener = words[frame.opener[i]!];
    pair(7, quoted, 0);
    pair(8, quoted, word.shape);
    pair(20, quoted & 3, opener?.small ?? 0);
    pair(21, quoted & 3, opener?.middle ?? 999);
  }
  const first = frame.runFirst[i]!;
  const last = frame.runLast[i]!;
  if (last - first > 1) {
    const place = i === first ? 1 : i === last - 1 ? 2 : 3;
    pair(22, place, words[first]!.middle);
    pair(23, place, words[last - 1]!.middle);
    pair(24, place, words[last - 1]!.small);
    pair(25, place, words[first - 1]?.middle ?? 999);
    pair(26, place, words[first - 1]?.small ?? 0);
    pair(27, place, words[last]?.small ?? 0);
    pair(28, place, words[last]?.middle ?? 999);
  }
  const { label, rule } = evidence;
  const listed = (template: number, hash: number | undefined): void => {
    if (hash !== undefined && hash !== 0) take(mixed(hashNumber(BASES[template]!, hash)));
  };
  listed(9, label[i]);
  listed(10, label[i + 1]);
  listed(11, label[i - 1]);
  listed(12, rule[i]);
  listed(13, rule[i + 1]);
  listed(14, rule[i - 1]);
}
