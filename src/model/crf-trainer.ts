import type { ChainWeights } from './chain-weights.js';
import { type FtrlOptions, FtrlWeights } from './ftrl.js';
import type { LabelScheme } from './label-scheme.js';
import { Random } from './random.js';
import { PARTIAL, type Sequences } from './sequences.js';
import { SumProduct } from './sum-product.js';
import type { ChainTrainer } from './trainer.js';
import { type Forbidden, forbiddenTransitions, type Transitions } from './transitions.js';

export interface CrfOptions extends FtrlOptions {
  readonly seed: number;
  /** Probability with which a feature of a token is left out of a step. */
  readonly dropout: number;
}

/** Gradients smaller than this are not worth a step. */
const NEGLIGIBLE = 3e-3;

/**
 * Learns a conditional random field (Lafferty et al. 2001) by FTRL, sentence by sentence. Where a token's label is known in part
 * only, the loss counts every label of its set as right (Tsuboi et al. 2008). The same seed and data give the same weights.
 */
export class CrfTrainer implements ChainTrainer {
  private readonly features: FtrlWeights;
  private readonly transitions: { readonly [K in keyof Transitions]: FtrlWeights };
  private readonly current: Transitions;
  private readonly forbidden: Forbidden;
  private readonly model: SumProduct;
  private readonly target: SumProduct;
  private readonly random: Random;
  private scores = new Float32Array(0);
  private gradient = new Float32Array(0);
  private allowed = new Uint8Array(0);
  private kept = new Int32Array(0);
  private readonly active: Uint8Array;
  /** 1 for features that have had a weight. */
  private readonly touched: Uint8Array;
  private epochs = 0;

  constructor(
    readonly scheme: LabelScheme,
    readonly bits: number,
    private readonly options: CrfOptions,
  ) {
    const { size } = scheme;
    this.active = new Uint8Array(size);
    this.touched = new Uint8Array(1 << bits);
    // Transitions are few and well seen: they are not drawn to 0.
    const free = { ...options, l1: 0 };
    this.features = new FtrlWeights(size << bits, options);
    this.transitions = {
      start: new FtrlWeights(size, free),
      end: new FtrlWeights(size, free),
      between: new FtrlWeights(size * size, free),
    };
    const { start, end, between } = this.transitions;
    this.current = { start: start.value, end: end.value, between: between.value };
    this.forbidden = forbiddenTransitions(scheme);
    this.model = new SumProduct(this.current, this.forbidden);
    this.target = new SumProduct(this.current, this.forbidden);
    this.random = new Random(options.seed);
  }

  /** Rounds done so far. */
  get epoch(): number {
    return this.epochs;
  }

  /** The weights as they stand; they change with the next round. */
  get weights(): ChainWeights {
    return { scheme: this.scheme, bits: this.bits, features: this.features.value, transitions: this.current };
  }

  /** All that a later run needs to go on from here, by name. */
  state(): Map<string, Float32Array> {
    const columns = new Map<string, Float32Array>();
    for (const [name, weights] of this.parts()) {
      for (const column of ['value', 'z', 'n'] as const) columns.set(`${name}.${column}`, weights[column]);
    }
    // As two halves: a float holds 24 bits.
    const { seed } = this.random;
    columns.set('progress', Float32Array.of(this.epochs, seed >>> 16, seed & 0xffff));
    return columns;
  }

  /** Goes on from a {@link state}. */
  resume(columns: ReadonlyMap<string, Float32Array>): void {
    for (const [name, weights] of this.parts()) {
      for (const column of ['value', 'z', 'n'] as const) {
        const saved = columns.get(`${name}.${column}`);
        if (saved?.length !== weights[column].length) throw new Error(`the checkpoint does not fit: ${name}.${column}`);
        weights[column].set(saved);
      }
    }
    const { value } = this.features;
    for (let i = 0; i < value.length; i++) if (value[i] !== 0) this.touched[Math.floor(i / this.scheme.size)] = 1;
    const [epochs = 0, high = 0, low = 0] = columns.get('progress') ?? [];
    this.epochs = epochs;
    this.random.restore(high * 65536 + low);
  }

  private parts(): [string, FtrlWeights][] {
    return [['features', this.features], ...Object.entries(this.transitions)];
  }

  /**
   * One round over the sentences, in random order.
   *
   * @param chosen the sentences to learn from, by number
   * @returns the mean loss of a token (negative log-likelihood, nats)
   */
  round(data: Sequences, chosen: Int32Array, tell?: (done: number) => void): number {
    const order = chosen.slice();
    this.random.shuffle(order);
    let loss = 0;
    let tokens = 0;
    for (let k = 0; k < order.length; k++) {
      const first = data.sentences[order[k]!]!;
      const count = data.sentences[order[k]! + 1]! - first;
      if (count === 0) continue;
      loss += this.step(data, first, count);
      tokens += count;
      if (tell !== undefined && k % 1000 === 999) tell(k + 1);
    }
    this.epochs++;
    return loss / (tokens || 1);
  }

