import { PackedWords } from './packed-words.js';

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

  /** Which of the words it is, from 0; -1 where it is not in the map. */
  find(word: string): number {
    return this.words.find(word);
  }

  /** The numbers of the word that {@link find} has found, in their order. */
  at(found: number): number[] {
    const numbers: number[] = [];
    const end = this.starts[found + 1]!;
    for (let i = this.starts[found]!; i < end; i++) numbers.push(this.numbers[i]!);
    return numbers;
  }
}

/** Puts a number at the end of a word's list, as {@link WordNumbers} takes it. */
export function addNumber(lists: Map<string, number[]>, word: string, number: number): void {
  const known = lists.get(word);
  if (known === undefined) lists.set(word, [number]);
  else known.push(number);
}
