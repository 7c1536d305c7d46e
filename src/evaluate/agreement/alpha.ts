/** The squared distance of two values: labels are the same or not, numbers lie apart. */
export type Distance<T> = (a: T, b: T) => number;

export const nominal: Distance<string> = (a, b) => (a === b ? 0 : 1);
export const interval: Distance<number> = (a, b) => (a - b) ** 2;

/**
 * Krippendorff's alpha (Content Analysis, chapter 11): 1 less the observed over the expected disagreement. Any number of
 * annotators; `undefined` is a missing value. A thing with fewer than two values does not count. `undefined` where there
 * is nothing to compare or no two values differ.
 *
 * @param annotators a row each, of equal length
 */
export function krippendorffAlpha<T extends string | number>(
  annotators: readonly (readonly (T | undefined)[])[],
  distance: Distance<T>,
): number | undefined {
  const coincidences = new Map<T, Map<T, number>>();
  const totals = new Map<T, number>();
  let n = 0;
  for (let unit = 0; unit < (annotators[0]?.length ?? 0); unit++) {
    const values = annotators.map((row) => row[unit]).filter((value) => value !== undefined);
    if (values.length < 2) continue;
    n += values.length;
    values.forEach((a, i) => {
      totals.set(a, (totals.get(a) ?? 0) + 1);
      values.forEach((b, j) => {
        if (i === j) return;
        const row = coincidences.get(a) ?? new Map<T, number>();
        coincidences.set(a, row.set(b, (row.get(b) ?? 0) + 1 / (values.length - 1)));
      });
    });
  }
  let [observed, expected] = [0, 0];
  for (const [a, row] of coincidences) for (const [b, count] of row) observed += count * distance(a, b);
  for (const [a, ofA] of totals) for (const [b, ofB] of totals) expected += ofA * ofB * distance(a, b);
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}
