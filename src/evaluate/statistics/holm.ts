/** P values corrected for their number by Holm's step-down method (1979), in the order given. */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const corrected = new Array<number>(values.length);
  let highest = 0;
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, values[index]! * (values.length - rank)));
    corrected[index] = highest;
  });
  return corrected;
}
