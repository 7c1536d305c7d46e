import { detached, WordMemory } from '../../lexicon/word-memory.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import { Decoder, forbiddenTransitions } from '../../model/lattice.js';
import { SumProduct } from '../../model/sum-product.js';
import { contextFeatures } from './context-features.js';
import type { Evidence } from './evidence-column.js';
import { sentenceFrame } from './sentence-frame.js';
import { atPlace, type Sources, type WordFacts, wordFeatures } from './word-features.js';

/** How far a word is seen: two places before and after. */
const REACH = 2;
const PLACES = 2 * REACH + 1;

/** A word with what it adds to the label scores of the tokens around it, one row a place. */
interface ScoredWord extends WordFacts {
  readonly rows: Float32Array;
}

/** Labels of sentences by a linear chain. Each word is analysed once and then kept as its scores. */
export class ChainTagger {
  private readonly size: number;
  private readonly mask: number;
  private readonly decoder: Decoder;
  private readonly sums: SumProduct;
  private readonly memory = new WordMemory<ScoredWord>();
  private scores = new Float32Array(0);

  constructor(
    private readonly chain: QuantisedChain,
    private readonly sources: Sources,
  ) {
    const { scheme, bits, transitions } = chain;
    this.size = scheme.size;
    this.mask = 2 ** bits - 1;
    const forbidden = forbiddenTransitions(scheme);
    this.decoder = new Decoder(this.size, transitions, forbidden);
    this.sums = new SumProduct(transitions, forbidden);
  }

  /**
   * The best labels of a sentence.
   *
   * @param evidence see `evidenceColumns`
   * @param labels takes the label numbers
   */
  label(surfaces: readonly string[], kinds: ArrayLike<number>, evidence: Evidence, labels: Uint8Array): void {
    const count = surfaces.length;
    const { size, chain, mask } = this;
    if (this.scores.length < count * size) this.scores = new Float32Array(count * size * 2);
    const { scores } = this;
    scores.fill(0, 0, count * size);
    const words = surfaces.map((surface) => this.word(surface));
    for (let i = 0; i < count; i++) {
      const { rows } = words[i]!;
      const from = Math.max(0, i - REACH);
      const to = Math.min(count - 1, i + REACH);
      for (let t = from; t <= to; t++) {
        // Seen from t the word stands i - t places off.
        const row = (i - t + REACH) * size;
        const into = t * size;
        for (let l = 0; l < size; l++) scores[into + l]! += rows[row + l]!;
      }
    }
    const frame = sentenceFrame(words, kinds);
    const { rowOf, weights, scale } = chain;
    for (let i = 0; i < count; i++) {
      contextFeatures(words, frame, evidence, i, (hash) => {
        const row = rowOf[hash & mask]!;
        if (row === 0) return;
        const from = (row - 1) * size;
        const into = i * size;
        for (let l = 0; l < size; l++) scores[into + l]! += weights[from + l]! * scale;
      });
    }
    this.decoder.decode(scores, count, labels, 0);
  }

  /** Makes {@link confidence} ready for the sentence that was labelled last. */
  weigh(count: number): void {
    this.sums.run(this.scores, count);
  }

  /** Probability that the tokens from `first` to before `last` bear just their labels. */
  confidence(labels: Uint8Array, first: number, last: number): number {
    return this.sums.sequence(labels, 0, first, last - 1);
  }

  private word(surface: string): ScoredWord {
    const known = this.memory.get(surface);
    if (known !== undefined) return known;
    const { size } = this;
    const features = wordFeatures(surface, this.sources);
    const rows = new Float32Array(PLACES * size);
    for (let place = -REACH; place <= REACH; place++) {
      for (const hash of features.seenFrom(place)) this.addRow(atPlace(hash, place), rows, (place + REACH) * size);
    }
    const { shape, small, capital, coarse, middle } = features;
    const word = { rows, shape, small, capital, coarse, middle };
    this.memory.add(detached(surface), word);
    return word;
  }

  private addRow(hash: number, into: Float32Array, at: number): void {
    const { rowOf, weights, scale } = this.chain;
    const row = rowOf[hash & this.mask]!;
    if (row === 0) return;
    const from = (row - 1) * this.size;
    for (let l = 0; l < this.size; l++) into[at + l]! += weights[from + l]! * scale;
  }
}
