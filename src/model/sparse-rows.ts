import type { QuantisedChain } from './chain-file.js';

/** In place of a label in an entry: the rest of the entry says where the row's cells stand. */
const ELSEWHERE = 0xff;

/**
 * The label weights of a chain, for chains most of whose features speak for or against one or two labels: only weights that are not 0 are
 * kept, each a cell of sixteen bits, the label below and the weight above. An entry for each feature number holds two cells, which is all
 * there is of five in six rows.
 */
export class SparseRows {
  private readonly entries: Int32Array;
  /** Longer rows: the number of cells, then the cells. */
  private readonly cells: Int16Array;
  /** Entries of the features that are added just now. */
  private found = new Int32Array(64);

  /** @throws where the chain has more than 255 labels */
  constructor({ scheme: { size }, rowOf, weights }: QuantisedChain) {
    if (size > ELSEWHERE) throw new Error(`a chain with ${size} labels is too wide for sparse rows`);
    this.entries = new Int32Array(rowOf.length);
    const cells = new Int16Array(weights.length);
    const own = new Int16Array(size);
    let length = 0;
    for (let feature = 0; feature < rowOf.length; feature++) {
      const row = rowOf[feature]!;
      if (row === 0) continue;
      const from = (row - 1) * size;
      let count = 0;
      for (let l = 0; l < size; l++) {
        const weight = weights[from + l]!;
        if (weight !== 0) own[count++] = (weight << 8) | l;
      }
      if (count > 2) {
        this.entries[feature] = (length << 8) | ELSEWHERE;
        cells[length++] = count;
        for (let k = 0; k < count; k++) cells[length++] = own[k]!;
      } else if (count > 0) {
        this.entries[feature] = (own[0]! & 0xffff) | ((count === 2 ? own[1]! : 0) << 16);
      }
    }
    this.cells = cells.slice(0, length);
  }

  /**
   * Adds the weights of features to the labels' sums, which begin at `at`.
   *
   * @param features their numbers, from `from` to before `to`
   */
  add(features: Int32Array, from: number, to: number, sums: Int32Array, at: number): void {
    const { entries, cells } = this;
    if (this.found.length < to - from) this.found = new Int32Array(2 * (to - from));
    const { found } = this;
    // Entries lie far apart. Where nothing hangs on what they are, the processor fetches many at a time.
    let count = 0;
    for (let k = from; k < to; k++) {
      const entry = entries[features[k]!]!;
      found[count] = entry;
      if (entry !== 0) count++;
    }
    for (let k = 0; k < count; k++) {
      const entry = found[k]!;
      const label = entry & 0xff;
      if (label !== ELSEWHERE) {
        sums[at + label]! += (entry << 16) >> 24;
        sums[at + ((entry >>> 16) & 0xff)]! += entry >> 24;
        continue;
      }
      let c = entry >>> 8;
      const end = c + cells[c]!;
      while (c < end) {
        const cell = cells[++c]!;
        sums[at + (cell & 0xff)]! += cell >> 8;
      }
    }
  }
}
