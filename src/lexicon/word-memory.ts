const GENERATION = 4_000;

/**
 * What was found out about words, so that a word costs one analysis: bounded, and soon at its bound. When a generation
 * is full the one before it is let go of, but for the words that were asked for again; frequent words stay.
 */
export class WordMemory<V> {
  readonly #generation: number;
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  /** @param generation how many words fill one; twice as many are kept at most */
  constructor(generation = GENERATION) {
    this.#generation = generation;
  }

  get(word: string): V | undefined {
    const young = this.#young.get(word);
    if (young !== undefined) return young;
    const old = this.#old.get(word);
    if (old !== undefined) this.add(detached(word), old);
    return old;
  }

  /** @param word a string of its own, see {@link detached} */
  add(word: string, value: V): void {
    if (this.#young.size >= this.#generation) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(word, value);
  }
}

/** V8 copies shorter slices; from this length on a slice is a pointer into its text (`SlicedString::kMinLength`). */
const SHORTEST_POINTER = 13;

/** A copy of a slice of a text: the slice itself would keep the whole text in memory for as long as it is remembered. */
export function detached(slice: string): string {
  return slice.length < SHORTEST_POINTER ? slice : slice.split('').join('');
}
