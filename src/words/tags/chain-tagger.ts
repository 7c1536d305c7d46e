import { detached, WordMemory } from '../../lexicon/word-memory.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import { NarrowDecoder } from '../../model/narrow-decoder.js';
import { clauseMarks } from './clause-marks.js';
import { contextFeatures, MOST_CONTEXT } from './context-features.js';
import { REACH, type TagSources, WINDOW, wordType } from './word-features.js';
import type { WordReading } from './word-readings.js';
import type { WordView } from './word-view.js';

/** Words remembered in a generation: a word costs some sixty features, and half a kilobyte. */
const REMEMBERED = 16_000;

/** A word with its label scores for each place of the window, one row a place, and room for what it is under each label. */
export interface KnownWord extends WordView {
  /** In units of the chain's scale. */
  readonly scores: Int16Array;
  readonly readings: (WordReading | undefined)[];
}

/** Labels the words of a sentence. A word's own scores are summed once and remembered. */
export class ChainTagger {
  private readonly memory = new WordMemory<KnownWord>(REMEMBERED);
  private readonly decoder: NarrowDecoder;
  private readonly context = new Int32Array(MOST_CONTEXT);
  private sums = new Int32Array(0);

  constructor(
    private readonly chain: QuantisedChain,
    private readonly sources: TagSources,
  ) {
    this.decoder = new NarrowDecoder(chain.scheme.size, chain.transitions, chain.scale);
  }

  /**
   * @param labels takes the numbers of the labels
   * @returns the words
   */
  label(surfaces: readonly string[], labels: Uint8Array): readonly KnownWord[] {
    const { bits, scheme } = this.chain;
    const { size } = scheme;
    const count = surfaces.length;
    if (this.sums.length < count * size) this.sums = new Int32Array(count * size * 2);
    const { context, sums } = this;
    sums.fill(0, 0, count * size);
    const words = surfaces.map((surface) => this.word(surface));
    const clauses = clauseMarks(words);
    for (let i = 0; i < count; i++) {
      const row = i * size;
      // The word at i + d stands, seen from i, at place REACH + d.
      const last = Math.min(WINDOW, count - i + REACH);
      for (let place = Math.max(0, REACH - i); place < last; place++) {
        const own = words[i + place - REACH]!.scores;
        const from = place * size;
        for (let l = 0; l < size; l++) sums[row + l]! += own[from + l]!;
      }
      const found = contextFeatures(words, i, clauses, bits, context);
      for (let k = 0; k < found; k++) this.addRow(context[k]!, sums, row);
    }
    this.decoder.decode(sums, count, labels);
    return words;
  }

  private word(surface: string): KnownWord {
    const known = this.memory.get(surface);
    if (known !== undefined) return known;
    const { size } = this.chain.scheme;
    const { features, ...type } = wordType(surface, this.chain.bits, this.sources);
    const scores = new Int16Array(WINDOW * size);
    features.forEach((numbers, place) => {
      for (const number of numbers) this.addRow(number, scores, place * size);
    });
    const word: KnownWord = { ...type, scores, readings: new Array<undefined>(size).fill(undefined) };
    this.memory.add(detached(surface), word);
    return word;
  }

  private addRow(feature: number, into: Int32Array | Int16Array, at: number): void {
    const { rowOf, weights, scheme } = this.chain;
    const { size } = scheme;
    const row = rowOf[feature]!;
    if (row === 0) return;
    const from = (row - 1) * size;
    for (let l = 0; l < size; l++) into[at + l]! += weights[from + l]!;
  }
}
