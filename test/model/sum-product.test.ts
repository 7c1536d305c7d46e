import { describe, expect, test } from 'vitest';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { Random } from '../../src/model/random.js';
import { SumProduct } from '../../src/model/sum-product.js';
import { forbiddenTransitions, type Transitions } from '../../src/model/transitions.js';
import { bestSequence } from './best-sequence.js';

const scheme = new LabelScheme(['O', 'S-PER', 'B-PER', 'I-PER', 'E-PER'], true);
const size = scheme.size;
const forbidden = forbiddenTransitions(scheme);

function randomColumn(random: Random, length: number, by = 4): Float32Array {
  return Float32Array.from({ length }, () => (random.next() - 0.5) * by);
}

function randomCase(seed: number, count: number): { scores: Float32Array; transitions: Transitions } {
  const random = new Random(seed);
  const transitions = {
    start: randomColumn(random, size),
    end: randomColumn(random, size),
    between: randomColumn(random, size * size),
  };
  return { scores: randomColumn(random, count * size), transitions };
}

/** Every legal label sequence with its score, one by one. */
function everySequence(count: number, scores: Float32Array, { start, end, between }: Transitions) {
  const all: { labels: number[]; score: number }[] = [];
  const visit = (labels: number[], score: number): void => {
    const i = labels.length;
    if (i === count) {
      const last = labels[i - 1]!;
      if (forbidden.end[last] === 0) all.push({ labels, score: score + end[last]! });
      return;
    }
    for (let l = 0; l < size; l++) {
      const before = labels[i - 1];
      if (before === undefined ? forbidden.start[l] === 1 : forbidden.between[before * size + l] === 1) continue;
      const step = before === undefined ? start[l]! : between[before * size + l]!;
      visit([...labels, l], score + step + scores[i * size + l]!);
    }
  };
  visit([], 0);
  return all;
}

test.each([1, 2, 3, 5, 6])(
  'of %i tokens: the best sequence that the decoders are compared with is the best of all',
  (count) => {
    for (let seed = 0; seed < 20; seed++) {
      const { scores, transitions } = randomCase(seed, count);
      const best = everySequence(count, scores, transitions).reduce((a, b) => (b.score > a.score ? b : a));
      expect(bestSequence(scores, count, transitions, forbidden)).toEqual(best.labels);
    }
  },
);

describe('sums over all sequences', () => {
  test.each([1, 2, 4, 5])(
    'of %i tokens: sums, marginals and sequences agree with those counted one by one',
    (count) => {
      const { scores, transitions } = randomCase(count, count);
      const all = everySequence(count, scores, transitions);
      const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
      const sums = new SumProduct(transitions, forbidden);
      expect(sums.run(scores, count)).toBeCloseTo(Math.log(total), 4);
      for (let i = 0; i < count; i++) {
        for (let l = 0; l < size; l++) {
          const those = all.filter(({ labels }) => labels[i] === l);
          const expected = those.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
          expect(sums.marginal(i, l)).toBeCloseTo(expected, 4);
        }
      }
      const best = all.reduce((a, b) => (b.score > a.score ? b : a));
      expect(sums.sequence(best.labels, 0, 0, count)).toBeCloseTo(Math.exp(best.score) / total, 4);
    },
  );

  test('counts only allowed labels where some are given', () => {
    const { scores, transitions } = randomCase(3, 3);
    const allowed = Uint8Array.of(1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1);
    const all = everySequence(3, scores, transitions).filter(({ labels }) =>
      labels.every((label, i) => allowed[i * size + label] === 1),
    );
    const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    expect(new SumProduct(transitions, forbidden).run(scores, 3, allowed)).toBeCloseTo(Math.log(total), 4);
  });

  test('does not overflow on long sentences', () => {
    const count = 3000;
    const { scores, transitions } = randomCase(9, count);
    const sums = new SumProduct(transitions, forbidden);
    expect(Number.isFinite(sums.run(scores, count))).toBe(true);
    const mass = scheme.labels.reduce((sum, _, l) => sum + sums.marginal(1500, l), 0);
    expect(mass).toBeCloseTo(1, 5);
  });
});
