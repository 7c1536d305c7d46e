import { TextSlots } from '../../lexicon/text-slots.js';
import { detached } from '../../lexicon/word-memory.js';
import type { WordReading } from './word-readings.js';
import type { WordView } from './word-view.js';

/** A word as it is known: what it is made of, where its scores stand, and what it is under the labels that it was given so far. */
export interface KnownWord extends WordView {
  readonly surface: string;
  /** Where its scores begin in {@link WordStore.rows}. */
  row: number;
  readonly readings: WordReading[];
}

/**
 * Words with their rows of scores, found by their characters in a text. A full store keeps what it has; a word that finds no room
 * has a row for the time being.
 */
export class WordStore {
  /** Scores of all words, `width` numbers each. */
  readonly rows: Int16Array;
  /** A row of zeros: that of no word. */
  readonly nothing: number;
  private readonly words: TextSlots<KnownWord>;
  private passing = 0;

  /**
   * @param most how many words are kept
   * @param atOnce how many words without room are in use at a time at most
   */
  constructor(
    private readonly most: number,
    private readonly atOnce: number,
    private readonly width: number,
  ) {
    this.words = new TextSlots(most);
    this.nothing = (most + atOnce) * width;
    this.rows = new Int16Array(this.nothing + width);
  }

  /** To be called where no word of the store is in use: lets go of all where very many found no room. */
  renew(): void {
    if (this.words.isStale) this.words.clear();
  }

  /** The word that stands in the text from `start` to `end`, if it is known. */
  find(text: string, start: number, end: number): KnownWord | undefined {
    return this.words.find(text, start, end);
  }

  /**
   * Takes in a word that is not known.
   *
   * @param scores its row
   */
  add(surface: string, view: WordView, scores: Int32Array): KnownWord {
    const { wordKey, suffixKey, shape, verbMarks, nameMarks, boundary, clause, role } = view;
    const word: KnownWord = {
      wordKey,
      suffixKey,
      shape,
      verbMarks,
      nameMarks,
      boundary,
      clause,
      role,
      surface: this.words.hasRoom ? detached(surface) : surface,
      row: 0,
      readings: [],
    };
    const place = this.words.add(word);
    word.row = (place >= 0 ? place : this.most + this.nextPassing()) * this.width;
    this.rows.set(scores, word.row);
    return word;
  }

  /** Rows of words without room take turns. */
  private nextPassing(): number {
    const place = this.passing;
    this.passing = place + 1 === this.atOnce ? 0 : place + 1;
    return place;
  }
}
