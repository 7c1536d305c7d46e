import { expect, test } from 'vitest';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { MOST_ROWS, PADDING, PackedRows } from '../../src/model/packed-rows.js';
import { Random } from '../../src/model/random.js';

const BITS = 6;

/** A chain in which every third feature has no weights. */
function chain(size: number, weight: () => number) {
  const scheme = new LabelScheme(
    Array.from({ length: size }, (_, l) => `L${l}`),
    false,
  );
  const rowOf = Uint32Array.from({ length: 2 ** BITS }, (_, f) => (f % 3 === 0 ? 0 : f + 1));
  const weights = Int8Array.from({ length: 2 ** BITS * size }, weight);
  const empty = { start: new Float32Array(size), end: new Float32Array(size), between: new Float32Array(size * size) };
  return { scheme, bits: BITS, rowOf, weights, scale: 1, transitions: empty };
}

function expectedSum(features: Int32Array, { rowOf, weights, scheme: { size } }: ReturnType<typeof chain>): number[] {
  const sums = new Array<number>(size).fill(0);
  for (const feature of features) {
    const row = rowOf[feature & (2 ** BITS - 1)]!;
    if (row > 0) for (let l = 0; l < size; l++) sums[l]! += weights[(row - 1) * size + l]!;
  }
  return sums;
}

test.each([1, 3, 16, 17, 25, 40])('sums of %i labels are those of the weights', (size) => {
  const random = new Random(size);
  const model = chain(size, () => Math.round((random.next() - 0.5) * 254));
  const rows = new PackedRows(model);
  const features = Int32Array.from({ length: 40 }, () => Math.floor((random.next() - 0.5) * 2 ** 31));
  const packed = new Int32Array(rows.sumWidth + 1);
  const sums = new Int32Array(1 + size + PADDING);
  let excess = rows.add(features, 0, 30, packed, 1);
  excess += rows.add(features, 30, 40, packed, 1);
  rows.unpack(packed, 1, excess, sums, 1);
  expect([...sums.subarray(1, 1 + size)]).toEqual(expectedSum(features, model));
});

test.each([127, -127])('as many rows as may be, all of weights %i', (weight) => {
  const model = chain(5, () => weight);
  const rows = new PackedRows(model);
  const features = new Int32Array(MOST_ROWS).fill(1);
  const packed = new Int32Array(rows.sumWidth);
  const sums = new Int32Array(5 + PADDING);
  rows.unpack(packed, 0, rows.add(features, 0, MOST_ROWS, packed, 0), sums, 0);
  expect([...sums.subarray(0, 5)]).toEqual(expectedSum(features, model));
});

test('a sum that was taken apart and put together again counts as before', () => {
  const size = 25;
  const random = new Random(3);
  const rows = new PackedRows(chain(size, () => 0));
  const numbers = Int32Array.from({ length: size }, () => Math.round((random.next() - 0.5) * 10_000));
  const packed = new Int32Array(rows.sumWidth);
  rows.pack(numbers, 0, 5_000, packed, 0);
  const again = new Int32Array(size + PADDING);
  rows.unpack(packed, 0, 5_000, again, 0);
  expect([...again.subarray(0, size)]).toEqual([...numbers]);
});
