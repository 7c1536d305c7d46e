import { hashText, mixed } from './hash.js';

/** The number under which tables keep a word or a row of words; never 0. */
export function wordKey(word: string): number {
  return mixed(hashText(word)) >>> 0 || 1;
}

/** Finds rows by their keys: a sorted column, read straight from a file. Two words may share a key once in four billion pairs. */
export class KeyColumn {
  /** For each value of a key's high bits the first row that has it, so that a search looks at few rows. */
  private readonly from: Uint32Array;
  private readonly shift: number;

  /** @param keys ascending */
  constructor(private readonly keys: Uint32Array) {
    const bits = Math.max(1, Math.ceil(Math.log2(keys.length + 1)) - 2);
    this.shift = 32 - bits;
    this.from = new Uint32Array((1 << bits) + 1);
    for (let i = 0; i < keys.length; i++) this.from[(keys[i]! >>> this.shift) + 1]!++;
    for (let i = 0; i < 1 << bits; i++) this.from[i + 1]! += this.from[i]!;
  }

  /** The row of a key; -1 where there is none. */
  row(key: number): number {
    const high = key >>> this.shift;
    const end = this.from[high + 1]!;
    for (let i = this.from[high]!; i < end; i++) if (this.keys[i] === key) return i;
    return -1;
  }
}
