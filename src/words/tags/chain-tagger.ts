import type { QuantisedChain } from '../../model/chain-file.js';
import { NarrowDecoder } from '../../model/narrow-decoder.js';
import { ClauseMarks } from './clause-marks.js';
import { contextFeatures, MOST_CONTEXT } from './context-features.js';
import { REACH, type TagSources, WINDOW, WordFeatures } from './word-features.js';
import { type KnownWord, WordStore } from './word-store.js';

/** Words remembered in a generation: a word costs some fifty features, and half a kilobyte. */
const REMEMBERED = 32_000;
/** Rows of scores begin at a line of the processor's cache: 32 numbers of two bytes. */
const LINE = 32;

/** The words of a sentence: those of `text` from token `from` to token `to`. */
export interface TokenRange {
  readonly text: string;
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/** Labels the words of a sentence. A word's own scores, a row for each place of the window, are summed once and remembered. */
export class ChainTagger {
  /** Numbers of the labels of the sentence that was labelled last. */
  labels = new Uint8Array(0);
  /** Its words, and maybe others behind them. */
  readonly words: KnownWord[] = [];
  private readonly size: number;
  private readonly store: WordStore;
  private readonly features: WordFeatures;
  private readonly decoder: NarrowDecoder;
  private readonly clauses = new ClauseMarks();
  private readonly context = new Int32Array(MOST_CONTEXT);
  private readonly wordSums: Int32Array;
  private sums = new Int32Array(0);

  constructor(
    private readonly chain: QuantisedChain,
    sources: TagSources,
  ) {
    const { scheme, bits, transitions, scale } = chain;
    this.size = scheme.size;
    const width = Math.ceil((WINDOW * this.size) / LINE) * LINE;
    this.wordSums = new Int32Array(width);
    this.store = new WordStore(REMEMBERED, width);
    this.features = new WordFeatures(bits, sources);
    this.decoder = new NarrowDecoder(this.size, transitions, scale);
  }

  /**
   * Fills `words` and `labels`.
   *
   * @returns how many they are
   */
  label({ text, start, end, from, to }: TokenRange): number {
    const count = to - from;
    const { size, words, clauses, context } = this;
    if (this.labels.length < count) {
      this.labels = new Uint8Array(count * 2);
      this.sums = new Int32Array(count * size * 2);
    }
    const { sums, labels } = this;
    for (let i = 0; i < count; i++) words[i] = this.word(text, start[from + i]!, end[from + i]!);
    clauses.read(words, count);
    this.addWords(count);
    for (let i = 0; i < count; i++) {
      const found = contextFeatures(words, count, i, clauses, this.chain.bits, context);
      for (let k = 0; k < found; k++) this.addRow(context[k]!, sums, i * size);
    }
    this.decoder.decode(sums, count, labels);
    return count;
  }

  /** Sums what the words around each token say of it. */
  private addWords(count: number): void {
    const { size, sums, words } = this;
    const { rows } = this.store;
    sums.fill(0, 0, count * size);
    for (let i = 0; i < count; i++) {
      const into = i * size;
      // The word at i + d stands, seen from i, at place REACH + d.
      const last = Math.min(WINDOW, count - i + REACH);
      for (let place = Math.max(0, REACH - i); place < last; place++) {
        const row = words[i + place - REACH]!.row + place * size;
        for (let l = 0; l < size; l++) sums[into + l]! += rows[row + l]!;
      }
    }
  }

  private word(text: string, start: number, end: number): KnownWord {
    const known = this.store.find(text, start, end);
    if (known !== undefined) return known;
    const { size, features, wordSums } = this;
    const surface = text.slice(start, end);
    const view = features.read(surface);
    wordSums.fill(0);
    let k = 0;
    for (let place = 0; place < WINDOW; place++) {
      const to = features.ends[place]!;
      for (; k < to; k++) this.addRow(features.numbers[k]!, wordSums, place * size);
    }
    return this.store.add(surface, view, wordSums);
  }

  private addRow(feature: number, into: Int32Array, at: number): void {
    const { rowOf, weights } = this.chain;
    const { size } = this;
    const row = rowOf[feature]!;
    if (row === 0) return;
    const from = (row - 1) * size;
    for (let l = 0; l < size; l++) into[at + l]! += weights[from + l]!;
  }
}
