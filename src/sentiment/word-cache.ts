import type { Word } from './entry.js';

/** A written form and what it can do. */
export interface Known {
  readonly form: string;
  readonly word: Word | null;
}

const SLOTS = 1 << 17;
/** An article has some hundred forms, a year of a newspaper half a million. */
const LARGEST = 60_000;
/** So many slots a form may stand behind its own; a text made to collide costs memory of it, not time. */
const FARTHEST = 16;

/**
 * Remembers what forms can do, in bounded memory: when it is full it begins anew. Finds a form where it stands in a text
 * without cutting it out, which costs more than all else. What is remembered never changes a result.
 */
export class WordCache {
  #slots: (Known | undefined)[] = new Array(SLOTS);
  #size = 0;

  /** What is known of `text.slice(start, end)`. */
  get(text: string, start: number, end: number): Known | undefined {
    let slot = hash(text, start, end);
    for (let step = 0; step < FARTHEST; step++) {
      const known = this.#slots[slot];
      if (known === undefined) return undefined;
      if (known.form.length === end - start && text.startsWith(known.form, start)) return known;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return undefined;
  }

  /** @param known its form is a detached string */
  add(known: Known): void {
    if (this.#size >= LARGEST) {
      this.#slots = new Array(SLOTS);
      this.#size = 0;
    }
    const own = hash(known.form, 0, known.form.length);
    for (let step = 0; step < FARTHEST; step++) {
      const slot = (own + step) & (SLOTS - 1);
      if (this.#slots[slot] !== undefined) continue;
      this.#slots[slot] = known;
      this.#size++;
      return;
    }
    this.#slots[own] = known;
  }
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) & (SLOTS - 1);
}

/** A copy of a slice of a text: the slice itself would keep the whole text in memory for as long as it is remembered. */
export function detached(slice: string): string {
  return slice.split('').join('');
}
