import { vocabulary, WordRows } from '../../lexicon/vocabulary.js';
import { ChainDecoder } from '../../model/chain-decoder.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import { ChainScorer } from '../../model/chain-scorer.js';
import { ClauseMarks } from './clause-marks.js';
import { ClauseVerbs } from './clause-verbs.js';
import { contextFeatures, MOST_CONTEXT } from './context-features.js';
import { type TagSources, WINDOW, WordFeatures } from './word-features.js';
import { WordViewRows } from './word-view-rows.js';

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

/** A word of the sentence's text. */
export function surfaceOf({ text, start, end, numbers }: TokenRange, token: number): string {
  return vocabulary.wordAt(text, start[token]!, end[token]!, numbers[token]!);
}

/** Labels the words of a sentence. A word's own scores, a row for each place of the window, are summed once and remembered. */
export class ChainTagger {
  /** Numbers of the labels of the sentence that was labelled last. */
  readonly labels = new Uint8Array(LONGEST_RANGE);
  /** For each of its words the row in {@link views}. */
  readonly rows = new Int32Array(LONGEST_RANGE);
  readonly views: WordViewRows;
  private readonly bits: number;
  private readonly decided: number;
  private readonly rowOf = new WordRows(vocabulary, LONGEST_RANGE);
  private readonly scorer: ChainScorer;
  private readonly features: WordFeatures;
  private readonly decoder: ChainDecoder;
  private readonly clauseVerbs: ClauseVerbs;
  private readonly clauses = new ClauseMarks();

  constructor(chain: QuantisedChain, sources: TagSources) {
    const { scheme, bits, scale } = chain;
    this.bits = bits;
    this.decided = DECIDED / scale;
    this.views = new WordViewRows(this.rowOf.count);
    this.scorer = new ChainScorer(chain, {
      words: this.rowOf.count,
      places: WINDOW,
      tokens: LONGEST_RANGE,
      context: MOST_CONTEXT,
    });
    this.features = new WordFeatures(bits, sources);
    this.clauseVerbs = new ClauseVerbs(scheme, scale);
    this.decoder = new ChainDecoder(chain, this.scorer);
  }

  /**
   * Fills `rows` and `labels`.
   *
   * @returns how many they are
   */
  label(range: TokenRange): number {
    const { numbers, from } = range;
    const count = range.to - from;
    const { rows, views, labels, clauses, scorer, bits, decided } = this;
    const { features, leads, scores, stride } = scorer;
    this.rowOf.renew();
    for (let i = 0; i < count; i++) {
      const number = numbers[from + i]!;
      const row = this.rowOf.isTaken(number) ? number : this.look(range, from + i);
      rows[i] = row;
      scorer.see(i, row);
    }
    clauses.read(views, rows, count);
    scorer.sumWords(count);
    scorer.lead(count);
    const sentence = { views, rows, count, clauses };
    let found = 0;
    for (let i = 0; i < count; i++) {
      if (leads[i]! <= decided) found = contextFeatures(sentence, i, bits, features, found);
      scorer.endRow(i, found);
    }
    scorer.addFeatures(count);
    this.decoder.decode(count, labels);
    this.clauseVerbs.complete(sentence, labels, scores, stride);
    return count;
  }

  /** Looks at a word that is not known, and gives it a row. */
  private look(range: TokenRange, token: number): number {
    const { features, scorer, views } = this;
    const row = this.rowOf.take(range.numbers[token]!);
    views.set(row, features.read(surfaceOf(range, token)));
    scorer.features.set(features.numbers);
    scorer.setWord(row, features.ends);
    return row;
  }
}
