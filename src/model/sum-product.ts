import type { Forbidden, Transitions } from './transitions.js';

/** The labels that may stand before label l: `from` from `fromOf[l]` to `fromOf[l + 1]`; those that may follow it likewise. */
interface LegalPairs {
  readonly from: Uint8Array;
  readonly fromOf: Uint16Array;
  readonly to: Uint8Array;
  readonly toOf: Uint16Array;
}

function legalPairs(size: number, forbidden: Uint8Array): LegalPairs {
  const from: number[] = [];
  const to: number[] = [];
  const fromOf = new Uint16Array(size + 1);
  const toOf = new Uint16Array(size + 1);
  for (let l = 0; l < size; l++) {
    for (let k = 0; k < size; k++) {
      if (forbidden[k * size + l] === 0) from.push(k);
      if (forbidden[l * size + k] === 0) to.push(k);
    }
    fromOf[l + 1] = from.length;
    toOf[l + 1] = to.length;
  }
  return { from: Uint8Array.from(from), fromOf, to: Uint8Array.from(to), toOf };
}

/**
 * Sums over all label sequences by the forward and backward algorithm, scaled token by token so that nothing under- or
 * overflows. Keeps its columns from call to call.
 */
export class SumProduct {
  private readonly size: number;
  private readonly between: Float64Array;
  private readonly start: Float64Array;
  private readonly end: Float64Array;
  private readonly legal: LegalPairs;
  private emission = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scale = new Float64Array(0);

  constructor(
    private readonly transitions: Transitions,
    private readonly forbidden: Forbidden,
  ) {
    this.size = transitions.start.length;
    this.legal = legalPairs(this.size, forbidden.between);
    this.between = new Float64Array(this.size * this.size);
    this.start = new Float64Array(this.size);
    this.end = new Float64Array(this.size);
    this.refresh();
  }

  /** Takes over changed transition scores. */
  refresh(): void {
    const { transitions, forbidden } = this;
    for (const part of ['start', 'end', 'between'] as const) {
      const scores = transitions[part];
      for (let i = 0; i < scores.length; i++) this[part][i] = forbidden[part][i] === 1 ? 0 : Math.exp(scores[i]!);
    }
  }

  /**
   * Computes the sums for a sentence.
   *
   * @param scores one row of label scores a token
   * @param allowed where given, only labels with a 1 count: one row a token, from index `allowedAt`
   * @returns logarithm of the sum over all (allowed) sequences; -Infinity where none is legal
   */
  run(scores: Float32Array, count: number, allowed?: Uint8Array, allowedAt = 0): number {
    const { size, between, start, end } = this;
    const { from, fromOf, to, toOf } = this.legal;
    if (this.emission.length < count * size) {
      const room = count * size * 2;
      this.emission = new Float64Array(room);
      this.forward = new Float64Array(room);
      this.backward = new Float64Array(room);
      this.scale = new Float64Array(count * 2);
    }
    const { emission, forward, backward, scale } = this;
    let log = 0;
    for (let i = 0; i < count; i++) {
      const row = i * size;
      let high = -Infinity;
      for (let l = 0; l < size; l++) if (scores[row + l]! > high) high = scores[row + l]!;
      log += high;
      for (let l = 0; l < size; l++) {
        emission[row + l] =
          allowed !== undefined && allowed[allowedAt + row + l] === 0 ? 0 : Math.exp(scores[row + l]! - high);
      }
    }
    for (let i = 0; i < count; i++) {
      const row = i * size;
      let sum = 0;
      if (i === 0) {
        for (let l = 0; l < size; l++) {
          const value = start[l]! * emission[l]!;
          forward[l] = value;
          sum += value;
        }
      } else {
        const before = row - size;
        for (let l = 0; l < size; l++) {
          let reached = 0;
          for (let k = fromOf[l]!; k < fromOf[l + 1]!; k++) {
            const a = from[k]!;
            reached += forward[before + a]! * between[a * size + l]!;
          }
          const value = reached * emission[row + l]!;
          forward[row + l] = value;
          sum += value;
        }
      }
      if (!(sum > 0)) return -Infinity;
      scale[i] = sum;
      log += Math.log(sum);
      const by = 1 / sum;
      for (let l = 0; l < size; l++) forward[row + l]! *= by;
    }
    const last = (count - 1) * size;
    let total = 0;
    for (let l = 0; l < size; l++) {
      backward[last + l] = end[l]!;
      total += forward[last + l]! * end[l]!;
    }
    if (!(total > 0)) return -Infinity;
    const byTotal = 1 / total;
    for (let l = 0; l < size; l++) backward[last + l]! *= byTotal;
    for (let i = count - 2; i >= 0; i--) {
      const row = i * size;
      const after = row + size;
      const by = 1 / scale[i + 1]!;
      for (let l = 0; l < size; l++) {
        let sum = 0;
        const pairs = l * size;
        for (let k = toOf[l]!; k < toOf[l + 1]!; k++) {
          const b = to[k]!;
          sum += between[pairs + b]! * emission[after + b]! * backward[after + b]!;
        }
        backward[row + l] = sum * by;
      }
    }
    return log + Math.log(total);
  }

  /** Probability of a label at a token, after {@link run}. */
  marginal(token: number, label: number): number {
    const i = token * this.size + label;
    return this.forward[i]! * this.backward[i]!;
  }

  /** Probability of a label pair at a token and its predecessor, after {@link run}. */
  pair(token: number, first: number, second: number): number {
    const { size } = this;
    const row = token * size + second;
    return (
      (this.forward[row - second - size + first]! *
        this.between[first * size + second]! *
        this.emission[row]! *
        this.backward[row]!) /
      this.scale[token]!
    );
  }

  /** Probability that the tokens from `first` to before `last` bear just these labels, after {@link run}. */
  sequence(labels: ArrayLike<number>, at: number, first: number, last: number): number {
    let p = this.marginal(first, labels[at + first]!);
    for (let i = first + 1; i < last && p > 0; i++) {
      const before = this.marginal(i - 1, labels[at + i - 1]!);
      p *= before > 0 ? this.pair(i, labels[at + i - 1]!, labels[at + i]!) / before : 0;
    }
    return p;
  }
}
