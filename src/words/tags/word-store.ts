import { detached } from '../../lexicon/word-memory.js';
import type { WordReading } from './word-readings.js';
import type { WordView } from './word-view.js';

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** A word as it is known: what it is made of, where its scores stand, and what it is under the labels that it was given so far. */
export interface KnownWord extends WordView {
  readonly surface: string;
  readonly hash: number;
  /** Where its scores begin in {@link WordStore.rows}. */
  row: number;
  readonly readings: WordReading[];
}

/**
 * Words with their rows of scores, found by their characters in a text so that no string need be made of them. Bounded:
 * when a generation is full the one before it is let go of, but for the words that were asked for again.
 */
export class WordStore {
  /** Scores of all words, `width` numbers each. */
  readonly rows: Int16Array;
  /** A row of zeros: that of no word. */
  readonly nothing: number;
  private readonly mask: number;
  private young: (KnownWord | undefined)[];
  private old: (KnownWord | undefined)[];
  private count = 0;
  /** Where the rows of the young generation begin: the halves of `rows` take turns. */
  private half = 0;

  /** @param generation how many words fill one, at least as many as are in use at a time; twice as many are kept at most */
  constructor(
    private readonly generation: number,
    private readonly width: number,
  ) {
    const slots = 2 ** Math.ceil(Math.log2(generation * 2));
    this.mask = slots - 1;
    this.young = new Array<undefined>(slots).fill(undefined);
    this.old = new Array<undefined>(slots).fill(undefined);
    this.nothing = generation * width * 2;
    this.rows = new Int16Array(this.nothing + width);
  }

  /** The word that stands in the text from `start` to `end`, if it is known. */
  find(text: string, start: number, end: number): KnownWord | undefined {
    let hash = BASIS;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    const found = lookUp(this.young, this.mask, hash, text, start, end);
    if (found !== undefined) return found;
    const old = lookUp(this.old, this.mask, hash, text, start, end);
    if (old === undefined) return undefined;
    const row = this.nextRow();
    this.rows.copyWithin(row, old.row, old.row + this.width);
    old.row = row;
    this.insert(old);
    return old;
  }

  /**
   * Takes in a word that is not known.
   *
   * @param scores its row
   */
  add(surface: string, view: WordView, scores: Int32Array): KnownWord {
    let hash = BASIS;
    for (let i = 0; i < surface.length; i++) hash = Math.imul(hash ^ surface.charCodeAt(i), PRIME);
    const row = this.nextRow();
    this.rows.set(scores, row);
    const { wordKey, suffixKey, shape, verbMarks, nameMarks, boundary, clause, role } = view;
    const word: KnownWord = {
      wordKey,
      suffixKey,
      shape,
      verbMarks,
      nameMarks,
      boundary,
      clause,
      role,
      surface: detached(surface),
      hash,
      row,
      readings: [],
    };
    this.insert(word);
    return word;
  }

  /** A row of the young generation that is not taken. */
  private nextRow(): number {
    if (this.count === this.generation) {
      const old = this.old.fill(undefined);
      this.old = this.young;
      this.young = old;
      this.count = 0;
      this.half = this.half === 0 ? this.generation * this.width : 0;
    }
    return this.half + this.count++ * this.width;
  }

  private insert(word: KnownWord): void {
    let slot = word.hash & this.mask;
    while (this.young[slot] !== undefined) slot = (slot + 1) & this.mask;
    this.young[slot] = word;
  }
}

function lookUp(
  slots: readonly (KnownWord | undefined)[],
  mask: number,
  hash: number,
  text: string,
  start: number,
  end: number,
): KnownWord | undefined {
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const word = slots[slot];
    if (word === undefined) return undefined;
    if (word.hash === hash && isAt(word.surface, text, start, end)) return word;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
