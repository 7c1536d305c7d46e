import { type Vocabulary, WordNotes, WordRows } from '../../lexicon/vocabulary.js';
import type { WordReading } from './word-readings.js';
import type { WordView } from './word-view.js';

/** A word as it is known: what it is made of, where its scores stand, and what it is under the labels that it was given so far. */
export interface KnownWord extends WordView {
  readonly surface: string;
  /** Number of its row of scores. */
  readonly row: number;
  /** What it is under the labels that it was given so far, by their `next`. */
  reading: WordReading | undefined;
}

/** Words with the numbers of their rows, under their numbers in the vocabulary; a word without number has a row for the time being. */
export class WordStore {
  private readonly known: WordNotes<KnownWord>;
  private readonly rowOf: WordRows;

  /**
   * @param atOnce how many words without number are in use at a time at most
   */
  constructor(words: Vocabulary, atOnce: number) {
    this.known = new WordNotes(words);
    this.rowOf = new WordRows(words, atOnce);
  }

  /** How many rows there are. */
  get count(): number {
    return this.rowOf.count;
  }

  /** To be called when the vocabulary was asked for the numbers of an article. */
  renew(): void {
    this.known.renew();
  }

  /** The word of a number, if it is known. */
  find(number: number): KnownWord | undefined {
    return this.known.get(number);
  }

  /** Takes in a word that is not known, and gives it a row. */
  add(number: number, surface: string, view: WordView): KnownWord {
    const { wordKey, suffixKey, shape, verbMarks, nameMarks, boundary, clause, role } = view;
    const row = this.rowOf.of(number);
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
    this.known.set(number, word);
    return word;
  }
}
