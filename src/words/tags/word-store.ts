import { type Vocabulary, WordNotes, WordRows } from '../../lexicon/vocabulary.js';
import type { WordReading } from './word-readings.js';
import type { WordView } from './word-view.js';

/** A word as it is known: what it is made of, where its scores stand, and what it is under the labels that it was given so far. */
export interface KnownWord extends WordView {
  readonly surface: string;
  /** Where its scores begin in {@link WordStore.rows}. */
  readonly row: number;
  /** What it is under the labels that it was given so far, by their `next`. */
  reading: WordReading | undefined;
}

/**
 * Words with their rows of scores, under their numbers in the vocabulary; a word without number has a row for the time being.
 */
export class WordStore {
  /** Scores of all words, `width` numbers each. */
  readonly rows: Int16Array;
  /** A row of zeros: that of no word. */
  readonly nothing: number;
  private readonly known: WordNotes<KnownWord>;
  private readonly rowOf: WordRows;

  /**
   * @param atOnce how many words without number are in use at a time at most
   */
  constructor(
    words: Vocabulary,
    atOnce: number,
    private readonly width: number,
  ) {
    this.known = new WordNotes(words);
    this.rowOf = new WordRows(words, atOnce);
    this.nothing = this.rowOf.count * width;
    this.rows = new Int16Array(this.nothing + width);
  }

  /** To be called when the vocabulary was asked for the numbers of an article. */
  renew(): void {
    this.known.renew();
  }

  /** The word of a number, if it is known. */
  find(number: number): KnownWord | undefined {
    return this.known.get(number);
  }

  /**
   * Takes in a word that is not known.
   *
   * @param scores its row
   */
  add(number: number, surface: string, view: WordView, scores: Int32Array): KnownWord {
    const { wordKey, suffixKey, shape, verbMarks, nameMarks, boundary, clause, role } = view;
    const row = this.rowOf.of(number) * this.width;
    const word: KnownWord = {
      wordKey,
      suffixKey,
      shape,
      verbMarks,
      nameMarks,
      boundary,
      clause,
      role,
      surface,
      row,
      reading: undefined,
    };
    this.rows.set(scores, row);
    this.known.set(number, word);
    return word;
  }
}
