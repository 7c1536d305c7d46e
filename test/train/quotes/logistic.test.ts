import { describe, expect, test } from 'vitest';
import { type Case, learnWeights, scoreWeights } from '../../../scripts/train/quotes/logistic.js';
import { writeTable } from '../../../scripts/train/quotes/table.js';

const row = (evidence: string, hand: number, outcome = 'yes') => ({ outcome, evidence, hand, learned: hand });
const cases = (evidence: readonly string[], outcome: string, count: number): Case[] =>
  Array.from({ length: count }, (_, k) => ({ article: `a${k}`, evidence, outcome }));

describe('weights of evidence', () => {
  const seen = [...cases(['colon'], 'yes', 30), ...cases([], 'none', 20), ...cases(['name'], 'none', 10)];

  test('move toward what the cases show', () => {
    const rows = [row('always', 0), row('colon', 0), row('name', 0)];
    const learned = learnWeights(rows, seen, 1);
    const [always, colon, name] = learned.map((one) => one.learned);
    expect(colon).toBeGreaterThan(2);
    expect(always).toBeLessThan(0);
    expect(name).toBeLessThan(0);
    expect(scoreWeights(learned, seen, 'learned').right).toBe(1);
    expect(scoreWeights(learned, seen, 'learned').loss).toBeLessThan(scoreWeights(rows, seen, 'hand').loss);
  });

  test('stay as the hand set them where no case says anything, and the more so the stronger the pull', () => {
    const rows = [row('always', -1), row('colon', 1), row('title', -3)];
    expect(learnWeights(rows, seen, 1)[2]!.learned).toBe(-3);
    const [weak, strong] = [1, 100].map((pull) => Math.abs(learnWeights(rows, seen, pull)[1]!.learned - 1));
    expect(strong).toBeLessThan(weak!);
  });

  test('several outcomes', () => {
    const rows = [row('film', 0, 'title'), row('ship', 0, 'name')];
    const both = [...cases(['film'], 'title', 20), ...cases(['ship'], 'name', 20)];
    const learned = learnWeights(rows, both, 0.5);
    expect(learned.every((one) => one.learned > 1)).toBe(true);
  });
});

test('a list keeps its comments, its order and what the hand set', () => {
  const list = '# Says something.\nyes\talways\t-1\t0\t0\t0\t# before anything\nyes\tcolon\t2\t0\t0\t0\n';
  const rows = [row('always', -1), row('colon', 2)].map((one) => ({ ...one, learned: 1.25 }));
  const made = writeTable(list, rows, [...cases(['colon'], 'yes', 3), ...cases([], 'none', 1)]);
  expect(made).toBe(
    '# Says something.\nyes\talways\t-1\t1.25\t4\t0.75\t# before anything\nyes\tcolon\t2\t1.25\t3\t1.00\n',
  );
});
