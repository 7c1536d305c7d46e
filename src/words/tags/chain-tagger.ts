import { UNNUMBERED, vocabulary } from '../../lexicon/vocabulary.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import { NarrowDecoder } from '../../model/narrow-decoder.js';
import { SparseRows } from '../../model/sparse-rows.js';
import { ClauseMarks } from './clause-marks.js';
import { ClauseVerbs } from './clause-verbs.js';
import { contextFeatures, MOST_CONTEXT } from './context-features.js';
import { type TagSources, WINDOW, WordFeatures } from './word-features.js';
import { type KnownWord, WordStore } from './word-store.js';

/** The most tokens that can be labelled at once. */
export const LONGEST_RANGE = 1_000;
/** Rows of scores begin at a line of the processor's cache: 32 numbers of two bytes. */
const LINE = 32;

/**
 * Where the words by themselves put one label so far ahead, what several make together is not asked for: a quarter of all tokens. No label
 * of 1.6 million tokens of news changed by it.
 */
const DECIDED = 6.5;

/** The words of a sentence: those of `text` from token `from` to token `to`, at most {@link LONGEST_RANGE}, with their numbers in the vocabulary. */
export interface TokenRange {
  readonly text: string;
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  readonly numbers: ArrayLike<number>;
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
  private readonly bits: number;
  private readonly decided: number;
  private readonly rows: SparseRows;
  private readonly store: WordStore;
  private readonly features: WordFeatures;
  private readonly decoder: NarrowDecoder;
  private readonly clauseVerbs: ClauseVerbs;
  private readonly clauses = new ClauseMarks();
  private readonly context = new Int32Array(MOST_CONTEXT);
  private readonly wordSums: Int32Array;
  private sums = new Int32Array(0);

  constructor(chain: QuantisedChain, sources: TagSources) {
    const { scheme, bits, transitions, scale } = chain;
    this.size = scheme.size;
    this.bits = bits;
    this.decided = DECIDED / scale;
    this.rows = new SparseRows(chain);
    const width = Math.ceil((WINDOW * this.size) / LINE) * LINE;
    this.wordSums = new Int32Array(width);
    this.store = new WordStore(vocabulary, LONGEST_RANGE, width);
    this.features = new WordFeatures(bits, sources);
    this.clauseVerbs = new ClauseVerbs(scheme, scale);
    this.decoder = new NarrowDecoder(this.size, transitions, scale);
  }

  /**
   * Fills `words` and `labels`.
   *
   * @returns how many they are
   */
  label({ text, start, end, numbers, from, to }: TokenRange): number {
    const count = to - from;
    const { size, words, clauses, context, rows, bits, decided } = this;
    if (this.labels.length < count) {
      this.labels = new Uint8Array(count * 2);
      this.sums = new Int32Array(count * size * 2);
    }
    const { sums, labels } = this;
    this.store.renew();
    for (let i = 0; i < count; i++) words[i] = this.word(text, start[from + i]!, end[from + i]!, numbers[from + i]!);
    clauses.read(words, count);
    for (let i = 0; i < count; i++) {
      if (this.addWords(i, count) > decided) continue;
      const found = contextFeatures(words, count, i, clauses, bits, context);
      rows.add(context, 0, found, sums, i * size);
    }
    this.decoder.decode(sums, count, labels);
    this.clauseVerbs.complete(words, count, labels, sums);
    return count;
  }

  /** Sums what the words around a token say of it. @returns how far the best label is ahead of the second */
  private addWords(i: number, count: number): number {
    const { size, sums, words } = this;
    const { rows, nothing } = this.store;
    // A word that stands at i + d is seen from i at place 2 + d.
    const a = i < 2 ? nothing : words[i - 2]!.row;
    const b = (i < 1 ? nothing : words[i - 1]!.row) + size;
    const c = words[i]!.row + 2 * size;
    const d = (i + 1 < count ? words[i + 1]!.row : nothing) + 3 * size;
    const e = (i + 2 < count ? words[i + 2]!.row : nothing) + 4 * size;
    const into = i * size;
    let high = -(2 ** 30);
    let second = high;
    for (let l = 0; l < size; l++) {
      const sum = rows[a + l]! + rows[b + l]! + rows[c + l]! + rows[d + l]! + rows[e + l]!;
      sums[into + l] = sum;
      if (sum > high) {
        second = high;
        high = sum;
      } else if (sum > second) second = sum;
    }
    return high - second;
  }

  private word(text: string, start: number, end: number, number: number): KnownWord {
    const known = this.store.find(number);
    if (known !== undefined) return known;
    const { size, features, wordSums, rows } = this;
    const surface = number === UNNUMBERED ? text.slice(start, end) : vocabulary.surface(number);
    const view = features.read(surface);
    wordSums.fill(0);
    for (let place = 0, from = 0; place < WINDOW; place++) {
      const to = features.ends[place]!;
      rows.add(features.numbers, from, to, wordSums, place * size);
      from = to;
    }
    return this.store.add(number, surface, view, wordSums);
  }
}
