import { blockMatrix } from './block-matrix.js';
import { type Kernel, kernelOn } from './kernel/kernel.js';
import { MemoryPlan } from './kernel/memory-plan.js';
import type { LabelledSpan } from './label-scheme.js';
import type { Forbidden, Transitions } from './transitions.js';

/** Tokens to each side of a span that are summed over at least. */
const MARGIN = 6;
/** A window ends beside a token outside of all spans whose label is ahead of every other by this score. */
const SURE = 2.5;
/** Scores farther below the best of their token count for nothing. */
const NOTHING = 40;

/**
 * How sure spans are, by sums over all label sequences of the tokens near each of them (forward and backward, as in `SumProduct`). A
 * window ends where the token beside it surely bears the label that it was given; what stands farther off says nothing that three
 * digits would show.
 */
export class WindowSums {
  private readonly size: number;
  private readonly start: Float64Array;
  private readonly end: Float64Array;
  private readonly between: Float64Array;
  /** From one row of sums to the next: `size` numbers, and one more that `times` writes. */
  private readonly width: number;
  private readonly kernel: Kernel;
  /** Addresses of the transitions to the next token, and to the last one. */
  private readonly toNext: number;
  private readonly toLast: number;
  /** The exponential of minus so many units. */
  private readonly exponentials: Float64Array;
  private readonly sure: number;
  private readonly step: Float64Array;
  private readonly emission: Float64Array;
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;
  private readonly scale: Float64Array;

  /**
   * @param outside the label of tokens outside of all spans
   * @param unit what a score of 1 means in terms of the transitions' scores
   * @param tokens of a sentence, at most
   */
  constructor(
    transitions: Transitions,
    forbidden: Forbidden,
    private readonly outside: number,
    unit: number,
    tokens: number,
  ) {
    const size = transitions.start.length;
    const weights = (part: keyof Transitions): Float64Array =>
      Float64Array.from(transitions[part], (score, i) => (forbidden[part][i] === 1 ? 0 : Math.exp(score)));
    this.size = size;
    this.start = weights('start');
    this.end = weights('end');
    const between = weights('between');
    this.between = between;
    const toNext = blockMatrix(size, (row, column) => between[column * size + row]!);
    const toLast = blockMatrix(size, (row, column) => between[row * size + column]!);
    this.width = size + 1;
    const plan = new MemoryPlan();
    const rows = tokens * this.width;
    this.toNext = plan.place(toNext.length);
    this.toLast = plan.place(toLast.length);
    const step = plan.place(8 * this.width);
    const forward = plan.place(8 * rows);
    const backward = plan.place(8 * rows);
    const memory = plan.memory();
    this.kernel = kernelOn(memory);
    new Uint8Array(memory.buffer).set(toNext, this.toNext);
    new Uint8Array(memory.buffer).set(toLast, this.toLast);
    this.step = new Float64Array(memory.buffer, step, this.width);
    this.forward = new Float64Array(memory.buffer, forward, rows);
    this.backward = new Float64Array(memory.buffer, backward, rows);
    this.emission = new Float64Array(rows);
    this.scale = new Float64Array(tokens);
    this.exponentials = Float64Array.from({ length: Math.ceil(NOTHING / unit) }, (_, i) => Math.exp(-i * unit));
    this.sure = SURE / unit;
  }

  /**
   * Probability of each span: that all its tokens bear its labels.
   *
   * @param scores a row of label scores for each token of the sentence, `stride` numbers apart, in the unit
   * @param labels the sentence's best labels
   * @param spans in the order of the text
   */
  confidences(
    scores: Int16Array,
    stride: number,
    count: number,
    labels: Uint8Array,
    spans: readonly LabelledSpan[],
  ): number[] {
    const found: number[] = [];
    for (let s = 0; s < spans.length; ) {
      let from = spans[s]!.first - MARGIN;
      while (from > 0 && !this.isSure(scores, stride, from - 1, labels)) from--;
      from = Math.max(0, from);
      let to = spans[s]!.last;
      let end = s;
      // A span that begins within the window of the one before it shares it.
      for (; end < spans.length && (end === s || spans[end]!.first < to); end++) {
        to = spans[end]!.last + MARGIN;
        while (to < count && !this.isSure(scores, stride, to, labels)) to++;
      }
      to = Math.min(to, count);
      this.weigh(scores, stride, from, to);
      this.sumForward(spans[end - 1]!.last - from, from === 0 ? undefined : labels[from - 1]);
      this.sumBackward(to - from, spans[s]!.first - from, to === count ? undefined : labels[to]);
      for (; s < end; s++) {
        const { first, last } = spans[s]!;
        found.push(this.share(labels, first, last, from));
      }
    }
    return found;
  }

