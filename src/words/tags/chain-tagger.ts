import { UNNUMBERED, vocabulary } from '../../lexicon/vocabulary.js';
import { ChainDecoder } from '../../model/chain-decoder.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import { ChainScorer } from '../../model/chain-scorer.js';
import { ClauseMarks } from './clause-marks.js';
import { ClauseVerbs } from './clause-verbs.js';
import { contextFeatures, MOST_CONTEXT } from './context-features.js';
import { type TagSources, WINDOW, WordFeatures } from './word-features.js';
import { type KnownWord, WordStore } from './word-store.js';

/** The most tokens that can be labelled at once. */
export const LONGEST_RANGE = 1_000;

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
  readonly labels = new Uint8Array(LONGEST_RANGE);
  /** Its words, and maybe others behind them. */
  readonly words: KnownWord[] = [];
  private readonly bits: number;
  private readonly decided: number;
  private readonly store: WordStore;
  private readonly scorer: ChainScorer;
  private readonly features: WordFeatures;
  private readonly decoder: ChainDecoder;
  private readonly clauseVerbs: ClauseVerbs;
  private readonly clauses = new ClauseMarks();

  constructor(chain: QuantisedChain, sources: TagSources) {
    const { scheme, bits, scale } = chain;
    this.bits = bits;
    this.decided = DECIDED / scale;
    this.store = new WordStore(vocabulary, LONGEST_RANGE);
    this.scorer = new ChainScorer(chain, {
      words: this.store.count,
      places: WINDOW,
      tokens: LONGEST_RANGE,
      context: MOST_CONTEXT,
    });
    this.features = new WordFeatures(bits, sources);
    this.clauseVerbs = new ClauseVerbs(scheme, scale);
    this.decoder = new ChainDecoder(chain, this.scorer);
  }

  /**
   * Fills `words` and `labels`.
   *
   * @returns how many they are
   */
  label({ text, start, end, numbers, from, to }: TokenRange): number {
    const count = to - from;
    const { words, labels, clauses, scorer, bits, decided } = this;
    const { features, leads, scores, stride } = scorer;
    this.store.renew();
    for (let i = 0; i < count; i++) {
      const word = this.word(text, start[from + i]!, end[from + i]!, numbers[from + i]!);
      words[i] = word;
      scorer.see(i, word.row);
    }
    clauses.read(words, count);
    scorer.sumWords(count);
    scorer.lead(count);
    let found = 0;
    for (let i = 0; i < count; i++) {
      if (leads[i]! <= decided) found = contextFeatures(words, count, i, clauses, bits, features, found);
      scorer.endRow(i, found);
    }
    scorer.addFeatures(count);
    this.decoder.decode(count, labels);
    this.clauseVerbs.complete(words, count, labels, scores, stride);
    return count;
  }

  private word(text: string, start: number, end: number, number: number): KnownWord {
    const known = this.store.find(number);
    if (known !== undefined) return known;
    const { features, scorer } = this;
    const surface = number === UNNUMBERED ? text.slice(start, end) : vocabulary.surface(number);
    const word = this.store.add(number, surface, features.read(surface));
    scorer.features.set(features.numbers);
    scorer.setWord(word.row, features.ends);
    return word;
  }
}
