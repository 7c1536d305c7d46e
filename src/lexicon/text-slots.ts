import { PATIENCE } from './word-memory.js';

/** So many slots a word may stand behind its own; a text made to collide costs memory of it, not time. */
const FARTHEST = 16;

/** Something that is known of a word as it is written. */
export interface Spelled {
  /** The word; a string of its own, see `detached`. */
  readonly surface: string;
}

/**
 * A bounded table of words that are found where they stand in a text, by their characters, so that no string need be cut out. A full
 * table keeps what it has, as `WordMemory` does and for its reasons.
 */
export class TextSlots<E extends Spelled> {
  private readonly mask: number;
  private readonly slots: (E | undefined)[];
  private readonly hashes: Int32Array;
  private count = 0;
  private refused = 0;

  /** @param most how many words there is room for */
  constructor(private readonly most: number) {
    const size = 2 ** Math.ceil(Math.log2(most * 2));
    this.mask = size - 1;
    this.slots = new Array<undefined>(size).fill(undefined);
    this.hashes = new Int32Array(size);
  }

  /** What is known of `text.slice(start, end)`. */
  find(text: string, start: number, end: number): E | undefined {
    const { slots, hashes, mask } = this;
    const hash = hashOf(text, start, end);
    let slot = hash & mask;
    for (let step = 0; step < FARTHEST; step++) {
      const entry = slots[slot];
      if (entry === undefined) return undefined;
      if (hashes[slot] === hash && isAt(entry.surface, text, start, end)) return entry;
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  /** @returns how many words were added before, from 0; -1 where there is no room for this one */
  add(entry: E): number {
    if (this.count < this.most) {
      const { slots, mask } = this;
      const hash = hashOf(entry.surface, 0, entry.surface.length);
      let slot = hash & mask;
      for (let step = 0; step < FARTHEST; step++) {
        if (slots[slot] === undefined) {
          slots[slot] = entry;
          this.hashes[slot] = hash;
          return this.count++;
        }
        slot = (slot + 1) & mask;
      }
    }
    this.refused++;
    return -1;
  }

  /** True where one more word may find room: only then its string must be its own. */
  get hasRoom(): boolean {
    return this.count < this.most;
  }

  /** Very many words found no room: the text may have become another, and it pays to begin anew. */
  get isStale(): boolean {
    return this.refused >= PATIENCE * this.most;
  }

  clear(): void {
    this.slots.fill(undefined);
    this.count = 0;
    this.refused = 0;
  }
}

/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
