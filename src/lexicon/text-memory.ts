import { type Spelled, TextSlots } from './text-slots.js';
import { detached } from './word-memory.js';

interface Entry<V> extends Spelled {
  readonly value: V;
}

/**
 * What was found out about words, found by their characters in a text, so that no string need be made of a word that is known.
 * Bounded like `WordMemory`: a full memory keeps what it has, until very many words found no room in it.
 */
export class TextMemory<V> {
  private readonly entries: TextSlots<Entry<V>>;

  /**
   * @param make finds out about a word; the string is its own
   * @param most how many words are kept
   */
  constructor(
    private readonly make: (word: string) => V,
    most: number,
  ) {
    this.entries = new TextSlots(most);
  }

  /** What there is to know of the word that stands in the text from `start` to `end`. */
  at(text: string, start: number, end: number): V {
    const { entries } = this;
    const known = entries.find(text, start, end);
    if (known !== undefined) return known.value;
    const surface = detached(text.slice(start, end));
    const value = this.make(surface);
    if (entries.isStale) entries.clear();
    entries.add({ surface, value });
    return value;
  }
}
