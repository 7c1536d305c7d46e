import { expect, test } from 'vitest';
import { EDGE_ROW, NumberRows } from '../../src/model/number-rows.js';

class Pairs extends NumberRows {
  constructor(count: number) {
    super(2, count, [7, 8]);
  }
  set(row: number, a: number, b: number): void {
    this.put(row, [a, b]);
  }
  pair(row: number): number[] {
    return [this.get(row, 0), this.get(row, 1)];
  }
}

test('keeps the numbers of a row, and those of the edge', () => {
  const rows = new Pairs(2);
  rows.set(0, 1, 2);
  rows.set(1, -3, 2 ** 31 - 1);
  expect([EDGE_ROW, 0, 1].map((row) => rows.pair(row))).toEqual([
    [7, 8],
    [1, 2],
    [-3, 2 ** 31 - 1],
  ]);
});

test('grows with its rows', () => {
  const rows = new Pairs(0);
  for (let row = 0; row < 100; row++) rows.set(row, row, 100 - row);
  expect([EDGE_ROW, 0, 99].map((row) => rows.pair(row))).toEqual([
    [7, 8],
    [0, 100],
    [99, 1],
  ]);
});