  private isSure(scores: Int16Array, stride: number, token: number, labels: Uint8Array): boolean {
    const { size, outside, sure } = this;
    if (labels[token] !== outside) return false;
    const row = token * stride;
    const bound = scores[row + outside]! - sure;
    for (let l = 0; l < size; l++) if (scores[row + l]! > bound && l !== outside) return false;
    return true;
  }

  /**
   * Sums over what stands before each of the first `count` tokens of a window, and the token.
   *
   * @param before the label of the token before the window, `undefined` where the sentence begins there
   */
  private sumForward(count: number, before: number | undefined): void {
    const { size, width, between, kernel, toNext, emission, forward, scale } = this;
    const at = forward.byteOffset;
    for (let l = 0; l < size; l++) forward[l] = before === undefined ? this.start[l]! : between[before * size + l]!;
    for (let i = 0; i < count; i++) {
      const row = i * width;
      if (i > 0) kernel.times(toNext, at + 8 * (row - width), at + 8 * row);
      let sum = 0;
      for (let k = row; k < row + size; k++) {
        const value = forward[k]! * emission[k]!;
        forward[k] = value;
        sum += value;
      }
      // Only shares matter; this keeps the numbers from vanishing.
      const by = 1 / sum;
      for (let k = row; k < row + size; k++) forward[k]! *= by;
      scale[i] = by;
    }
  }

  /**
   * Sums over what stands behind each token of a window of `count` tokens, from its end to token `to`.
   *
   * @param after the label of the token behind the window, `undefined` where the sentence ends there
   */
  private sumBackward(count: number, to: number, after: number | undefined): void {
    const { size, width, between, kernel, toLast, emission, backward, step } = this;
    const last = (count - 1) * width;
    for (let l = 0; l < size; l++) {
      backward[last + l] = after === undefined ? this.end[l]! : between[l * size + after]!;
    }
    for (let row = last; row > to * width; row -= width) {
      let sum = 0;
      for (let l = 0; l < size; l++) {
        const value = backward[row + l]! * emission[row + l]!;
        step[l] = value;
        sum += value;
      }
      const by = 1 / sum;
      for (let l = 0; l < size; l++) step[l]! *= by;
      kernel.times(toLast, step.byteOffset, backward.byteOffset + 8 * (row - width));
    }
  }

  /** How the labels of each token of a window relate to its best one. */
  private weigh(scores: Int16Array, stride: number, from: number, to: number): void {
    const { size, width, exponentials, emission } = this;
    for (let row = from * stride, into = 0; row < to * stride; row += stride, into += width) {
      let high = scores[row]!;
      for (let l = 1; l < size; l++) high = Math.max(high, scores[row + l]!);
      for (let l = 0; l < size; l++) {
        const below = high - scores[row + l]!;
        emission[into + l] = below < exponentials.length ? exponentials[below]! : 0;
      }
    }
  }

  /** The share of the sequences that have the given labels on the tokens from `first` to before `last`, in the window from `from`. */
  private share(labels: Uint8Array, first: number, last: number, from: number): number {
    const { size, width, between, emission, forward, backward, scale } = this;
    let p = forward[(first - from) * width + labels[first]!]!;
    for (let i = first + 1; i < last; i++) {
      p *= between[labels[i - 1]! * size + labels[i]!]! * emission[(i - from) * width + labels[i]!]! * scale[i - from]!;
    }
    const end = (last - 1 - from) * width;
    let total = 0;
    for (let l = 0; l < size; l++) total += forward[end + l]! * backward[end + l]!;
    return (p * backward[end + labels[last - 1]!]!) / total;
  }
}
