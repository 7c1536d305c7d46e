import { detached } from './word-memory.js';

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
 * Bounded like `WordMemory`: when a generation is full the one before it is let go of, but for the words that were asked for again.
 */
export class TextMemory<V> {
  private readonly mask: number;
  private young: (Entry<V> | undefined)[];
  private old: (Entry<V> | undefined)[];
  private count = 0;

  /**
   * @param make finds out about a word; the string is its own
   * @param generation how many words fill one; twice as many are kept at most
   */
  constructor(
    private readonly make: (word: string) => V,
    private readonly generation: number,
  ) {
    const slots = 2 ** Math.ceil(Math.log2(generation * 2));
    this.mask = slots - 1;
    this.young = new Array<undefined>(slots).fill(undefined);
    this.old = new Array<undefined>(slots).fill(undefined);
  }

  /** What there is to know of the word that stands in the text from `start` to `end`. */
  at(text: string, start: number, end: number): V {
    let hash = BASIS;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    const known = lookUp(this.young, this.mask, hash, text, start, end);
    if (known !== undefined) return known.value;
    let entry = lookUp(this.old, this.mask, hash, text, start, end);
    if (entry === undefined) {
      const word = detached(text.slice(start, end));
      entry = { word, hash, value: this.make(word) };
    }
    this.insert(entry);
    return entry.value;
  }

  private insert(entry: Entry<V>): void {
    if (this.count === this.generation) {
      const old = this.old.fill(undefined);
      this.old = this.young;
      this.young = old;
      this.count = 0;
    }
    this.count++;
    let slot = entry.hash & this.mask;
    while (this.young[slot] !== undefined) slot = (slot + 1) & this.mask;
    this.young[slot] = entry;
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
