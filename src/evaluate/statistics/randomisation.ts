import type { GroupedDifferences } from './count-table.js';
import type { Random } from './random.js';

/** Values of figures that are tested, from the sums of counts; NaN where one is not defined. */
export type TestedFigures = (totals: Float64Array) => readonly number[];

/**
 * Approximate randomisation test (Noreen 1989; Yeh 2000): were two systems alike, it would not matter which of them said
 * what of a document. In each trial the answers to about half of the documents change sides; p is the share of trials with a
 * difference at least as large as the one observed, the observation itself counted in.
 *
 * Documents in which the systems differ alike are tossed together: how many of them change sides is what counts.
 *
 * @param a sums of the first system, `b` of the second
 * @returns p for each figure, two-sided
 */
export function randomisationTest(
  a: Float64Array,
  b: Float64Array,
  differences: GroupedDifferences,
  figures: TestedFigures,
  trials: number,
  random: Random,
): number[] {
  const gap = (left: Float64Array, right: Float64Array): number[] => {
    // A copy: `figures` may read both from one view.
    const own = [...figures(left)];
    return figures(right).map((value, i) => Math.abs(own[i]! - value));
  };
  const observed = gap(a, b);
  const extreme = observed.map(() => 1);
  const left = new Float64Array(a.length);
  const right = new Float64Array(a.length);
  for (let trial = 0; trial < trials; trial++) {
    left.set(a);
    right.set(b);
    for (const { columns, values, count } of differences) {
      const swapped = heads(count, random);
      for (let i = 0; i < columns.length; i++) {
        const column = columns[i]!;
        const moved = swapped * values[i]!;
        left[column] = left[column]! - moved;
        right[column] = right[column]! + moved;
      }
    }
    gap(left, right).forEach((value, i) => {
      // A hair of tolerance: equal differences must count as equal whatever the order of summing.
      if (value >= observed[i]! - 1e-12) extreme[i] = extreme[i]! + 1;
    });
  }
  return extreme.map((count) => count / (trials + 1));
}

/** How many of `tosses` fair coins show heads. */
function heads(tosses: number, random: Random): number {
  let sum = 0;
  let left = tosses;
  for (; left >= 32; left -= 32) sum += ones(random.bits());
  return left === 0 ? sum : sum + ones(random.bits() >>> (32 - left));
}

/** Bits that are set in a 32-bit number. */
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
