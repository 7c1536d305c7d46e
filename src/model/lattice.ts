import type { LabelScheme } from './label-scheme.js';

/** Stands for "never" among scores. */
export const NEVER = -1e9;

/**
 * Scores of label transitions, and the sums over all label sequences of a sentence. `L` labels; `transitions[a * L + b]` is the
 * score of b after a; `start` and `end` those of the first and the last label.
 */
export interface Transitions {
  readonly start: Float32Array;
  readonly end: Float32Array;
  readonly between: Float32Array;
}

/** 1 where the scheme forbids the transition, laid out like {@link Transitions}. */
export interface Forbidden {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
  readonly between: Uint8Array;
}

export function forbiddenTransitions(scheme: LabelScheme): Forbidden {
  const { labels, size } = scheme;
  const no = (a: string | undefined, b: string | undefined): number => (scheme.mayFollow(a, b) ? 0 : 1);
  return {
    start: Uint8Array.from(labels, (label) => no(undefined, label)),
    end: Uint8Array.from(labels, (label) => no(label, undefined)),
    between: Uint8Array.from({ length: size * size }, (_, i) => no(labels[Math.floor(i / size)], labels[i % size])),
  };
}

/** The best label sequence, by Viterbi's algorithm over legal transitions only. Keeps its columns from call to call. */
export class Decoder {
  private readonly predecessors: Uint8Array;
  private readonly predecessorScores: Float32Array;
  private readonly predecessorFrom: Uint16Array;
  private readonly start: Float32Array;
  private readonly end: Float32Array;
  private best: Float32Array;
  private back = new Uint8Array(0);
  private next: Float32Array;

  constructor(
    private readonly size: number,
    transitions: Transitions,
    forbidden: Forbidden,
  ) {
    const list: number[] = [];
    const scores: number[] = [];
    this.predecessorFrom = new Uint16Array(size + 1);
    for (let b = 0; b < size; b++) {
      for (let a = 0; a < size; a++) {
        if (forbidden.between[a * size + b] === 1) continue;
        list.push(a);
        scores.push(transitions.between[a * size + b]!);
      }
      this.predecessorFrom[b + 1] = list.length;
    }
    this.predecessors = Uint8Array.from(list);
    this.predecessorScores = Float32Array.from(scores);
    this.start = transitions.start.map((score, i) => (forbidden.start[i] === 1 ? NEVER : score));
    this.end = transitions.end.map((score, i) => (forbidden.end[i] === 1 ? NEVER : score));
    this.best = new Float32Array(size);
    this.next = new Float32Array(size);
  }

  /**
   * @param scores one row of label scores a token
   * @param count tokens of the sentence
   * @param labels takes the label numbers, from index `at`
   */
  decode(scores: Float32Array, count: number, labels: Uint8Array, at: number): void {
    const { size, predecessors, predecessorScores, predecessorFrom } = this;
    if (count === 0) return;
    if (this.back.length < count * size) this.back = new Uint8Array(count * size * 2);
    const { back } = this;
    let { best, next } = this;
    for (let l = 0; l < size; l++) best[l] = this.start[l]! + scores[l]!;
    for (let i = 1; i < count; i++) {
      const row = i * size;
      for (let l = 0; l < size; l++) {
        let high = -Infinity;
        let from = 0;
        const end = predecessorFrom[l + 1]!;
        for (let k = predecessorFrom[l]!; k < end; k++) {
          const a = predecessors[k]!;
          const score = best[a]! + predecessorScores[k]!;
          if (score > high) {
            high = score;
            from = a;
          }
        }
        next[l] = high + scores[row + l]!;
        back[row + l] = from;
      }
      const swap = best;
      best = next;
      next = swap;
    }
    this.best = best;
    this.next = next;
    let label = 0;
    let high = -Infinity;
    for (let l = 0; l < size; l++) {
      const score = best[l]! + this.end[l]!;
      if (score > high) {
        high = score;
        label = l;
      }
    }
    for (let i = count - 1; i >= 0; i--) {
      labels[at + i] = label;
      label = back[i * size + label]!;
    }
  }
}
