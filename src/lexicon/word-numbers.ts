import { PackedWords } from './packed-words.js';

const NONE: readonly number[] = [];

/** A map from words to short lists of numbers, packed: such numbers as say where in a list of the lexicon a form comes from. */
export class WordNumbers {
  private readonly words: PackedWords;
  /** By number of the word, where its numbers begin; behind the last one, where they end. */
  private readonly starts: Uint32Array;
  private readonly numbers: Uint32Array;

  /** @param lists the numbers of each word, at least 0; their arrays are not kept */
  constructor(lists: ReadonlyMap<string, readonly number[]>) {
    this.words = new PackedWords(lists.size);
    this.starts = new Uint32Array(lists.size + 1);
    const numbers: number[] = [];
    for (const [word, own] of lists) {
      const number = this.words.add(word);
      for (const one of own) numbers.push(one);
      this.starts[number + 1] = numbers.length;
    }
    this.words.pack();
    this.numbers = Uint32Array.from(numbers);
  }

  /** The numbers of a word, in their order; none where it is not in the map. */
  of(word: string): readonly number[] {
    const number = this.words.find(word);
    if (number < 0) return NONE;
    const found: number[] = [];
    const end = this.starts[number + 1]!;
    for (let i = this.starts[number]!; i < end; i++) found.push(this.numbers[i]!);
    return found;
  }
}

/** Puts a number at the end of a word's list, as {@link WordNumbers} takes it. */
export function addNumber(lists: Map<string, number[]>, word: string, number: number): void {
  const known = lists.get(word);
  if (known === undefined) lists.set(word, [number]);
  else known.push(number);
}
