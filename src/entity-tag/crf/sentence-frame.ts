import { TokenKind } from '../../document/layers.js';
import type { WordFacts } from './word-features.js';

/** What stands around each token of a sentence, beyond its neighbours. */
export interface SentenceFrame {
  /** Where the token stands in a short quotation: 0 outside, else its length and whether the token begins or ends it. */
  readonly quoted: Uint8Array;
  /** The first token of the run of capital words that the token belongs to, and the index after its last; equal outside. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** For tokens in a short quotation the index of the token before it. */
  readonly opener: Int32Array;
}

const LONGEST_QUOTATION = 8;

export function sentenceFrame(words: readonly WordFacts[], kinds: ArrayLike<number>): SentenceFrame {
  const count = words.length;
  const quoted = new Uint8Array(count);
  const opener = new Int32Array(count).fill(-1);
  let open = -1;
  for (let i = 0; i < count; i++) {
    if (kinds[i] !== TokenKind.quotationMark) continue;
    const length = i - open - 1;
    if (open >= 0 && length > 0 && length <= LONGEST_QUOTATION) {
      for (let k = open + 1; k < i; k++) {
        quoted[k] = length * 4 + (k === open + 1 ? 1 : 0) + (k === i - 1 ? 2 : 0);
        opener[k] = open - 1;
      }
      open = -1;
    } else open = i;
  }
  const runFirst = new Int32Array(count);
  const runLast = new Int32Array(count);
  for (let i = 0; i < count; ) {
    let last = i;
    while (last < count && words[last]!.capital) last++;
    runFirst.fill(i, i, last);
    runLast.fill(last, i, last);
    i = last + 1;
  }
  return { quoted, runFirst, runLast, opener };
}
