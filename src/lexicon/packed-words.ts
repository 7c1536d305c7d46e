import { unitAt } from './code-unit.js';
import { hashOf } from './word-hash.js';

/** The table of slots is doubled when more of it is taken. */
const FULLEST = 0.65;

/**
 * A set of words, numbered from 0 in the order in which they came. Its letters and its table are typed arrays: a list of twenty
 * thousand words is five objects to the garbage collector, not twenty thousand strings, and it can be built from a list's text and
 * asked about a place in a text without a string being made. What is known of a word stands in columns of the caller's, by number.
 */
export class PackedWords {
  /** The UTF-16 code units of all words, one word after the other. */
  private units: Uint16Array;
  /** Where each word begins in `units`; behind the last one, where it ends. */
  private starts: Uint32Array;
  /** Pairs: the hash of a word and its number + 1, which is 0 where a slot is empty. Open addressing, the next slot if one is taken. */
  private slots: Int32Array;
  private count = 0;

  /**
   * @param expected about how many words there will be; more find room too
   * @param length about how long they are
   */
  constructor(expected = 1_000, length = 9) {
    this.units = new Uint16Array(expected * length);
    this.starts = new Uint32Array(expected + 1);
    this.slots = new Int32Array(2 * 2 ** Math.ceil(Math.log2(expected / FULLEST + 1)));
  }

  /** How many words there are. */
  get size(): number {
    return this.count;
  }

  /** The word of a number, as a new string. */
  word(number: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[number], this.starts[number + 1]));
  }

  /** The number of the word `text.slice(start, end)`; -1 where it is not among the words. */
  find(text: string, start = 0, end = text.length): number {
    return this.slots[this.slotOf(hashOf(text, start, end), text, start, end) + 1]! - 1;
  }

  /** Takes the word `text.slice(start, end)` in. Returns its number, which it may have had before. */
  add(text: string, start = 0, end = text.length): number {
    const hash = hashOf(text, start, end);
    const slot = this.slotOf(hash, text, start, end);
    const known = this.slots[slot + 1]!;
    if (known > 0) return known - 1;
    const number = this.count++;
    this.slots[slot] = hash;
    this.slots[slot + 1] = this.count;
    this.keep(number, text, start, end);
    if (2 * this.count > this.slots.length * FULLEST) this.widen();
    return number;
  }

  /** Gives back the room that no word has taken. */
  pack(): this {
    this.units = this.units.slice(0, this.starts[this.count]);
    this.starts = this.starts.slice(0, this.count + 1);
    return this;
  }

  /** Where in `slots` the pair of the word is, or the empty one that it would be put in. */
  private slotOf(hash: number, text: string, start: number, end: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (2 * hash) & mask;
    for (let known = slots[slot + 1]!; known > 0; known = slots[slot + 1]!) {
      if (slots[slot] === hash && this.isWord(known - 1, text, start, end)) break;
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private isWord(number: number, text: string, start: number, end: number): boolean {
    const { units } = this;
    const first = this.starts[number]!;
    if (this.starts[number + 1]! - first !== end - start) return false;
    for (let i = start; i < end; i++) if (units[first + i - start] !== unitAt(text, i)) return false;
    return true;
  }

  private keep(number: number, text: string, start: number, end: number): void {
    const first = this.starts[number]!;
    const last = first + end - start;
    if (number + 1 >= this.starts.length) this.starts = widened(this.starts, new Uint32Array(2 * number + 2));
    if (last > this.units.length) this.units = widened(this.units, new Uint16Array(2 * last));
    const { units } = this;
    for (let i = start; i < end; i++) units[first + i - start] = unitAt(text, i);
    this.starts[number + 1] = last;
  }

  private widen(): void {
    const old = this.slots;
    const slots = new Int32Array(2 * old.length);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = (2 * old[from]!) & mask;
      while (slots[slot + 1]! > 0) slot = (slot + 2) & mask;
      slots[slot] = old[from]!;
      slots[slot + 1] = old[from + 1]!;
    }
    this.slots = slots;
  }
}

function widened<A extends Uint32Array | Uint16Array>(old: A, wide: A): A {
  wide.set(old);
  return wide;
}
