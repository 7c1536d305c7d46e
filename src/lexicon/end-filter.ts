import { unitAt } from './code-unit.js';

/** Bits of the filter: some twenty for each word of the longest list. */
const BITS = 19;
const MASK = 2 ** BITS - 1;
/** The numbers of FNV-1a, over UTF-16 code units. */
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;
const NONE: readonly number[] = [];

/**
 * Tells where in a compound a word of a list may begin, so that the list need be asked at hardly any of its letters. Looks at all
 * letters of the word but the first, which is small in the compound.
 */
export class EndFilter {
  private readonly bits = new Uint8Array(2 ** (BITS - 3));

  /** Takes a word of the list in, `text.slice(start, end)`. */
  add(text: string, start = 0, end = text.length): void {
    let hash = BASIS;
    for (let i = end - 1; i > start; i--) hash = Math.imul(hash ^ unitAt(text, i), PRIME);
    const bit = place(hash);
    this.bits[bit >> 3]! |= 1 << (bit & 7);
  }

  /**
   * Where in the word, from `first` to `last`, a word of the list may begin that goes on to its end, in ascending order. No such place
   * is missing; a few are wrong.
   *
   * @param first the first place to ask about
   * @param last the last one
   */
  within(word: string, first: number, last: number): readonly number[] {
    let found: number[] | undefined;
    let hash = BASIS;
    for (let from = word.length - 1; from >= first; from--) {
      if (from <= last) {
        const bit = place(hash);
        if ((this.bits[bit >> 3]! & (1 << (bit & 7))) !== 0) {
          if (found === undefined) found = [from];
          else found.push(from);
        }
      }
      hash = Math.imul(hash ^ unitAt(word, from), PRIME);
    }
    return found === undefined ? NONE : found.reverse();
  }
}

/** The high bits of a product hang on all bits of its factors. */
function place(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> (32 - BITS)) & MASK;
}
