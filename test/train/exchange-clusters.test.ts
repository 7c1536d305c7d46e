import { expect, test } from 'vitest';
import { exchangeClusters } from '../../scripts/train/exchange-clusters.js';
import { Random } from '../../src/model/random.js';

test('words that stand in the same company come into one class', () => {
  // Numbers 2–7 stand before 8–13, and these before an edge.
  const random = new Random(5);
  const stream: number[] = [0];
  for (let i = 0; i < 3000; i++) {
    stream.push(2 + Math.floor(random.next() * 6), 8 + Math.floor(random.next() * 6), 0);
  }
  const classes = exchangeClusters(Int32Array.from(stream), 14, 4, 10, () => {});
  const first = new Set(classes.slice(2, 8));
  const second = new Set(classes.slice(8, 14));
  expect([first.size, second.size]).toEqual([1, 1]);
  expect(first).not.toEqual(second);
  expect(exchangeClusters(Int32Array.from(stream), 14, 4, 10, () => {})).toEqual(classes);
});
