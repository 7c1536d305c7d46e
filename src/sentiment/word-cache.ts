import { PATIENCE } from '../lexicon/word-memory.js';
import type { Word } from './entry.js';

/** A written form and what it can do. */
export interface Known {
  readonly form: string;
  readonly word: Word | null;
}

/** So many slots a form may stand behind its own; a text made to collide costs memory of it, not time. */
const FARTHEST = 16;

/**
 * Remembers what forms can do, in bounded memory: a full cache keeps what it has, as `WordMemory` does. Finds a form where it
 * stands in a text without cutting it out, which costs more than all else. What is remembered never changes a result.
 */
export class WordCache {
  readonly #most: number;
  readonly #mask: number;
  readonly #slots: (Known | undefined)[];
  #size = 0;
  #refused = 0;

  /** @param most how many forms are kept */
  constructor(most: number) {
    this.#most = most;
    const slots = 2 ** Math.ceil(Math.log2(most * 2));
    this.#mask = slots - 1;
    this.#slots = new Array<undefined>(slots).fill(undefined);
  }

  /** What is known of `text.slice(start, end)`. */
  get(text: string, start: number, end: number): Known | undefined {
    return find(this.#slots, hash(text, start, end) & this.#mask, text, start, end);
  }

  /** @param known its form is a detached string */
  add(known: Known): void {
    if (this.#size >= this.#most) {
      if (++this.#refused < PATIENCE * this.#most) return;
      this.#slots.fill(undefined);
      this.#size = 0;
      this.#refused = 0;
    }
    let slot = hash(known.form, 0, known.form.length) & this.#mask;
    for (let step = 0; step < FARTHEST; step++) {
      if (this.#slots[slot] === undefined) {
        this.#slots[slot] = known;
        this.#size++;
        return;
      }
      slot = (slot + 1) & this.#mask;
    }
  }
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
    slot = (slot + 1) & (slots.length - 1);
  }
  return undefined;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}
