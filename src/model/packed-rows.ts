import type { QuantisedChain } from './chain-file.js';

/** Bytes a word; and words that are summed at a time. */
const WIDTH = 4;
const BLOCK = 4;
/** A weight is kept with this added, so that it is never negative. */
const BIAS = 128;
/** The even bytes of a word, as two numbers of sixteen bits. */
const EVEN = 0x00ff00ff;
const HALF = 0xffff;
/** {@link PackedRows.unpack} writes up to so many numbers too many. */
export const PADDING = WIDTH - 1;
/** More rows at once could make a sum run over its sixteen bits. */
export const MOST_ROWS = 255;

/**
 * The label weights of a chain, laid out to be summed fast: a row for each feature number, so that no table stands between, four
 * weights a word, and all rows alike in width. Sums hold two labels in each word, sixteen bits wide: adding two words adds both,
 * which is exact as long as no half is negative or overflows.
 */
export class PackedRows {
  private readonly rows: Int32Array;
  private readonly mask: number;
  /** Words of a row, a multiple of {@link BLOCK}. */
  private readonly width: number;
  /** Length of a sum. */
  readonly sumWidth: number;
  /** How many words of a sum hold labels. */
  readonly usedWidth: number;
  private readonly size: number;

  constructor({ scheme: { size }, bits, rowOf, weights }: QuantisedChain) {
    this.mask = 2 ** bits - 1;
    this.width = Math.ceil(size / WIDTH / BLOCK) * BLOCK;
    this.sumWidth = 2 * this.width;
    this.usedWidth = 2 * Math.ceil(size / WIDTH);
    this.size = size;
    const bytes = new Uint8Array(rowOf.length * this.width * WIDTH).fill(BIAS);
    for (let f = 0; f < rowOf.length; f++) {
      const row = rowOf[f]!;
      if (row === 0) continue;
      const to = f * this.width * WIDTH;
      const from = (row - 1) * size;
      for (let l = 0; l < size; l++) bytes[to + l] = weights[from + l]! + BIAS;
    }
    this.rows = new Int32Array(bytes.buffer);
  }

  /**
   * Adds the rows of features to a sum.
   *
   * @param features hashes, of which the low bits count; at most {@link MOST_ROWS} from `from` to before `to`
   * @returns what each label has got too much
   */
  add(features: Int32Array, from: number, to: number, sums: Int32Array, at: number): number {
    const { rows, width, mask } = this;
    for (let block = 0; block < width; block += BLOCK) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (let k = from; k < to; k++) {
        const row = (features[k]! & mask) * width + block;
        const first = rows[row]!;
        const second = rows[row + 1]!;
        const third = rows[row + 2]!;
        const fourth = rows[row + 3]!;
        a = (a + (first & EVEN)) | 0;
        b = (b + ((first >>> 8) & EVEN)) | 0;
        c = (c + (second & EVEN)) | 0;
        d = (d + ((second >>> 8) & EVEN)) | 0;
        e = (e + (third & EVEN)) | 0;
        f = (f + ((third >>> 8) & EVEN)) | 0;
        g = (g + (fourth & EVEN)) | 0;
        h = (h + ((fourth >>> 8) & EVEN)) | 0;
      }
      const into = at + 2 * block;
      sums[into] = sums[into]! + a;
      sums[into + 1] = sums[into + 1]! + b;
      sums[into + 2] = sums[into + 2]! + c;
      sums[into + 3] = sums[into + 3]! + d;
      sums[into + 4] = sums[into + 4]! + e;
      sums[into + 5] = sums[into + 5]! + f;
      sums[into + 6] = sums[into + 6]! + g;
      sums[into + 7] = sums[into + 7]! + h;
    }
    return (to - from) * BIAS;
  }

  /**
   * Takes a sum apart: one number a label.
   *
   * @param excess what each label has got too much
   * @param into has room for {@link PADDING} numbers more, which are written, too
   */
  unpack(sums: Int32Array, at: number, excess: number, into: Int32Array, intoAt: number): void {
    for (let from = at, to = intoAt; to < intoAt + this.size; from += 2, to += WIDTH) {
      const even = sums[from]!;
      const odd = sums[from + 1]!;
      into[to] = (even & HALF) - excess;
      into[to + 1] = (odd & HALF) - excess;
      into[to + 2] = (even >>> 16) - excess;
      into[to + 3] = (odd >>> 16) - excess;
    }
  }

  /** Puts numbers together as {@link unpack} took them apart, in {@link usedWidth} words. @param excess makes each of them at least 0 */
  pack(numbers: Int32Array, at: number, excess: number, into: Int32Array, intoAt: number): void {
    const { size, usedWidth } = this;
    into.fill(0, intoAt, intoAt + usedWidth);
    // Bytes 0 and 2 of a word of weights go to its first sum, 1 and 3 to the second.
    for (let l = 0; l < size; l++)
      into[intoAt + 2 * (l >> 2) + (l & 1)]! |= (numbers[at + l]! + excess) << (8 * (l & 2));
  }
}
