import type { Transitions } from '../../model/lattice.js';

/**
 * Labels whose score at a token is so much below the best are left out: transitions, which are mostly below 3, would have to make up
 * for it.
 */
const MARGIN = 12;

/** Viterbi's algorithm over the labels that each token may well have: one to four as a rule, out of all. */
export class NarrowDecoder {
  private best = new Float32Array(0);
  private back = new Uint8Array(0);
  private kept = new Uint8Array(0);
  private counts = new Uint8Array(0);

  constructor(
    private readonly size: number,
    private readonly transitions: Transitions,
  ) {}

  /**
   * @param scores one row of label scores a token
   * @param labels takes the label numbers
   */
  decode(scores: Float32Array, count: number, labels: Uint8Array): void {
    const { size } = this;
    const { start, end, between } = this.transitions;
    if (count === 0) return;
    if (this.counts.length < count) this.grow(count * 2);
    const { best, back, kept, counts } = this;
    for (let i = 0; i < count; i++) {
      const row = i * size;
      const n = this.keep(scores, i);
      counts[i] = n;
      for (let k = 0; k < n; k++) {
        const label = kept[row + k]!;
        if (i === 0) {
          best[row + k] = start[label]! + scores[row + label]!;
          continue;
        }
        const before = row - size;
        let high = -Infinity;
        let from = 0;
        for (let j = 0; j < counts[i - 1]!; j++) {
          const score = best[before + j]! + between[kept[before + j]! * size + label]!;
          if (score > high) {
            high = score;
            from = j;
          }
        }
        best[row + k] = high + scores[row + label]!;
        back[row + k] = from;
      }
    }
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

  /** Lists the labels of a token that are near enough to its best. */
  private keep(scores: Float32Array, token: number): number {
    const { size, kept } = this;
    const row = token * size;
    let high = -Infinity;
    for (let l = 0; l < size; l++) if (scores[row + l]! > high) high = scores[row + l]!;
    let n = 0;
    for (let l = 0; l < size; l++) if (scores[row + l]! >= high - MARGIN) kept[row + n++] = l;
    return n;
  }

  private grow(count: number): void {
    this.best = new Float32Array(count * this.size);
    this.back = new Uint8Array(count * this.size);
    this.kept = new Uint8Array(count * this.size);
    this.counts = new Uint8Array(count);
  }
}
