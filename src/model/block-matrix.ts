/**
 * A square matrix of which much is zero, for fast products with vectors: rows with their non-zero places in the same columns form a
 * block, for which the vector's numbers are gathered once.
 */
export class BlockMatrix {
  /** For each block the columns, from `columnsOf[k]` to before `columnsOf[k + 1]`; its rows likewise. */
  private readonly columns: Uint8Array;
  private readonly columnsOf: Uint16Array;
  private readonly rows: Uint8Array;
  private readonly rowsOf: Uint16Array;
  /** The numbers in the order in which they are needed. */
  private readonly values: Float64Array;
  private readonly gathered: Float64Array;

  /** @param at the number in a row and a column; at most 256 of each */
  constructor(size: number, at: (row: number, column: number) => number) {
    const all = Array.from({ length: size }, (_, i) => i);
    const blocks = new Map<string, { columns: number[]; rows: number[] }>();
    for (const row of all) {
      const columns = all.filter((column) => at(row, column) !== 0);
      const block = blocks.get(columns.join()) ?? { columns, rows: [] };
      blocks.set(columns.join(), block);
      block.rows.push(row);
    }
    const list = [...blocks.values()];
    this.columns = Uint8Array.from(list.flatMap(({ columns }) => columns));
    this.rows = Uint8Array.from(list.flatMap(({ rows }) => rows));
    this.values = Float64Array.from(
      list.flatMap(({ rows, columns }) => rows.flatMap((row) => columns.map((column) => at(row, column)))),
    );
    this.columnsOf = new Uint16Array(list.length + 1);
    this.rowsOf = new Uint16Array(list.length + 1);
    list.forEach(({ columns, rows }, k) => {
      this.columnsOf[k + 1] = this.columnsOf[k]! + columns.length;
      this.rowsOf[k + 1] = this.rowsOf[k]! + rows.length;
    });
    this.gathered = new Float64Array(size);
  }

  /** `into[row]` becomes the sum over `values[row, column] * from[column]`; both begin at an index of their own. */
  times(from: Float64Array, fromAt: number, into: Float64Array, intoAt: number): void {
    const { columns, columnsOf, rows, rowsOf, values, gathered } = this;
    let next = 0;
    for (let block = 0; block + 1 < columnsOf.length; block++) {
      const first = columnsOf[block]!;
      const width = columnsOf[block + 1]! - first;
      for (let k = 0; k < width; k++) gathered[k] = from[fromAt + columns[first + k]!]!;
      const end = rowsOf[block + 1]!;
      for (let r = rowsOf[block]!; r < end; r++) {
        let sum = 0;
        for (let k = 0; k < width; k++) sum += values[next + k]! * gathered[k]!;
        into[intoAt + rows[r]!] = sum;
        next += width;
      }
    }
  }
}
