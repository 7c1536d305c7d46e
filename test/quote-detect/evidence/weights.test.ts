import { expect, test } from 'vitest';
import { Weights } from '../../../src/quote-detect/evidence/weights.js';

test('weights are summed up and made probabilities; what has no row weighs nothing', () => {
  const rows = [
    { outcome: 'speech', evidence: 'always', hand: 0, learned: -1 },
    { outcome: 'speech', evidence: 'colon', hand: 0, learned: 3 },
  ];
  const weights = new Weights(rows);
  expect(weights.outcomes).toEqual(['speech', 'none']);
  expect(weights.probabilities(['colon', 'unheard-of'])[0]).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(new Weights(rows, 'hand').probabilities(['colon'])[0]).toBe(0.5);
});

test('several outcomes share one probability', () => {
  const weights = new Weights([
    { outcome: 'title', evidence: 'film', hand: 0, learned: 2 },
    { outcome: 'name', evidence: 'ship', hand: 0, learned: 2 },
  ]);
  const probabilities = weights.probabilities(['film']);
  expect(probabilities[0]! + probabilities[1]!).toBeCloseTo(1);
  expect(probabilities[0]).toBeGreaterThan(0.8);
});

test('what weighs most for an outcome and against it is told, the heaviest first, nothing light', () => {
  const weights = new Weights([
    { outcome: 'speech', evidence: 'always', hand: 0, learned: -9 },
    { outcome: 'speech', evidence: 'colon', hand: 0, learned: 2 },
    { outcome: 'speech', evidence: 'name', hand: 0, learned: -3 },
    { outcome: 'speech', evidence: 'light', hand: 0, learned: 0.1 },
  ]);
  expect(weights.heaviest(['light', 'colon', 'unheard-of', 'name'], 0)).toEqual([
    { name: 'name', weight: -3 },
    { name: 'colon', weight: 2 },
  ]);
});
