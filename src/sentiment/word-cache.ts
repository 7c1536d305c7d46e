import type { Word } from './entry.js';

/** A written form and what it can do. */
export interface Known {
  readonly form: string;
  readonly word: Word | null;
}

const SLOTS = 1 << 13;
const GENERATION = 4_000;
/** So many slots a form may stand behind its own; a text made to collide costs memory of it, not time. */
const FARTHEST = 16;

/**
 * Remembers what forms can do, in bounded memory: when a generation is full the one before it is let go of, but for the
 * forms that were asked for again. Finds a form where it stands in a text without cutting it out, which costs more than
 * all else. What is remembered never changes a result.
 */
export class WordCache {
  #young: (Known | undefined)[] = slots();
  #old: (Known | undefined)[] = slots();
  #size = 0;

  /** What is known of `text.slice(start, end)`. */
  get(text: string, start: number, end: number): Known | undefined {
    const own = hash(text, start, end);
    const young = find(this.#young, own, text, start, end);
    if (young !== undefined) return young;
    const old = find(this.#old, own, text, start, end);
    if (old !== undefined) this.#put(old, own);
    return old;
  }

  /** @param known its form is a detached string */
  add(known: Known): void {
    this.#put(known, hash(known.form, 0, known.form.length));
  }

  #put(known: Known, own: number): void {
    if (this.#size >= GENERATION) {
      const emptied = this.#old;
      this.#old = this.#young;
      this.#young = emptied.fill(undefined);
      this.#size = 0;
    }
    this.#size++;
    let slot = own;
    for (let step = 0; step < FARTHEST && this.#young[slot] !== undefined; step++) slot = (slot + 1) & (SLOTS - 1);
    this.#young[this.#young[slot] === undefined ? slot : own] = known;
  }
}

function slots(): (Known | undefined)[] {
  return new Array<Known | undefined>(SLOTS).fill(undefined);
}

function find(
  slots: readonly (Known | undefined)[],
  own: number,
  text: string,
  start: number,
  end: number,
): Known | undefined {
  let slot = own;
  for (let step = 0; step < FARTHEST; step++) {
    const known = slots[slot];
    if (known === undefined) return undefined;
    if (known.form.length === end - start && text.startsWith(known.form, start)) return known;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return undefined;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) & (SLOTS - 1);
}
