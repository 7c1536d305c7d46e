import { hashText, mixed } from '../../model/hash.js';
import { KeyColumn, wordKey } from '../../model/key-column.js';
import { isCapitalised } from './word-shape.js';

/** What the name lists say of a single word, as bits. */
export const NameMark = { given: 1, family: 2, place: 4, derived: 8, body: 16, noun: 32, head: 64 } as const;

/** Endings that a noun of the list may have besides, by length. */
const ENDINGS: readonly (readonly string[])[] = [[], ['s', 'n', 'e'], ['es', 'en', 'er'], ['ern']];
const SHORTEST_HEAD = 4;

/** Words of the name lists. Common nouns are known also as heads of compounds (`Gasförderung`) and inflected. */
export class NameMarks {
  private readonly rows: KeyColumn;

  /**
   * @param keys of the words, ascending
   * @param marks the bits of each
   */
  constructor(
    keys: Uint32Array,
    private readonly marks: Uint8Array,
  ) {
    this.rows = new KeyColumn(keys);
  }

  /** The bits of a word as it is written. */
  of(word: string): number {
    const own = this.marksOf(wordKey(word));
    if ((own & NameMark.noun) !== 0 || word.length < SHORTEST_HEAD || !isCapitalised(word)) return own;
    // Bit n: the word may have an ending of n letters.
    let endings = 1;
    for (let n = 1; n < ENDINGS.length; n++) if (ENDINGS[n]!.includes(word.slice(-n))) endings |= 1 << n;
    if (this.isNoun(word, 0, endings)) return own | NameMark.noun;
    for (let at = 3; at <= word.length - SHORTEST_HEAD; at++) {
      if (this.isNoun(word, at, endings)) return own | NameMark.head;
    }
    return own;
  }

  /** Whether the word from `at` on, its first letter as a capital, is a noun of the list but for an ending. */
  private isNoun(word: string, at: number, endings: number): boolean {
    const { length } = word;
    let hash = hashText(word.charAt(at).toUpperCase());
    for (let i = at + 1; i <= length; i++) {
      if (length - i < ENDINGS.length && ((endings >> (length - i)) & 1) === 1) {
        if ((this.marksOf(mixed(hash) >>> 0 || 1) & NameMark.noun) !== 0) return true;
      }
      if (i < length) hash = hashText(word, i, i + 1, hash);
    }
    return false;
  }

  private marksOf(key: number): number {
    const row = this.rows.row(key);
    return row < 0 ? 0 : this.marks[row]!;
  }
}
