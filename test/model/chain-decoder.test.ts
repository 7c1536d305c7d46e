import { describe, expect, test } from 'vitest';
import { ChainDecoder } from '../../src/model/chain-decoder.js';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { Random } from '../../src/model/random.js';
import { forbiddenTransitions } from '../../src/model/transitions.js';
import { bestSequence } from './best-sequence.js';
import { emptyChain, emptyScorer, plainScheme } from './scores.js';

const UNIT = 1 / 64;
const MOST = 12;
const SPANS = ['O', 'S-PER', 'B-PER', 'I-PER', 'E-PER', 'S-ORG', 'B-ORG', 'I-ORG', 'E-ORG', 'S-LOC'];

describe.each([
  ['names', new LabelScheme(SPANS, true)],
  ...[1, 5, 33, 70].map((size) => [`${size} labels`, plainScheme(size)] as const),
] as const)('%s', (_, scheme) => {
  const { size } = scheme;
  const forbidden = forbiddenTransitions(scheme);
  const chain = emptyChain(scheme);
  const scorer = emptyScorer(chain, MOST);

  test.each([
    [4, 20],
    [100, 200],
    [1000, 200],
    [1000, 20],
  ])('finds the best sequence, with scores of up to %i and transitions of up to %i units', (highest, farthest) => {
    const random = new Random(highest + farthest);
    // Numbers that all decoders hold exactly, so that they see the same ties.
    const column = (length: number, most: number) =>
      Int32Array.from({ length }, () => Math.round((random.next() - 0.5) * 2 * most));
    const scaled = (numbers: Int32Array) => Float32Array.from(numbers, (number) => number * UNIT);
    for (let run = 0; run < 60; run++) {
      const transitions = {
        start: scaled(column(size, farthest)),
        end: scaled(column(size, farthest)),
        between: scaled(column(size * size, farthest)),
      };
      const count = 1 + Math.floor(random.next() * MOST);
      const scores = column(count * size, highest);
      for (let i = 0; i < count; i++) scorer.scores.set(scores.subarray(i * size, (i + 1) * size), i * scorer.stride);
      const labels = new Uint8Array(count);
      new ChainDecoder({ ...chain, transitions, scale: UNIT }, scorer).decode(count, labels);
      expect([...labels]).toEqual(bestSequence(scaled(scores), count, transitions, forbidden));
    }
  });

  test('scores and transitions may be as far apart as can be', () => {
    const { start, end, between } = chain.transitions;
    const transitions = { start, end, between: between.map((_, i) => (i % 2 === 0 ? 1e9 : -1e9)) };
    for (let i = 0; i < MOST; i++)
      for (let l = 0; l < size; l++) scorer.scores[i * scorer.stride + l] = (i + l) % 2 === 0 ? 32_767 : -32_768;
    const labels = new Uint8Array(MOST);
    new ChainDecoder({ ...chain, transitions }, scorer).decode(MOST, labels);
    const legal = (a: number, b: number) => forbidden.between[a * size + b] === 0;
    expect(Math.max(...labels)).toBeLessThan(size);
    labels.forEach((label, i) => {
      if (i > 0) expect(legal(labels[i - 1]!, label)).toBe(true);
    });
  });

  test('an empty sentence has no labels', () => {
    new ChainDecoder(chain, scorer).decode(0, new Uint8Array(0));
  });
});
