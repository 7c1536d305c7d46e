import { detached, PATIENCE } from './word-memory.js';

/** The numbers of FNV-1a, over UTF-16 code units. */
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** A word of the memory. */
interface Entry<V> {
  readonly word: string;
  readonly hash: number;
  readonly value: V;
}

/**
 * What was found out about words, found by their characters in a text, so that no string need be made of a word that is known.
 * Bounded like `WordMemory`: a full memory keeps what it has, until very many words found no room in it.
 */
export class TextMemory<V> {
  private readonly mask: number;
  private readonly slots: (Entry<V> | undefined)[];
  private count = 0;
  private refused = 0;

  /**
   * @param make finds out about a word; the string is its own
   * @param most how many words are kept
   */
  constructor(
    private readonly make: (word: string) => V,
    private readonly most: number,
  ) {
    const slots = 2 ** Math.ceil(Math.log2(most * 2));
    this.mask = slots - 1;
    this.slots = new Array<undefined>(slots).fill(undefined);
  }

  /** What there is to know of the word that stands in the text from `start` to `end`. */
  at(text: string, start: number, end: number): V {
    let hash = BASIS;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    const known = lookUp(this.slots, this.mask, hash, text, start, end);
    if (known !== undefined) return known.value;
    const word = detached(text.slice(start, end));
    const value = this.make(word);
    this.insert({ word, hash, value });
    return value;
  }

  private insert(entry: Entry<V>): void {
    if (this.count >= this.most) {
      if (++this.refused < PATIENCE * this.most) return;
      this.slots.fill(undefined);
      this.count = 0;
      this.refused = 0;
    }
    this.count++;
    let slot = entry.hash & this.mask;
    while (this.slots[slot] !== undefined) slot = (slot + 1) & this.mask;
    this.slots[slot] = entry;
  }
}

function lookUp<V>(
  slots: readonly (Entry<V> | undefined)[],
  mask: number,
  hash: number,
  text: string,
  start: number,
  end: number,
): Entry<V> | undefined {
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const entry = slots[slot];
    if (entry === undefined) return undefined;
    if (entry.hash === hash && isAt(entry.word, text, start, end)) return entry;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
