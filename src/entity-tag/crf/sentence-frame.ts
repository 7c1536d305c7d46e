import { TokenKind } from '../../document/layers.js';
import type { WordFactRows } from './word-fact-rows.js';

const LONGEST_QUOTATION = 10;

/** What stands around each token of a sentence, beyond its neighbours. Keeps its columns from sentence to sentence. */
export class SentenceFrame {
  /** Where the token stands in a short quotation: 0 outside, else its length and whether the token begins or ends it. */
  quoted = new Uint8Array(0);
  /** The first token of the run of capital words that the token belongs to, and the index after its last; equal outside. */
  runFirst = new Int32Array(0);
  runLast = new Int32Array(0);
  /** For tokens in a short quotation the index of the token before it, and of the one behind it. */
  opener = new Int32Array(0);
  closer = new Int32Array(0);

  /**
   * Looks at a sentence.
   *
   * @param rows for each token the row of its word in `facts`
   * @param kinds the kinds of the article's tokens, of which those of the sentence begin at `at`
   */
  read(facts: WordFactRows, rows: ArrayLike<number>, count: number, kinds: ArrayLike<number>, at: number): void {
    if (this.quoted.length < count) {
      this.quoted = new Uint8Array(2 * count);
      this.runFirst = new Int32Array(2 * count);
      this.runLast = new Int32Array(2 * count);
      this.opener = new Int32Array(2 * count);
      this.closer = new Int32Array(2 * count);
    }
    const { quoted, opener, closer, runFirst, runLast } = this;
    quoted.fill(0, 0, count);
    opener.fill(-1, 0, count);
    let open = -1;
    for (let i = 0; i < count; i++) {
      if (kinds[at + i] !== TokenKind.quotationMark) continue;
      const length = i - open - 1;
      if (open >= 0 && length > 0 && length <= LONGEST_QUOTATION) {
        for (let k = open + 1; k < i; k++) {
          quoted[k] = length * 4 + (k === open + 1 ? 1 : 0) + (k === i - 1 ? 2 : 0);
          opener[k] = open - 1;
          closer[k] = i + 1;
        }
        open = -1;
      } else open = i;
    }
    for (let i = 0; i < count; ) {
      let last = i;
      while (last < count && facts.capital(rows[last]!)) last++;
      for (let k = i; k < last; k++) {
        runFirst[k] = i;
        runLast[k] = last;
      }
      if (last < count) {
        runFirst[last] = 0;
        runLast[last] = 0;
      }
      i = last + 1;
    }
  }
}
