import { expect, test } from 'vitest';
import type { QuantisedChain } from '../../src/model/chain-file.js';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { Random } from '../../src/model/random.js';
import { SparseRows } from '../../src/model/sparse-rows.js';

const BITS = 8;

/** A chain whose rows have none to all of the labels. */
function chain(size: number): QuantisedChain {
  const random = new Random(7);
  const labels = Array.from({ length: size }, (_, i) => `L${i}`);
  const rows = 200;
  const weights = new Int8Array(rows * size);
  for (let row = 0; row < rows; row++) {
    const share = random.next() ** 2;
    for (let l = 0; l < size; l++)
      if (random.next() < share) weights[row * size + l] = Math.round(random.next() * 254) - 127;
  }
  const rowOf = Uint32Array.from({ length: 2 ** BITS }, (_, f) => (f < rows ? rows - f : 0));
  const none = { start: new Float32Array(size), end: new Float32Array(size), between: new Float32Array(size * size) };
  return { scheme: new LabelScheme(labels, false), bits: BITS, rowOf, weights, scale: 1, transitions: none };
}

test.each([1, 5, 23])('adds the same weights as the rows of a chain with %i labels', (size) => {
  const model = chain(size);
  const rows = new SparseRows(model);
  for (let feature = 0; feature < 2 ** BITS; feature++) {
    const sums = new Int32Array(size + 2).fill(1000);
    rows.add(Int32Array.of(-1, feature, -1), 1, 2, sums, 1);
    const row = model.rowOf[feature]!;
    const wanted = Array.from(
      { length: size },
      (_, l) => 1000 + (row === 0 ? 0 : model.weights[(row - 1) * size + l]!),
    );
    expect([...sums]).toEqual([1000, ...wanted, 1000]);
  }
});

test('features are added together as one by one', () => {
  const rows = new SparseRows(chain(23));
  const features = Int32Array.from({ length: 300 }, (_, k) => (k * 37) % 2 ** BITS);
  const [together, alone] = [new Int32Array(23), new Int32Array(23)];
  rows.add(features, 0, features.length, together, 0);
  for (let k = 0; k < features.length; k++) rows.add(features, k, k + 1, alone, 0);
  expect(together).toEqual(alone);
});

test('more labels than a byte counts are refused', () => {
  expect(() => new SparseRows(chain(256))).toThrow('too wide');
});
