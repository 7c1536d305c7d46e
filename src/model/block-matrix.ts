/** Rows that the kernel takes at a time. */
const TURN = 8;
const NUMBER = 8;
const WORD = 4;

/**
 * A square matrix of which much is zero, as the kernel's `times` reads it: rows with their non-zero places in the same columns form a
 * block, for which the vector's numbers are gathered once. The product has one number more than the matrix has rows, which does not count.
 *
 * @param at the number in a row and a column
 * @returns the bytes to be put into the kernel's memory
 */
export function blockMatrix(size: number, at: (row: number, column: number) => number): Uint8Array {
  const all = Array.from({ length: size }, (_, i) => i);
  const blocks = new Map<string, { columns: number[]; rows: number[] }>();
  for (const row of all) {
    const columns = all.filter((column) => at(row, column) !== 0);
    // A block without columns would be the end. What is multiplied with zeros says nothing.
    if (columns.length === 0) columns.push(0);
    const block = blocks.get(columns.join()) ?? { columns, rows: [] };
    blocks.set(columns.join(), block);
    block.rows.push(row);
  }
  const parts = [...blocks.values()].flatMap(({ columns, rows }) => {
    const turns = Math.ceil(rows.length / TURN);
    const places = Array.from({ length: turns * TURN }, (_, i) => (rows[i] ?? size) * NUMBER);
    const numbers = Array.from({ length: turns }, (_, turn) =>
      columns.flatMap((column) =>
        Array.from({ length: TURN }, (_, i) => {
          const row = rows[turn * TURN + i];
          return row === undefined ? 0 : at(row, column);
        }),
      ),
    );
    return [
      Int32Array.of(columns.length, turns),
      Int32Array.from(columns, (column) => column * NUMBER),
      Int32Array.from(places),
      Float64Array.from(numbers.flat()),
    ];
  });
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0) + WORD);
  let end = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer), end);
    end += part.byteLength;
  }
  return bytes;
}
