import type { ChainWeights } from './chain-weights.js';
import type { LabelScheme } from './label-scheme.js';
import { Decoder, type Forbidden, forbiddenTransitions } from './lattice.js';
import { Random } from './random.js';
import { PARTIAL, type Sequences } from './sequences.js';

/**
 * Learns a linear chain as an averaged structured perceptron (Collins 2002): where the best sequence is wrong, its features lose
 * and those of the right one gain. Faster than a conditional random field and nearly as good where labels are many and the
 * context tells less; it has no probabilities. Tokens of unknown label teach nothing.
 */
export class PerceptronTrainer {
  private readonly features: Float32Array;
  private readonly featureSums: Float32Array;
  private readonly between: Float32Array;
  private readonly betweenSums: Float32Array;
  private readonly start: Float32Array;
  private readonly startSums: Float32Array;
  private readonly forbidden: Forbidden;
  private readonly random: Random;
  private scores = new Float32Array(0);
  private labels = new Uint8Array(0);
  private steps = 1;

  constructor(
    readonly scheme: LabelScheme,
    readonly bits: number,
    seed: number,
  ) {
    const { size } = scheme;
    this.features = new Float32Array(size << bits);
    this.featureSums = new Float32Array(size << bits);
    this.between = new Float32Array(size * size);
    this.betweenSums = new Float32Array(size * size);
    this.start = new Float32Array(size);
    this.startSums = new Float32Array(size);
    this.forbidden = forbiddenTransitions(scheme);
    this.random = new Random(seed);
  }

  /** The mean of all weights that there have been so far (Daumé's way: what was added, less the time-weighted sum). */
  get weights(): ChainWeights {
    const mean = (weights: Float32Array, sums: Float32Array) => weights.map((w, i) => w - sums[i]! / this.steps);
    return {
      scheme: this.scheme,
      bits: this.bits,
      features: mean(this.features, this.featureSums),
      transitions: {
        start: mean(this.start, this.startSums),
        end: new Float32Array(this.scheme.size),
        between: mean(this.between, this.betweenSums),
      },
    };
  }

  /**
   * One round over the sentences, in random order.
   *
   * @param chosen the sentences to learn from, by number
   * @returns the share of tokens that got a wrong label
   */
  round(data: Sequences, chosen: Int32Array): number {
    const order = chosen.slice();
    this.random.shuffle(order);
    let wrong = 0;
    let tokens = 0;
    for (const sentence of order) {
      const first = data.sentences[sentence]!;
      const count = data.sentences[sentence + 1]! - first;
      wrong += this.step(data, first, count);
      tokens += count;
    }
    return wrong / (tokens || 1);
  }

  private step(data: Sequences, first: number, count: number): number {
    const { size } = this.scheme;
    if (this.scores.length < count * size) this.scores = new Float32Array(count * size * 2);
    if (this.labels.length < count) this.labels = new Uint8Array(count * 2);
    const { scores, labels, features } = this;
    scores.fill(0, 0, count * size);
    for (let i = 0; i < count; i++) {
      for (let k = data.tokens[first + i]!; k < data.tokens[first + i + 1]!; k++) {
        const at = data.features[k]! * size;
        for (let l = 0; l < size; l++) scores[i * size + l]! += features[at + l]!;
      }
    }
    const transitions = { start: this.start, end: new Float32Array(size), between: this.between };
    new Decoder(size, transitions, this.forbidden).decode(scores, count, labels, 0);
    let wrong = 0;
    for (let i = 0; i < count; i++) {
      const right = data.labels[first + i]!;
      const found = labels[i]!;
      if (right === PARTIAL || right === found) continue;
      wrong++;
      for (let k = data.tokens[first + i]!; k < data.tokens[first + i + 1]!; k++) {
        const at = data.features[k]! * size;
        this.add(this.features, this.featureSums, at + right, 1);
        this.add(this.features, this.featureSums, at + found, -1);
      }
    }
    if (wrong > 0) this.stepTransitions(data, first, count);
    this.steps++;
    return wrong;
  }

  private stepTransitions(data: Sequences, first: number, count: number): void {
    const { size } = this.scheme;
    for (let i = 0; i < count; i++) {
      const right = data.labels[first + i]!;
      const before = i === 0 ? 0 : data.labels[first + i - 1]!;
      if (right === PARTIAL || before === PARTIAL) continue;
      if (i === 0) {
        this.add(this.start, this.startSums, right, 1);
        this.add(this.start, this.startSums, this.labels[0]!, -1);
      } else {
        this.add(this.between, this.betweenSums, before * size + right, 1);
        this.add(this.between, this.betweenSums, this.labels[i - 1]! * size + this.labels[i]!, -1);
      }
    }
  }

  private add(weights: Float32Array, sums: Float32Array, at: number, by: number): void {
    weights[at]! += by;
    sums[at]! += by * this.steps;
  }
}
