import { expect, test } from 'vitest';
import { BlockMatrix } from '../../src/model/block-matrix.js';
import { Random } from '../../src/model/random.js';

test.each([1, 4, 9, 25])('the product of size %i is that of the numbers one by one', (size) => {
  const random = new Random(size);
  // Rows of three kinds, one of which is empty.
  const numbers = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      row % 3 === 2 || (row + column) % (1 + (row % 3)) > 0 ? 0 : random.next(),
    ),
  );
  const matrix = new BlockMatrix(size, (row, column) => numbers[row]![column]!);
  const from = Float64Array.from({ length: size + 1 }, () => random.next());
  const into = new Float64Array(size + 2).fill(7);
  matrix.times(from, 1, into, 2);
  numbers.forEach((row, r) => {
    const sum = row.reduce((total, number, column) => total + number * from[1 + column]!, 0);
    expect(into[2 + r]).toBeCloseTo(sum, 12);
  });
  expect([...into.subarray(0, 2)]).toEqual([7, 7]);
});
