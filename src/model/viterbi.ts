import { type Forbidden, NEVER, type Transitions } from './transitions.js';

/**
 * The best label sequence over legal transitions (Viterbi 1967), of weights that change all the time: nothing is worked out before. Keeps
 * its columns from call to call.
 */
export class Viterbi {
  private readonly size: number;
  private best: Float32Array;
  private next: Float32Array;
  private back = new Uint8Array(0);

  constructor(
    private readonly transitions: Transitions,
    private readonly forbidden: Forbidden,
  ) {
    this.size = transitions.start.length;
    this.best = new Float32Array(this.size);
    this.next = new Float32Array(this.size);
  }

  /**
   * @param scores one row of label scores a token
   * @param count tokens of the sentence
   * @param labels takes the label numbers; of equally good ones the first
   */
  decode(scores: Float32Array, count: number, labels: Uint8Array): void {
    if (count === 0) return;
    const { size, transitions, forbidden } = this;
    const { start, end, between } = transitions;
    if (this.back.length < count * size) this.back = new Uint8Array(count * size * 2);
    const { back } = this;
    let { best, next } = this;
    for (let l = 0; l < size; l++) best[l] = (forbidden.start[l] === 1 ? NEVER : start[l]!) + scores[l]!;
    for (let i = 1; i < count; i++) {
      const row = i * size;
      for (let l = 0; l < size; l++) {
        let high = -Infinity;
        let from = 0;
        for (let a = 0; a < size; a++) {
          const pair = a * size + l;
          const score = best[a]! + (forbidden.between[pair] === 1 ? NEVER : between[pair]!);
          if (score > high) {
            high = score;
            from = a;
          }
        }
        next[l] = high + scores[row + l]!;
        back[row + l] = from;
      }
      [best, next] = [next, best];
    }
    this.best = best;
    this.next = next;
    let label = 0;
    let high = -Infinity;
    for (let l = 0; l < size; l++) {
      const score = best[l]! + (forbidden.end[l] === 1 ? NEVER : end[l]!);
      if (score > high) {
        high = score;
        label = l;
      }
    }
    for (let i = count - 1; i >= 0; i--) {
      labels[i] = label;
      label = back[i * size + label]!;
    }
  }
}
