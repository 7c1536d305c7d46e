import { describe, expect, test } from 'vitest';
import type { QuantisedChain } from '../../src/model/chain-file.js';
import { ChainScorer } from '../../src/model/chain-scorer.js';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { Random } from '../../src/model/random.js';

const BITS = 6;
const FEATURES = 2 ** BITS;
const PLACES = 5;
const REACH = 2;

/** A chain in which every third feature has no weights. */
function chain(size: number, weight: () => number): QuantisedChain {
  const labels = Array.from({ length: size }, (_, l) => `L${l}`);
  const rowOf = Uint32Array.from({ length: FEATURES }, (_, f) => (f % 3 === 0 ? 0 : f + 1));
  const weights = Int8Array.from({ length: FEATURES * size }, weight);
  const empty = { start: new Float32Array(size), end: new Float32Array(size), between: new Float32Array(size * size) };
  return { scheme: new LabelScheme(labels, false), bits: BITS, rowOf, weights, scale: 1, transitions: empty };
}

function scorer(model: QuantisedChain): ChainScorer {
  return new ChainScorer(model, { words: 8, places: PLACES, tokens: 12, context: 6 });
}

/** What features say, summed one by one. */
function sumOf({ rowOf, weights, scheme: { size } }: QuantisedChain, features: Iterable<number>): number[] {
  const sums = new Array<number>(size).fill(0);
  for (const feature of features) {
    const row = rowOf[feature & (FEATURES - 1)]!;
    if (row > 0) for (let l = 0; l < size; l++) sums[l]! += weights[(row - 1) * size + l]!;
  }
  return sums;
}

/** The rows of scores, each with its labels only. */
function rowsOf({ scores, stride }: ChainScorer, count: number, size: number): number[][] {
  return Array.from({ length: count }, (_, i) => [...scores.subarray(i * stride, i * stride + size)]);
}

/** Puts lists of features behind each other. @returns where each ends */
function fill(features: Int32Array, lists: readonly (readonly number[])[]): number[] {
  features.set(lists.flat());
  let end = 0;
  return lists.map(({ length }) => {
    end += length;
    return end;
  });
}

describe.each([1, 8, 23, 25, 32, 33, 70])('%i labels', (size) => {
  const random = new Random(size);
  const model = chain(size, () => Math.round((random.next() - 0.5) * 254));
  const list = (most: number): number[] =>
    Array.from({ length: Math.floor(random.next() * (most + 1)) }, () => Math.floor((random.next() - 0.5) * 2 ** 31));
  const words = Array.from({ length: 8 }, () => Array.from({ length: PLACES }, () => list(9)));
  const tested = scorer(model);
  words.forEach((places, row) => {
    tested.setWord(row, fill(tested.features, places));
  });

  test.each([1, 2, 5, 12])('scores of %i tokens are the sums of what their words and their context say', (count) => {
    const sentence = Array.from({ length: count }, () => Math.floor(random.next() * words.length));
    const context = sentence.map(() => list(6));
    const fromWords = sentence.map((_, i) =>
      sumOf(
        model,
        Array.from({ length: PLACES }, (_, place) => words[sentence[i + place - REACH]!]?.[place] ?? []).flat(),
      ),
    );
    sentence.forEach((row, i) => {
      tested.see(i, row);
    });
    tested.sumWords(count);
    expect(rowsOf(tested, count, size)).toEqual(fromWords);
    tested.lead(count);
    if (size > 1)
      expect([...tested.leads.subarray(0, count)]).toEqual(
        fromWords.map((row) => {
          const [best, second] = row.toSorted((a, b) => b - a);
          return best! - second!;
        }),
      );
    fill(tested.features, context).forEach((end, i) => {
      tested.endRow(i, end);
    });
    tested.addFeatures(count);
    expect(rowsOf(tested, count, size)).toEqual(
      fromWords.map((row, i) => {
        const more = sumOf(model, context[i]!);
        return row.map((sum, l) => sum + more[l]!);
      }),
    );
  });
});

test.each([127, -127])('sums of weights %i are cut off at sixteen bits', (weight) => {
  const tested = scorer(chain(5, () => weight));
  const many = new Array<number>(13).fill(1);
  tested.setWord(0, fill(tested.features, [many, many, many, many, many]));
  tested.see(0, 0);
  tested.sumWords(1);
  expect(rowsOf(tested, 1, 5)[0]).toEqual(new Array(5).fill(13 * weight));
  const ends = fill(tested.features, [new Array<number>(72).fill(1)]);
  for (let added = 0; added < 4; added++) {
    tested.endRow(0, ends[0]!);
    tested.addFeatures(1);
  }
  expect(rowsOf(tested, 1, 5)[0]).toEqual(
    new Array(5).fill(Math.sign(weight) * Math.min(32767, (13 + 288) * 127) - (weight < 0 ? 1 : 0)),
  );
});
