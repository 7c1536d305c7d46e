import { type Spelled, TextSlots } from './text-slots.js';
import { detached } from './word-memory.js';

interface Entry<V> extends Spelled {
  value: V | undefined;
}

/**
 * What was found out about words, found by their characters in a text, so that no string need be made of a word that is known.
 * Bounded: a full memory keeps what it has, and words that find no room are looked at again each time; see `TextSlots`.
 */
export class TextMemory<V> {
  private readonly entries: TextSlots<Entry<V>>;

  /**
   * @param make finds out about a word; the string of one that is kept is its own. It is told the word's place among those that are kept, from 0, or -1
   * @param most how many words are kept
   */
  constructor(
    private readonly make: (word: string, place: number) => V,
    most: number,
  ) {
    this.entries = new TextSlots(most);
  }

  /** To be called where no place of a word is in use: lets go of all words where very many found no room. */
  renew(): void {
    if (this.entries.isStale) this.entries.clear();
  }

  /** What there is to know of the word that stands in the text from `start` to `end`. */
  at(text: string, start: number, end: number): V {
    const known = this.entries.find(text, start, end);
    if (known !== undefined) return known.value!;
    const slice = text.slice(start, end);
    const surface = this.entries.hasRoom ? detached(slice) : slice;
    const entry: Entry<V> = { surface, value: undefined };
    entry.value = this.make(surface, this.entries.add(entry));
    return entry.value;
  }
}