  private step(data: Sequences, first: number, count: number): number {
    const { size } = this.scheme;
    const { dropout } = this.options;
    if (this.scores.length < count * size) {
      this.scores = new Float32Array(count * size * 2);
      this.gradient = new Float32Array(count * size * 2);
      this.allowed = new Uint8Array(count * size * 2);
    }
    const { scores, gradient } = this;
    const from = data.tokens[first]!;
    const to = data.tokens[first + count]!;
    if (this.kept.length < to - from) this.kept = new Int32Array((to - from) * 2);
    const { kept, random } = this;
    const boost = 1 / (1 - dropout);
    const w = this.features.value;
    for (let i = 0; i < count; i++) {
      const row = i * size;
      for (let l = 0; l < size; l++) scores[row + l] = 0;
      for (let k = data.tokens[first + i]!; k < data.tokens[first + i + 1]!; k++) {
        const feature = dropout > 0 && random.next() < dropout ? -1 : data.features[k]! * size;
        kept[k - from] = feature;
        // L1 keeps most rows at 0, and a row not read is time won.
        if (feature < 0 || this.touched[data.features[k]!] === 0) continue;
        for (let l = 0; l < size; l++) scores[row + l]! += w[feature + l]!;
      }
      if (dropout > 0) for (let l = 0; l < size; l++) scores[row + l]! *= boost;
    }
    const { model, target } = this;
    model.refresh();
    const log = model.run(scores, count);
    const partial = this.fillAllowed(data, first, count);
    let right: number;
    if (partial) {
      target.refresh();
      right = target.run(scores, count, this.allowed);
      if (right === -Infinity) return 0;
    } else right = this.scoreOf(data.labels, first, count);
    for (let i = 0; i < count; i++) {
      const row = i * size;
      let worth = false;
      for (let l = 0; l < size; l++) {
        const wanted = partial ? target.marginal(i, l) : data.labels[first + i] === l ? 1 : 0;
        const g = model.marginal(i, l) - wanted;
        gradient[row + l] = g;
        if (g > NEGLIGIBLE || g < -NEGLIGIBLE) worth = true;
      }
      if (worth) this.learnToken(kept, data.tokens[first + i]! - from, data.tokens[first + i + 1]! - from, row);
    }
    this.learnTransitions(data, first, count, partial);
    return log - right;
  }

  private learnToken(kept: Int32Array, from: number, to: number, row: number): void {
    const { size } = this.scheme;
    const { gradient, features, active, touched } = this;
    let count = 0;
    for (let l = 0; l < size; l++) {
      const g = gradient[row + l]!;
      if (g > NEGLIGIBLE || g < -NEGLIGIBLE) active[count++] = l;
    }
    for (let k = from; k < to; k++) {
      const feature = kept[k]!;
      if (feature < 0) continue;
      let alive = 0;
      for (let n = 0; n < count; n++) {
        const l = active[n]!;
        if (features.update(feature + l, gradient[row + l]!) !== 0) alive = 1;
      }
      if (alive === 1) touched[feature / size] = 1;
    }
  }

  private learnTransitions(data: Sequences, first: number, count: number, partial: boolean): void {
    const { size } = this.scheme;
    const { model, target, transitions, forbidden, gradient } = this;
    const { labels } = data;
    const last = (count - 1) * size;
    for (let l = 0; l < size; l++) {
      if (forbidden.start[l] === 0 && Math.abs(gradient[l]!) > NEGLIGIBLE) transitions.start.update(l, gradient[l]!);
      if (forbidden.end[l] === 0 && Math.abs(gradient[last + l]!) > NEGLIGIBLE)
        transitions.end.update(l, gradient[last + l]!);
    }
    for (let i = 1; i < count; i++) {
      for (let a = 0; a < size; a++) {
        const sure = model.marginal(i - 1, a);
        if (sure < NEGLIGIBLE && (partial ? target.marginal(i - 1, a) < NEGLIGIBLE : labels[first + i - 1] !== a))
          continue;
        for (let b = 0; b < size; b++) {
          if (forbidden.between[a * size + b] === 1) continue;
          const wanted = partial
            ? target.pair(i, a, b)
            : labels[first + i - 1] === a && labels[first + i] === b
              ? 1
              : 0;
          const g = model.pair(i, a, b) - wanted;
          if (g > NEGLIGIBLE || g < -NEGLIGIBLE) transitions.between.update(a * size + b, g);
        }
      }
    }
  }

  /** Lays out the allowed labels where some token's label is partial; says whether one is. */
  private fillAllowed(data: Sequences, first: number, count: number): boolean {
    const { size } = this.scheme;
    let partial = false;
    for (let i = 0; i < count && !partial; i++) partial = data.labels[first + i] === PARTIAL;
    if (!partial) return false;
    for (let i = 0; i < count; i++) {
      const label = data.labels[first + i]!;
      const set = label === PARTIAL ? data.sets[data.allowed[first + i]!]! : undefined;
      for (let l = 0; l < size; l++) this.allowed[i * size + l] = set === undefined ? Number(l === label) : set[l]!;
    }
    return true;
  }

  private scoreOf(labels: Uint8Array, first: number, count: number): number {
    const { size } = this.scheme;
    const { start, end, between } = this.current;
    let sum = start[labels[first]!]! + end[labels[first + count - 1]!]!;
    for (let i = 0; i < count; i++) {
      const label = labels[first + i]!;
      sum += this.scores[i * size + label]!;
      if (i > 0) sum += between[labels[first + i - 1]! * size + label]!;
    }
    return sum;
  }
}
