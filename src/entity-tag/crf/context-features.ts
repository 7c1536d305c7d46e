import { hashNumber, mixed, templateHash } from '../../model/hash.js';
import type { Evidence } from './evidence-column.js';
import type { SentenceFrame } from './sentence-frame.js';
import type { WordFacts } from './word-features.js';

const FIRST_TEMPLATE = 64;
const BASES = Int32Array.from({ length: 32 }, (_, i) => templateHash(FIRST_TEMPLATE + i));

/** More than one token can have. */
export const MOST_CONTEXT_FEATURES = 32;

/** A sentence with what the features of its tokens are drawn from. */
export interface Context {
  readonly words: readonly WordFacts[];
  /** How many of the words are the sentence's, from the first on. */
  readonly count: number;
  readonly frame: SentenceFrame;
  /** Of the whole article; the sentence's tokens begin at `evidenceAt`. */
  readonly evidence: Evidence;
  readonly evidenceAt: number;
}

/**
 * The features of the token `i` that hang on the words around it taken together.
 *
 * @param into takes the hashes, from index `at` on
 * @returns where they end
 */
export function contextFeatures(context: Context, i: number, into: Int32Array, at: number): number {
  const { words, count, frame, evidence, evidenceAt } = context;
  const word = words[i]!;
  const before = wordAt(words, count, i - 1);
  const after = wordAt(words, count, i + 1);
  let n = at;
  into[n++] = pair(0, before.coarse, word.coarse);
  into[n++] = pair(1, word.coarse, after.coarse);
  into[n++] = pair(2, before.coarse, after.coarse);
  into[n++] = pair(3, before.middle, word.middle);
  into[n++] = pair(4, word.middle, after.middle);
  into[n++] = pair(5, hashNumber(before.shape, word.shape), after.shape);
  into[n++] = pair(6, i === 0 ? 1 : i === 1 ? 2 : 0, word.shape);
  into[n++] = pair(15, before.small, word.middle);
  into[n++] = pair(16, word.middle, after.small);
  into[n++] = pair(17, before.small, wordAt(words, count, i - 2).small);
  into[n++] = pair(18, before.small, word.small);
  into[n++] = pair(19, word.small, after.small);
  const quoted = frame.quoted[i]!;
  if (quoted !== 0) {
    const opener = wordAt(words, count, frame.opener[i]!);
    into[n++] = pair(7, quoted, 0);
    into[n++] = pair(8, quoted, word.shape);
    into[n++] = pair(20, quoted & 3, opener.small);
    into[n++] = pair(21, quoted & 3, opener.middle);
    into[n++] = pair(29, quoted & 3, wordAt(words, count, frame.opener[i]! - 1).middle);
    into[n++] = pair(30, quoted & 3, wordAt(words, count, frame.closer[i]!).small);
    into[n++] = pair(31, quoted & 3, wordAt(words, count, frame.opener[i]! + 2).small);
  }
  const first = frame.runFirst[i]!;
  const last = frame.runLast[i]!;
  if (last - first > 1) {
    const place = i === first ? 1 : i === last - 1 ? 2 : 3;
    const leads = wordAt(words, count, first - 1);
    const follows = wordAt(words, count, last);
    into[n++] = pair(22, place, words[first]!.middle);
    into[n++] = pair(23, place, words[last - 1]!.middle);
    into[n++] = pair(24, place, words[last - 1]!.small);
    into[n++] = pair(25, place, leads.middle);
    into[n++] = pair(26, place, leads.small);
    into[n++] = pair(27, place, follows.small);
    into[n++] = pair(28, place, follows.middle);
  }
  for (let k = 0; k < 2; k++) {
    const column = k === 0 ? evidence.label : evidence.rule;
    for (let side = 0; side < 3; side++) {
      const beside = i + BESIDE[side]!;
      if (beside < 0 || beside >= count) continue;
      const hash = column[evidenceAt + beside]!;
      if (hash !== 0) into[n++] = mixed(hashNumber(BASES[9 + 3 * k + side]!, hash));
    }
  }
  return n;
}

/** The token itself, the one behind it, the one before it. */
const BESIDE = [0, 1, -1];

/** Stands for what lies outside the sentence. */
const EDGE: WordFacts = { shape: 0, small: 0, capital: false, coarse: 99, middle: 999 };

function wordAt(words: readonly WordFacts[], count: number, i: number): WordFacts {
  return i >= 0 && i < count ? words[i]! : EDGE;
}

function pair(template: number, a: number, b: number): number {
  return mixed(hashNumber(hashNumber(BASES[template]!, a), b));
}
