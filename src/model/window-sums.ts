import type { LabelledSpan } from './label-scheme.js';
import type { Forbidden, Transitions } from './lattice.js';
import { SumProduct } from './sum-product.js';

/** Tokens to each side of a span that are summed over at least. */
const MARGIN = 6;
/** A window ends beside a token outside of all spans whose label is ahead of every other by this score. */
const SURE = 2.5;

/**
 * How sure spans are, by sums over all label sequences of the tokens near each of them. A window ends where the token beside it surely
 * bears the label that it was given; what stands farther off says nothing that three digits would show.
 */
export class WindowSums {
  private readonly size: number;
  private readonly sums: SumProduct;
  private readonly sure: number;
  private scores = new Float32Array(0);

  /**
   * @param outside the label of tokens outside of all spans
   * @param unit what a score of 1 means in terms of the transitions' scores
   */
  constructor(
    transitions: Transitions,
    forbidden: Forbidden,
    private readonly outside: number,
    private readonly unit: number,
  ) {
    this.size = transitions.start.length;
    this.sums = new SumProduct(transitions, forbidden);
    this.sure = SURE / unit;
  }

  /**
   * Probability of each span: that its tokens bear just their labels.
   *
   * @param scores one row of label scores a token of the sentence, in the unit
   * @param labels the sentence's best labels
   * @param spans in the order of the text
   */
  confidences(scores: Int32Array, count: number, labels: Uint8Array, spans: readonly LabelledSpan[]): number[] {
    const found: number[] = [];
    for (let s = 0; s < spans.length; ) {
      let from = spans[s]!.first - MARGIN;
      while (from > 0 && !this.isSure(scores, from - 1, labels)) from--;
      from = Math.max(0, from);
      let to = spans[s]!.last;
      let end = s;
      // A span that begins within the window of the one before it shares it.
      for (; end < spans.length && (end === s || spans[end]!.first < to); end++) {
        to = spans[end]!.last + MARGIN;
        while (to < count && !this.isSure(scores, to, labels)) to++;
      }
      to = Math.min(to, count);
      this.run(scores, from, to, count, labels);
      for (; s < end; s++) {
        found.push(this.sums.sequence(labels, from, spans[s]!.first - from, spans[s]!.last - 1 - from));
      }
    }
    return found;
  }

  private isSure(scores: Int32Array, token: number, labels: Uint8Array): boolean {
    const { size, outside, sure } = this;
    if (labels[token] !== outside) return false;
    const row = token * size;
    const bound = scores[row + outside]! - sure;
    for (let l = 0; l < size; l++) if (scores[row + l]! > bound && l !== outside) return false;
    return true;
  }

  private run(scores: Int32Array, from: number, to: number, count: number, labels: Uint8Array): void {
    const { size, unit } = this;
    if (this.scores.length < (to - from) * size) this.scores = new Float32Array((to - from) * size * 2);
    for (let k = from * size; k < to * size; k++) this.scores[k - from * size] = scores[k]! * unit;
    this.sums.runBetween(
      this.scores,
      to - from,
      from === 0 ? undefined : labels[from - 1],
      to === count ? undefined : labels[to],
    );
  }
}
