import type { Word } from './entry.js';

/** How many forms a generation holds; an article has some hundred, a year of a newspaper half a million. */
const LARGEST = 40_000;

/**
 * Remembers what forms can do, in bounded memory: when the young generation is full the old one is dropped and the young
 * one grows old. A form that is met again in time stays. What is remembered never changes a result.
 */
export class WordCache {
  #young = new Map<string, Word | null>();
  #old = new Map<string, Word | null>();

  get(form: string): Word | null | undefined {
    const young = this.#young.get(form);
    if (young !== undefined) return young;
    const old = this.#old.get(form);
    if (old !== undefined) this.set(detached(form), old);
    return old;
  }

  /** @param form a detached string */
  set(form: string, word: Word | null): void {
    if (this.#young.size >= LARGEST) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(form, word);
  }
}

/** A copy of a slice of a text: the slice itself would keep the whole text in memory for as long as it is remembered. */
export function detached(slice: string): string {
  return slice.split('').join('');
}
