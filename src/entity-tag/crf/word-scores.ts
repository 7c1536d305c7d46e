import { MOST_ROWS, PADDING, type PackedRows } from '../../model/packed-rows.js';
import { MOST_CONTEXT_FEATURES } from './context-features.js';
import type { HashList } from './hash-list.js';
import { atPlace, type Sources, type WordFacts, WordFeatures } from './word-features.js';

/** How far a word is seen: two places before and after. */
const REACH = 2;
export const PLACES = 2 * REACH + 1;

/** Greatest number of sixteen bits. */
const FULL = 0xffff;
/** What a row of features can add at most. */
const ROW = 0xff;
/** The highest weight. */
const HIGHEST = 127;

/** Works out what a word adds to the scores. */
export class WordScorer {
  /**
   * What each label of a word has too much in a place. It is also the most that a word may say for or against a label, which keeps the
   * sums of a token within their sixteen bits; no word comes near it.
   */
  readonly excess = Math.floor((FULL - MOST_CONTEXT_FEATURES * ROW) / (2 * PLACES));
  private readonly few = Math.floor(this.excess / HIGHEST);
  /** How many numbers a word's sums are: a packed sum a place, see `PackedRows`. */
  readonly width: number;
  private readonly features = new Int32Array(MOST_ROWS);
  private readonly packed: Int32Array;
  private readonly part: Int32Array;
  private readonly total: Int32Array;
  private readonly words: WordFeatures;

  constructor(
    private readonly rows: PackedRows,
    size: number,
    sources: Sources,
  ) {
    this.packed = new Int32Array(rows.sumWidth);
    this.part = new Int32Array(size + PADDING);
    this.total = new Int32Array(size);
    this.width = PLACES * rows.usedWidth;
    this.words = new WordFeatures(sources);
  }

  /** Writes the sums of a word that says nothing. */
  nothing(into: Int32Array, at: number): void {
    const { rows, total, excess } = this;
    total.fill(0);
    for (let place = 0; place < PLACES; place++) rows.pack(total, 0, excess, into, at + place * rows.usedWidth);
  }

  /** Writes what a word says to the tokens around it and to itself, {@link width} numbers. */
  score(surface: string, into: Int32Array, at: number): WordFacts {
    const { rows, words, total, excess } = this;
    const facts = words.read(surface);
    for (let place = -REACH; place <= REACH; place++) {
      const list = words.seenFrom(place);
      const from = at + (place + REACH) * rows.usedWidth;
      if (list.count <= this.few) {
        this.sumFew(list, place, into, from);
        continue;
      }
      this.sum(list, place);
      for (let l = 0; l < total.length; l++) total[l] = Math.max(-excess, Math.min(excess, total[l]!));
      rows.pack(total, 0, excess, into, from);
    }
    return facts;
  }

  /** Sums the rows of so few features that what they say is within bounds whatever their weights. */
  private sumFew({ hashes, count }: HashList, place: number, into: Int32Array, at: number): void {
    const { rows, features, packed } = this;
    for (let k = 0; k < count; k++) features[k] = atPlace(hashes[k]!, place);
    packed.fill(0);
    const change = this.excess - rows.add(features, 0, count, packed, 0);
    // Both halves of each word at once.
    for (let l = 0; l < rows.usedWidth; l++) into[at + l] = packed[l]! + change * 0x10001;
  }

  /** Sums the rows of features, as many at a time as a packed sum can hold. */
  private sum({ hashes, count: all }: HashList, place: number): void {
    const { rows, features, packed, part, total } = this;
    total.fill(0);
    for (let from = 0; from < all; from += MOST_ROWS) {
      const count = Math.min(MOST_ROWS, all - from);
      for (let k = 0; k < count; k++) features[k] = atPlace(hashes[from + k]!, place);
      packed.fill(0);
      const excess = rows.add(features, 0, count, packed, 0);
      rows.unpack(packed, 0, excess, part, 0);
      for (let l = 0; l < total.length; l++) total[l]! += part[l]!;
    }
  }
}
