/** A power of two; the table has twice as many slots, so that a search is short. */
const MOST = 1024;

/**
 * The words of one article that found no room in the vocabulary, numbered from 0: names and compounds that an article has, it often has
 * several times. Forgotten with the next article.
 */
export class ArticleWords {
  private readonly hashes = new Int32Array(MOST);
  /** By slot the number of its word plus one; 0 for a free slot. */
  private readonly numbers = new Uint16Array(2 * MOST);
  private readonly surfaces: string[] = [];

  /** How many words there is room for. */
  get most(): number {
    return MOST;
  }

  /** The number of the word `text.slice(start, end)`; -1 where there is no room for it. */
  number(text: string, start: number, end: number, hash: number): number {
    const { hashes, numbers, surfaces } = this;
    const mask = numbers.length - 1;
    // The vocabulary looks for its words by the low bits.
    let slot = (hash >>> 8) & mask;
    for (let known = numbers[slot]!; known > 0; known = numbers[slot]!) {
      const number = known - 1;
      if (
        hashes[number] === hash &&
        text.startsWith(surfaces[number]!, start) &&
        surfaces[number]!.length === end - start
      )
        return number;
      slot = (slot + 1) & mask;
    }
    const number = surfaces.length;
    if (number === MOST) return -1;
    surfaces.push(text.slice(start, end));
    hashes[number] = hash;
    numbers[slot] = number + 1;
    return number;
  }

  /** The word of a number. */
  surface(number: number): string {
    return this.surfaces[number]!;
  }

  clear(): void {
    if (this.surfaces.length === 0) return;
    this.surfaces.length = 0;
    this.numbers.fill(0);
  }
}
