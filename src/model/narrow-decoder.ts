import type { ChainScorer } from './chain-scorer.js';
import type { Transitions } from './transitions.js';

/** However high a transition: labels whose score at a token is so much below the best are left out. Transitions are mostly below 3. */
const MARGIN = 12;

/**
 * Viterbi's algorithm for labels that all may follow each other, over those that each token may well have: one as a rule, out of all. A
 * label is left out where no transition could make up for what it is below the best of its token; within MARGIN the result is exact.
 */
export class NarrowDecoder {
  private readonly size: number;
  private readonly start: Float64Array;
  private readonly end: Float64Array;
  private readonly between: Float64Array;
  private best = new Float64Array(0);
  private back = new Uint8Array(0);
  private kept = new Uint8Array(0);
  private counts = new Uint8Array(0);

  /**
   * @param scorer whose scores are decoded; its bounds are set
   * @param unit what a score of 1 means in terms of the transitions' scores
   */
  constructor(
    private readonly scorer: ChainScorer,
    transitions: Transitions,
    unit: number,
  ) {
    const inUnits = (part: keyof Transitions): Float64Array =>
      Float64Array.from(transitions[part], (score) => score / unit);
    this.start = inUnits('start');
    this.end = inUnits('end');
    this.between = inUnits('between');
    this.size = this.start.length;
    scorer.setBounds(this.bounds(Math.floor(MARGIN / unit)));
  }

  /**
   * @param count of tokens, whose scores stand in the scorer
   * @param labels takes the label numbers
   */
  decode(count: number, labels: Uint8Array): void {
    if (count === 0) return;
    if (this.counts.length < count) this.grow(count * 2);
    this.scorer.findNear(count);
    this.forward(count);
    const { size, end, best, back, kept, counts } = this;
    const last = (count - 1) * size;
    let chosen = 0;
    let high = -Infinity;
    for (let k = 0; k < counts[count - 1]!; k++) {
      const score = best[last + k]! + end[kept[last + k]!]!;
      if (score > high) {
        high = score;
        chosen = k;
      }
    }
    for (let i = count - 1; i >= 0; i--) {
      labels[i] = kept[i * size + chosen]!;
      chosen = back[i * size + chosen]!;
    }
  }

  /** Fills the columns. */
  private forward(count: number): void {
    const { size, start, between, best, back, kept, counts } = this;
    const { scores, stride } = this.scorer;
    let before = 0;
    for (let i = 0; i < count; i++) {
      const row = i * size;
      const n = this.list(i);
      counts[i] = n;
      if (n === 1 && before === 1) {
        // Nothing to choose; only differences between a token's labels matter to those behind it.
        best[row] = 0;
        back[row] = 0;
        continue;
      }
      for (let k = 0; k < n; k++) {
        const label = kept[row + k]!;
        let high = i === 0 ? start[label]! : -Infinity;
        let from = 0;
        for (let j = 0; j < before; j++) {
          const score = best[row - size + j]! + between[kept[row - size + j]! * size + label]!;
          if (score > high) {
            high = score;
            from = j;
          }
        }
        best[row + k] = high + scores[i * stride + label]!;
        back[row + k] = from;
      }
      before = n;
    }
  }

  /** Lists the labels of a token that are near enough to its best. @returns how many they are */
  private list(token: number): number {
    const { size, kept } = this;
    const { near, stride } = this.scorer;
    const words = stride / 32;
    let n = token * size;
    for (let word = 0; word < words; word++) {
      for (let bits = near[token * words + word]!; bits !== 0; bits &= bits - 1)
        kept[n++] = 32 * word + 31 - Math.clz32(bits & -bits);
    }
    return n - token * size;
  }

  /** What label l could win over label b from the labels to both sides, at most. */
  private bounds(margin: number): Int32Array {
    const { size, start, end, between } = this;
    const bounds = new Int32Array(size * size);
    for (let b = 0; b < size; b++) {
      for (let l = 0; l < size; l++) {
        let left = start[l]! - start[b]!;
        let right = end[l]! - end[b]!;
        for (let k = 0; k < size; k++) {
          left = Math.max(left, between[k * size + l]! - between[k * size + b]!);
          right = Math.max(right, between[l * size + k]! - between[b * size + k]!);
        }
        bounds[b * size + l] = Math.min(Math.floor(left + right + 1e-6), margin);
      }
    }
    return bounds;
  }

  private grow(count: number): void {
    this.best = new Float64Array(count * this.size);
    this.back = new Uint8Array(count * this.size);
    this.kept = new Uint8Array(count * this.size);
    this.counts = new Uint8Array(count);
  }
}
