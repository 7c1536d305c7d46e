/**
 * The one-to-one assignment of rows to columns with the highest sum of weights (Hungarian method in the form of shortest
 * augmenting paths with potentials, Jonker and Volgenant 1987). Rows or columns may be left over; O(n²m) for n ≤ m.
 *
 * @param weights a row each, all equally long; not negative
 * @returns for each row its column; the shorter side is assigned wholly, also where the weight is 0. -1: none.
 */
export function bestAssignment(weights: readonly (readonly number[])[]): Int32Array {
  const rows = weights.length;
  const columns = rows === 0 ? 0 : weights[0]!.length;
  const result = new Int32Array(rows).fill(-1);
  if (columns === 0) return result;
  if (rows > columns) {
    const turned = Array.from({ length: columns }, (_, j) => weights.map((row) => row[j]!));
    bestAssignment(turned).forEach((row, column) => {
      result[row] = column;
    });
    return result;
  }
  // Arrays are counted from 1; column 0 is where each search starts.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const from = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Uint8Array(columns + 1);
    do {
      seen[column] = 1;
      const current = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (seen[j]) continue;
        const cost = -weights[current - 1]![j - 1]! - rowPotential[current]! - columnPotential[j]!;
        if (cost < slack[j]!) {
          slack[j] = cost;
          from[j] = column;
        }
        if (slack[j]! < step) {
          step = slack[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (seen[j]) {
          rowPotential[rowOf[j]!] = rowPotential[rowOf[j]!]! + step;
          columnPotential[j] = columnPotential[j]! - step;
        } else slack[j] = slack[j]! - step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = from[column]!) rowOf[column] = rowOf[from[column]!]!;
  }
  for (let j = 1; j <= columns; j++) if (rowOf[j] !== 0) result[rowOf[j]! - 1] = j - 1;
  return result;
}
