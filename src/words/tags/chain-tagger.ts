import { detached, WordMemory } from '../../lexicon/word-memory.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import { Decoder, forbiddenTransitions } from '../../model/lattice.js';
import { clauseMarks, contextFeatures, MOST_CONTEXT } from './context-features.js';
import { REACH, type TagSources, WINDOW, type WordType, wordType } from './word-features.js';
import type { WordReading } from './word-readings.js';

/** A word with its label scores for each place of the window, one row a place, and room for what it is under each label. */
export interface KnownWord extends WordType {
  readonly scores: Float32Array;
  readonly readings: (WordReading | undefined)[];
}

/** Labels the words of a sentence. A word's own scores are summed once and remembered. */
export class ChainTagger {
  private readonly memory = new WordMemory<KnownWord>();
  private readonly decoder: Decoder;
  private readonly context = new Int32Array(MOST_CONTEXT);
  private scores = new Float32Array(0);

  constructor(
    private readonly chain: QuantisedChain,
    private readonly sources: TagSources,
  ) {
    const { scheme, transitions } = chain;
    this.decoder = new Decoder(scheme.size, transitions, forbiddenTransitions(scheme));
  }

  /**
   * @param labels takes the numbers of the labels
   * @returns the words
   */
  label(surfaces: readonly string[], labels: Uint8Array): readonly KnownWord[] {
    const { size } = this.chain.scheme;
    const { bits } = this.chain;
    const count = surfaces.length;
    if (this.scores.length < count * size) this.scores = new Float32Array(count * size * 2);
    const { scores, context } = this;
    const words = surfaces.map((surface) => this.word(surface));
    const clauses = clauseMarks(words);
    scores.fill(0, 0, count * size);
    for (let i = 0; i < count; i++) {
      const row = i * size;
      for (let place = 0; place < WINDOW; place++) {
        // The word at i + d stands, seen from i, at place REACH + d.
        const own = words[i + place - REACH]?.scores;
        if (own === undefined) continue;
        const from = place * size;
        for (let l = 0; l < size; l++) scores[row + l]! += own[from + l]!;
      }
      const found = contextFeatures(words, i, clauses, bits, context);
      for (let k = 0; k < found; k++) this.addRow(context[k]!, scores, row);
    }
    this.decoder.decode(scores, count, labels, 0);
    return words;
  }

  private word(surface: string): KnownWord {
    const known = this.memory.get(surface);
    if (known !== undefined) return known;
    const { size } = this.chain.scheme;
    const type = wordType(surface, this.chain.bits, this.sources);
    const scores = new Float32Array(WINDOW * size);
    type.features.forEach((features, place) => {
      for (const feature of features) this.addRow(feature, scores, place * size);
    });
    const word: KnownWord = { ...type, scores, readings: new Array<undefined>(size).fill(undefined) };
    this.memory.add(detached(surface), word);
    return word;
  }

  private addRow(feature: number, into: Float32Array, at: number): void {
    const { rowOf, weights, scale, scheme } = this.chain;
    const row = rowOf[feature]!;
    if (row === 0) return;
    const from = (row - 1) * scheme.size;
    for (let l = 0; l < scheme.size; l++) into[at + l]! += weights[from + l]! * scale;
  }
}
