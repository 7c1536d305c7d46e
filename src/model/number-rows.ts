/** The row of what is no word: what lies beyond the edge of a sentence. */
export const EDGE_ROW = -1;

/**
 * Whole numbers of four bytes, a few for each word: what a tagger knows of it, next to each other in memory. An object for each word takes
 * three times the room, and time to be looked at by the collector.
 */
export class NumberRows {
  private values: Int32Array;

  /**
   * @param width numbers of a row
   * @param count rows to begin with, besides {@link EDGE_ROW}; more find room too
   * @param edge the numbers of {@link EDGE_ROW}
   */
  constructor(
    private readonly width: number,
    count: number,
    edge: readonly number[],
  ) {
    this.values = new Int32Array(width * (count + 1));
    this.put(EDGE_ROW, edge);
  }

  /** The number in a column of a row. */
  protected get(row: number, column: number): number {
    return this.values[(row + 1) * this.width + column]!;
  }

  protected put(row: number, numbers: readonly number[]): void {
    const at = (row + 1) * this.width;
    if (at >= this.values.length) {
      const longer = new Int32Array(2 * at);
      longer.set(this.values);
      this.values = longer;
    }
    this.values.set(numbers, at);
  }
}
