const MOST = 4_000;
/** A full memory begins anew when so many times its size of words found no room in it. */
const PATIENCE = 16;

/**
 * What was found out about words, so that a word costs one analysis: bounded, and soon at its bound. A full memory keeps what it
 * has, for a frequent word is among the first; one that lets words go and takes others in all the time leaves holes in the old
 * part of the heap, which then grows for as long as the program runs. Only when very many words found no room it begins anew:
 * the text may have become another.
 */
export class WordMemory<V> {
  readonly #most: number;
  readonly #words = new Map<string, V>();
  #refused = 0;

  /** @param most how many words are kept */
  constructor(most = MOST) {
    this.#most = most;
  }

  get(word: string): V | undefined {
    return this.#words.get(word);
  }

  /** True where the next word will be kept: only then its string must be its own. */
  get hasRoom(): boolean {
    return this.#words.size < this.#most || this.#refused + 1 >= PATIENCE * this.#most;
  }

  /** @param word a string of its own where the memory {@link hasRoom}, see {@link detached} */
  add(word: string, value: V): void {
    if (this.#words.size >= this.#most) {
      if (++this.#refused < PATIENCE * this.#most) return;
      this.#words.clear();
      this.#refused = 0;
    }
    this.#words.set(word, value);
  }
}

/** V8 copies shorter slices; from this length on a slice is a pointer into its text (`SlicedString::kMinLength`). */
const SHORTEST_POINTER = 13;

/** A copy of a slice of a text: the slice itself would keep the whole text in memory for as long as it is remembered. */
export function detached(slice: string): string {
  return slice.length < SHORTEST_POINTER ? slice : slice.split('').join('');
}
