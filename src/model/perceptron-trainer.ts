import type { ChainWeights } from './chain-weights.js';
import type { LabelScheme } from './label-scheme.js';
import { Random } from './random.js';
import { PARTIAL, type Sequences } from './sequences.js';
import type { ChainTrainer } from './trainer.js';
import { type Forbidden, forbiddenTransitions, NEVER, type Transitions } from './transitions.js';
import { Viterbi } from './viterbi.js';

/** Weights with their sums over time. */
class AveragedWeights {
  readonly value: Float32Array;
  private readonly sums: Float32Array;

  constructor(length: number) {
    this.value = new Float32Array(length);
    this.sums = new Float32Array(length);
  }

  add(at: number, by: number, step: number): void {
    this.value[at]! += by;
    this.sums[at]! += by * step;
  }

  /** The mean of all that the weights have been in so many steps (Daumé's way: what they are, less the time-weighted sum). */
  mean(steps: number): Float32Array {
    return this.value.map((weight, i) => weight - this.sums[i]! / steps);
  }

  columns(): [string, Float32Array][] {
    return [
      ['value', this.value],
      ['sums', this.sums],
    ];
  }
}

/**
 * Learns a linear chain as an averaged structured perceptron (Collins 2002): where the best sequence is wrong its features lose, and
 * those of the right one gain. Where a token's label is known in part only, the best of the sequences that may be right counts
 * as right. Faster than a conditional random field; its scores say nothing of probabilities. The same seed and
 * data give the same weights.
 */
export class PerceptronTrainer implements ChainTrainer {
  private readonly features: AveragedWeights;
  private readonly transitions: { readonly [K in keyof Transitions]: AveragedWeights };
  private readonly forbidden: Forbidden;
  private readonly viterbi: Viterbi;
  private readonly random: Random;
  private scores = new Float32Array(0);
  private found = new Uint8Array(0);
  private right = new Uint8Array(0);
  private steps = 1;
  private epochs = 0;

  constructor(
    readonly scheme: LabelScheme,
    readonly bits: number,
    seed: number,
  ) {
    const { size } = scheme;
    this.features = new AveragedWeights(size << bits);
    this.transitions = {
      start: new AveragedWeights(size),
      end: new AveragedWeights(size),
      between: new AveragedWeights(size * size),
    };
    this.forbidden = forbiddenTransitions(scheme);
    const { start, end, between } = this.transitions;
    this.viterbi = new Viterbi({ start: start.value, end: end.value, between: between.value }, this.forbidden);
    this.random = new Random(seed);
  }

  get epoch(): number {
    return this.epochs;
  }

  /** The mean of all weights that there have been so far. */
  get weights(): ChainWeights {
    const { start, end, between } = this.transitions;
    return {
      scheme: this.scheme,
      bits: this.bits,
      features: this.features.mean(this.steps),
      transitions: { start: start.mean(this.steps), end: end.mean(this.steps), between: between.mean(this.steps) },
    };
  }

  state(): Map<string, Float32Array> {
    const columns = new Map<string, Float32Array>();
    for (const [name, weights] of this.parts()) {
      for (const [column, numbers] of weights.columns()) columns.set(`${name}.${column}`, numbers);
    }
    const { seed } = this.random;
    columns.set('progress', Float32Array.of(this.epochs, this.steps, seed >>> 16, seed & 0xffff));
    return columns;
  }

  resume(columns: ReadonlyMap<string, Float32Array>): void {
    for (const [name, weights] of this.parts()) {
      for (const [column, numbers] of weights.columns()) {
        const saved = columns.get(`${name}.${column}`);
        if (saved?.length !== numbers.length) throw new Error(`the checkpoint does not fit: ${name}.${column}`);
        numbers.set(saved);
      }
    }
    const [epochs = 0, steps = 1, high = 0, low = 0] = columns.get('progress') ?? [];
    this.epochs = epochs;
    this.steps = steps;
    this.random.restore(high * 65536 + low);
  }

  /** @returns the share of tokens that got a wrong label */
  round(data: Sequences, chosen: Int32Array, tell?: (done: number) => void): number {
    const order = chosen.slice();
    this.random.shuffle(order);
    let wrong = 0;
    let tokens = 0;
    for (let k = 0; k < order.length; k++) {
      const first = data.sentences[order[k]!]!;
      const count = data.sentences[order[k]! + 1]! - first;
      wrong += this.step(data, first, count);
      tokens += count;
      if (tell !== undefined && k % 1000 === 999) tell(k + 1);
    }
    this.epochs++;
    return wrong / (tokens || 1);
  }

  private parts(): [string, AveragedWeights][] {
    return [['features', this.features], ...Object.entries(this.transitions)];
  }

  private step(data: Sequences, first: number, count: number): number {
    const { size } = this.scheme;
    if (this.scores.length < count * size) {
      this.scores = new Float32Array(count * size * 2);
      this.found = new Uint8Array(count * 2);
      this.right = new Uint8Array(count * 2);
    }
    const { scores, found, right, features } = this;
    scores.fill(0, 0, count * size);
    for (let i = 0; i < count; i++) {
      for (let k = data.tokens[first + i]!; k < data.tokens[first + i + 1]!; k++) {
        const at = data.features[k]! * size;
        for (let l = 0; l < size; l++) scores[i * size + l]! += features.value[at + l]!;
      }
    }
    this.viterbi.decode(scores, count, found);
    this.decodeAllowed(data, first, count);
    let wrong = 0;
    for (let i = 0; i < count; i++) {
      if (right[i] === found[i]) continue;
      wrong++;
      for (let k = data.tokens[first + i]!; k < data.tokens[first + i + 1]!; k++) {
        const at = data.features[k]! * size;
        features.add(at + right[i]!, 1, this.steps);
        features.add(at + found[i]!, -1, this.steps);
      }
    }
    if (wrong > 0) {
      this.stepTransitions(right, count, 1);
      this.stepTransitions(found, count, -1);
    }
    this.steps++;
    return wrong;
  }

  /** Leaves the sequence that counts as right in `right`: the best of those that may be. */
  private decodeAllowed(data: Sequences, first: number, count: number): void {
    const { size } = this.scheme;
    const { scores, right } = this;
    let partial = false;
    for (let i = 0; i < count; i++) {
      const label = data.labels[first + i]!;
      right[i] = label;
      if (label === PARTIAL) partial = true;
    }
    if (!partial) return;
    for (let i = 0; i < count; i++) {
      const label = data.labels[first + i]!;
      const set = data.sets[data.allowed[first + i]!];
      for (let l = 0; l < size; l++) {
        if (label === PARTIAL ? set?.[l] !== 1 : l !== label) scores[i * size + l] = NEVER;
      }
    }
    this.viterbi.decode(scores, count, right);
  }

  private stepTransitions(labels: Uint8Array, count: number, by: number): void {
    const { size } = this.scheme;
    const { start, end, between } = this.transitions;
    start.add(labels[0]!, by, this.steps);
    end.add(labels[count - 1]!, by, this.steps);
    for (let i = 1; i < count; i++) between.add(labels[i - 1]! * size + labels[i]!, by, this.steps);
  }
}
