import { expect, test } from 'vitest';
import { blockMatrix } from '../../src/model/block-matrix.js';
import { kernelOn } from '../../src/model/kernel/kernel.js';
import { MemoryPlan } from '../../src/model/kernel/memory-plan.js';
import { Random } from '../../src/model/random.js';

test.each([1, 4, 9, 25])('the product of size %i is that of the numbers one by one', (size) => {
  const random = new Random(size);
  // Rows of three kinds, one of which is empty.
  const numbers = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      row % 3 === 2 || (row + column) % (1 + (row % 3)) > 0 ? 0 : random.next(),
    ),
  );
  const bytes = blockMatrix(size, (row, column) => numbers[row]![column]!);
  const plan = new MemoryPlan();
  const [matrix, vector, product] = [plan.place(bytes.length), plan.place(8 * size), plan.place(8 * (size + 2))];
  const memory = plan.memory();
  new Uint8Array(memory.buffer).set(bytes, matrix);
  const from = new Float64Array(memory.buffer, vector, size).map(() => random.next());
  new Float64Array(memory.buffer, vector, size).set(from);
  const into = new Float64Array(memory.buffer, product!, size + 2).fill(7);
  kernelOn(memory).times(matrix!, vector!, product! + 8);
  numbers.forEach((row, r) => {
    expect(into[1 + r]).toBe(row.reduce((total, number, column) => total + number * from[column]!, 0));
  });
  expect(into[0]).toBe(7);
});
