import { KeyColumn, wordKey } from '../../model/key-column.js';

/** What the name lists say of a single word, as bits. */
export const NameMark = { given: 1, family: 2, place: 4, derived: 8, body: 16, noun: 32, head: 64 } as const;

/** Endings that a noun of the list may have besides. */
const ENDINGS = ['s', 'n', 'e', 'es', 'en', 'er', 'ern'];
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
    const own = this.listed(word);
    if ((own & NameMark.noun) !== 0 || word.length < SHORTEST_HEAD || !/^\p{Lu}\p{L}*\p{Ll}/u.test(word)) return own;
    if (this.isNoun(word)) return own | NameMark.noun;
    for (let at = 3; at <= word.length - SHORTEST_HEAD; at++) {
      if (this.isNoun(word.charAt(at).toUpperCase() + word.slice(at + 1))) return own | NameMark.head;
    }
    return own;
  }

  private isNoun(word: string): boolean {
    if ((this.listed(word) & NameMark.noun) !== 0) return true;
    return ENDINGS.some(
      (ending) => word.endsWith(ending) && (this.listed(word.slice(0, -ending.length)) & NameMark.noun) !== 0,
    );
  }

  private listed(word: string): number {
    const row = this.rows.row(wordKey(word));
    return row < 0 ? 0 : this.marks[row]!;
  }
}
