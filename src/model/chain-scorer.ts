import type { QuantisedChain } from './chain-file.js';
import { type Kernel, kernelOn, LABELS_A_TURN } from './kernel/kernel.js';
import { LINE, MemoryPlan } from './kernel/memory-plan.js';

/** How much a {@link ChainScorer} has room for. */
export interface ScorerRoom {
  /** Words whose rows are kept. */
  readonly words: number;
  /** Words that a token sees, an odd number: so many to each side as to the other, and itself. */
  readonly places: number;
  /** Tokens of a sentence, at least as many as `places`. */
  readonly tokens: number;
  /** Features of a token that hang on several words. */
  readonly context: number;
}

/**
 * Scores of the labels of a sentence's tokens under a linear chain. What a word says to the tokens around it, and to itself, is
 * summed once and kept in the word's row; then what several words say together is added. Sums are exact within sixteen bits and cut off
 * there. All lies in one memory, where vector instructions work on it (`kernel/kernel.wat`).
 */
export class ChainScorer {
  /** Rows of scores, in units of the chain's scale: those of token i from index `i * stride` on, one for each label. */
  readonly scores: Int16Array;
  readonly stride: number;
  /** Takes the features of a word or of the tokens of a sentence, one behind the other; their low bits count. */
  readonly features: Int32Array;
  /** By {@link lead}: how far the best label of a token is ahead of the second. */
  readonly leads: Int32Array;
  private readonly kernel: Kernel;
  private readonly size: number;
  private readonly mask: number;
  private readonly places: number;
  private readonly reach: number;
  /** All of the memory, in numbers of two bytes. */
  private readonly all: Int16Array;
  private readonly weights: number;
  private readonly lanes: number;
  private readonly wordRows: number;
  private readonly wordBytes: number;
  /** The row of no word. */
  private readonly nothing: number;
  private readonly seen: Int32Array;
  private readonly ends: Int32Array;

  constructor({ scheme: { size }, bits, rowOf, weights }: QuantisedChain, room: ScorerRoom) {
    this.size = size;
    this.mask = 2 ** bits - 1;
    this.places = room.places;
    this.reach = (room.places - 1) / 2;
    this.stride = Math.ceil(size / LABELS_A_TURN) * LABELS_A_TURN;
    this.wordBytes = Math.ceil((2 * size * room.places) / LINE) * LINE;
    const plan = new MemoryPlan();
    this.weights = plan.place(size * rowOf.length);
    this.wordRows = plan.place((room.words + 1) * this.wordBytes);
    this.lanes = plan.place(2 * this.stride);
    const seen = plan.place(4 * (room.tokens + room.places - 1));
    const ends = plan.place(4 * room.tokens);
    const features = plan.place(4 * room.tokens * room.context);
    const leads = plan.place(4 * room.tokens);
    const scores = plan.place(2 * room.tokens * this.stride);
    const memory = plan.memory();
    const { buffer } = memory;
    this.kernel = kernelOn(memory);
    this.all = new Int16Array(buffer);
    this.seen = new Int32Array(buffer, seen, room.tokens + room.places - 1);
    this.ends = new Int32Array(buffer, ends, room.tokens);
    this.features = new Int32Array(buffer, features, room.tokens * room.context);
    this.leads = new Int32Array(buffer, leads, room.tokens);
    this.scores = new Int16Array(buffer, scores, room.tokens * this.stride);
    this.nothing = this.wordRows + room.words * this.wordBytes;
    new Int16Array(buffer, this.lanes, size).fill(-1);
    // A row for each feature number, so that no table stands between.
    const rows = new Int8Array(buffer, this.weights, size * rowOf.length);
    for (let f = 0; f < rowOf.length; f++) {
      const from = (rowOf[f]! - 1) * size;
      if (from < 0) continue;
      const to = f * size;
      for (let l = 0; l < size; l++) rows[to + l] = weights[from + l]!;
    }
  }

  /**
   * Sums what a word says, from {@link features}. Not between {@link see} and the end of a sentence: it takes the place of scores.
   *
   * @param row the word's, below `words`
   * @param ends for each place at which the word may stand, from the right end of the window on, where its features end
   */
  setWord(row: number, ends: ArrayLike<number>): void {
    const { all, size, places, stride, scores } = this;
    scores.fill(0, 0, places * stride);
    for (let place = 0; place < places; place++) this.endRow(place, ends[place]!);
    this.addFeatures(places);
    let into = (this.wordRows + row * this.wordBytes) >> 1;
    for (let place = 0; place < places; place++) {
      const from = place * stride;
      for (let l = 0; l < size; l++) all[into++] = scores[from + l]!;
    }
  }

  /** Says which word stands at a place of the sentence. @param row that was given to {@link setWord} */
  see(token: number, row: number): void {
    this.seen[token + this.reach] = this.wordRows + row * this.wordBytes;
  }

  /** Writes the scores of a sentence's tokens, as far as single words say them. */
  sumWords(count: number): void {
    const { seen, reach, nothing, size, places, scores, stride } = this;
    for (let side = 0; side < reach; side++) {
      seen[side] = nothing;
      seen[reach + count + side] = nothing;
    }
    for (let l = 0; l < size; l += LABELS_A_TURN)
      this.kernel.words(seen.byteOffset, places, 2 * size, count, scores.byteOffset, 2 * stride, 2 * l);
  }

  /** Writes {@link leads}. */
  lead(count: number): void {
    const { scores, stride, leads } = this;
    this.kernel.leads(scores.byteOffset, 2 * stride, this.lanes, count, leads.byteOffset);
  }

  /** Says where the features of a token end; they begin where those of the token before it end. */
  endRow(token: number, end: number): void {
    this.ends[token] = this.features.byteOffset + 4 * end;
  }

  /** Adds the features of the tokens to their scores. */
  addFeatures(count: number): void {
    const { weights, mask, features, ends, size, scores, stride } = this;
    for (let l = 0; l < size; l += LABELS_A_TURN) {
      this.kernel.features(
        weights,
        size,
        mask,
        features.byteOffset,
        ends.byteOffset,
        count,
        scores.byteOffset,
        2 * stride,
        l,
      );
    }
  }
}
