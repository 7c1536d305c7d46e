import { expect, test } from 'vitest';
import type { ChainWeights } from '../../src/model/chain-weights.js';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { SequenceBuilder } from '../../src/model/sequences.js';
import { BestRound } from '../../src/train/best-round.js';

const scheme = new LabelScheme(['A', 'B'], false);
const BITS = 1;

/** Ten sentences of one token: feature 0 with label A. */
function data() {
  const builder = new SequenceBuilder();
  for (let i = 0; i < 10; i++) {
    builder.feature(0);
    builder.endToken(0);
    builder.endSentence();
  }
  return builder.build();
}

/** Weights that label everything A where `a` is above 0, else B. */
function weights(a: number): ChainWeights {
  const transitions = { start: new Float32Array(2), end: new Float32Array(2), between: new Float32Array(4) };
  return { scheme, bits: BITS, features: Float32Array.of(a, 0, 0, 0), transitions };
}

test('keeps the best round and ends after two that were no better', () => {
  const best = new BestRound(data(), Int32Array.of(2, 5));
  expect(best.note(weights(-1))).toBe(1);
  expect(best.note(weights(1))).toBe(0);
  best.note(weights(2));
  expect(best.isOver).toBe(false);
  best.note(weights(3));
  expect(best.isOver).toBe(true);
  expect([...best.weights!.features]).toEqual([1, 0, 0, 0]);
});

test('goes on from its state', () => {
  const before = new BestRound(data(), Int32Array.of(2));
  for (const a of [1, 2]) before.note(weights(a));
  const after = new BestRound(data(), Int32Array.of(2));
  after.resume(new Map(before.state()), { scheme, bits: BITS });
  expect(after.isOver).toBe(false);
  after.note(weights(3));
  expect(after.isOver).toBe(true);
  expect([...after.weights!.features]).toEqual([1, 0, 0, 0]);
});
