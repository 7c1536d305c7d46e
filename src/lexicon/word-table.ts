import { PackedWords } from './packed-words.js';

/** A map from words to values, for large tables with few different values: the words are packed, the values shared. */
export class WordTable<V> {
  private readonly words: PackedWords;
  private readonly values: V[] = [];

  /** @param expected see `PackedWords` */
  constructor(expected?: number) {
    this.words = new PackedWords(expected);
  }

  /** The value of the word `text.slice(start, end)`. */
  get(text: string, start?: number, end?: number): V | undefined {
    const number = this.words.find(text, start, end);
    return number < 0 ? undefined : this.values[number];
  }

  /** All words, in the order in which they came. */
  *keys(): Generator<string> {
    for (let number = 0; number < this.words.size; number++) yield this.words.word(number);
  }

  /** Gives the word a value, instead of the one that it has. */
  set(word: string, value: V): void {
    this.values[this.words.add(word)] = value;
  }

  /** Gives the word a value, unless it has one. */
  addFirst(word: string, value: V): void {
    const number = this.words.add(word);
    if (number === this.values.length) this.values.push(value);
  }

  /** Gives back the room that no word has taken. */
  pack(): this {
    this.words.pack();
    return this;
  }
}
