import { detached, WordMemory } from '../../lexicon/word-memory.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import { Decoder, forbiddenTransitions } from '../../model/lattice.js';
import { SumProduct } from '../../model/sum-product.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from './context-features.js';
import type { Evidence } from './evidence-column.js';
import { sentenceFrame } from './sentence-frame.js';
import { atPlace, type Sources, type WordFacts, wordFeatures } from './word-features.js';

/** How far a word is seen: two places before and after. */
const REACH = 2;
const PLACES = 2 * REACH + 1;
/** Words in a generation of the memory; one takes about 400 bytes. */
const KEPT = 30_000;

/** A word with what it adds to the label scores of the tokens around it, one row a place, in units of the chain's scale. */
interface ScoredWord extends WordFacts {
  readonly rows: Int16Array;
}

/** Labels of sentences by a linear chain. Each word is analysed once and then kept as its scores. */
export class ChainTagger {
  private readonly size: number;
  private readonly mask: number;
  private readonly decoder: Decoder;
  private readonly sumProduct: SumProduct;
  private readonly memory = new WordMemory<ScoredWord>(KEPT);
  private readonly wordSums: Int32Array;
  private readonly context = new Int32Array(MOST_CONTEXT_FEATURES);
  private sums = new Int32Array(0);
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
    this.wordSums = new Int32Array(PLACES * this.size);
    this.sumProduct = new SumProduct(transitions, forbidden);
  }

  /**
   * The best labels of a sentence.
   *
   * @param evidence see `evidenceColumns`
   * @param labels takes the label numbers
   */
  label(surfaces: readonly string[], kinds: ArrayLike<number>, evidence: Evidence, labels: Uint8Array): void {
    const count = surfaces.length;
    const { size, chain, mask, context } = this;
    const { rowOf, weights, scale } = chain;
    if (this.sums.length < count * size) {
      this.sums = new Int32Array(count * size * 2);
      this.scores = new Float32Array(count * size * 2);
    }
    const { sums, scores } = this;
    sums.fill(0, 0, count * size);
    const words = surfaces.map((surface) => this.word(surface));
    for (let i = 0; i < count; i++) {
      const { rows } = words[i]!;
      const to = Math.min(count - 1, i + REACH);
      for (let t = Math.max(0, i - REACH); t <= to; t++) {
        // Seen from t the word stands i - t places off.
        const row = (i - t + REACH) * size;
        const into = t * size;
        for (let l = 0; l < size; l++) sums[into + l]! += rows[row + l]!;
      }
    }
    const frame = sentenceFrame(words, kinds);
    for (let i = 0; i < count; i++) {
      const found = contextFeatures(words, frame, evidence, i, context);
      const into = i * size;
      for (let k = 0; k < found; k++) {
        const row = rowOf[context[k]! & mask]!;
        if (row === 0) continue;
        const from = (row - 1) * size;
        for (let l = 0; l < size; l++) sums[into + l]! += weights[from + l]!;
      }
    }
    for (let k = 0; k < count * size; k++) scores[k] = sums[k]! * scale;
    this.decoder.decode(scores, count, labels, 0);
  }

  /** Makes {@link confidence} ready for the sentence that was labelled last. */
  weigh(count: number): void {
    this.sumProduct.run(this.scores, count);
  }

  /** Probability that the tokens from `first` to before `last` bear just their labels. */
  confidence(labels: Uint8Array, first: number, last: number): number {
    return this.sumProduct.sequence(labels, 0, first, last - 1);
  }

  private word(surface: string): ScoredWord {
    const known = this.memory.get(surface);
    if (known !== undefined) return known;
    const { size } = this;
    const features = wordFeatures(surface, this.sources);
    const { wordSums: sums, mask } = this;
    const { rowOf, weights } = this.chain;
    sums.fill(0);
    for (let place = -REACH; place <= REACH; place++) {
      const into = (place + REACH) * size;
      for (const hash of features.seenFrom(place)) {
        const row = rowOf[atPlace(hash, place) & mask]!;
        if (row === 0) continue;
        const from = (row - 1) * size;
        for (let l = 0; l < size; l++) sums[into + l]! += weights[from + l]!;
      }
    }
    const { shape, small, capital, coarse, middle } = features;
    const word = { rows: Int16Array.from(sums), shape, small, capital, coarse, middle };
    this.memory.add(detached(surface), word);
    return word;
  }
}
