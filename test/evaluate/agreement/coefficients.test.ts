import { describe, expect, test } from 'vitest';
import { interval, krippendorffAlpha, nominal } from '../../../src/evaluate/agreement/alpha.js';
import { cohenKappa } from '../../../src/evaluate/agreement/kappa.js';
import { type Unit, unitizingAlpha } from '../../../src/evaluate/agreement/unitizing-alpha.js';
import { expected } from '../fixtures.js';

interface Case {
  readonly raters: number[][];
  readonly missing: (number | null)[][];
  readonly kappa: number;
  readonly nominal: number;
  readonly interval: number;
}

describe.each(expected<Case[]>('agreement').map((one, i) => [i, one] as const))('random annotators %i', (_, one) => {
  const numbers = one.missing.map((row) => row.map((value) => value ?? undefined));
  const labels = numbers.map((row) => row.map((value) => value?.toString()));

  test('kappa is that of scikit-learn', () => {
    const [a, b] = one.raters.map((row) => row.map(String));
    expect(cohenKappa(a!, b!)).toBeCloseTo(one.kappa, 10);
  });

  test('alpha is that of krippendorff', () => {
    expect(krippendorffAlpha(labels, nominal)).toBeCloseTo(one.nominal, 10);
    expect(krippendorffAlpha(numbers, interval)).toBeCloseTo(one.interval, 10);
  });
});

test('the example of "Computing Krippendorff’s Alpha-Reliability" (2011), C and E', () => {
  const missing = undefined;
  const annotators = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, missing, missing, missing],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, missing, 3],
    [missing, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, missing],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, missing],
  ];
  const labels = annotators.map((row) => row.map((value) => value?.toString()));
  expect(krippendorffAlpha(labels, nominal)).toBeCloseTo(0.743, 3);
  expect(krippendorffAlpha(annotators, interval)).toBeCloseTo(0.849, 3);
});

test('nothing to compare is not agreement', () => {
  expect(cohenKappa([], [])).toBeUndefined();
  expect(cohenKappa(['a', 'a'], ['a', 'a'])).toBeUndefined();
  expect(krippendorffAlpha([['a'], [undefined]], nominal)).toBeUndefined();
  expect(unitizingAlpha(100, [[], []]).alpha).toBeUndefined();
});

describe('unitizing', () => {
  const unit = (start: number, length: number, category: string): Unit => ({
    start: start - 150,
    end: start - 150 + length,
    category,
  });

  test('the example of Content Analysis (2004, p. 254)', () => {
    const { alpha, byCategory } = unitizingAlpha(300, [
      [unit(225, 70, 'c'), unit(370, 30, 'c'), unit(180, 60, 'k'), unit(300, 50, 'k')],
      [unit(220, 80, 'c'), unit(355, 20, 'c'), unit(400, 20, 'c'), unit(180, 60, 'k'), unit(300, 50, 'k')],
    ]);
    expect(byCategory.get('c')).toBeCloseTo(0.7286, 4);
    expect(byCategory.get('k')).toBe(1);
    // The book has 0.8591 from rounded parts.
    expect(alpha).toBeCloseTo(0.859, 3);
  });

  test('the examples of 1995 (p. 57), on a continuum fine enough', () => {
    // The formula of 2004 corrects one of 1995, hence not to the last digit.
    const scale = 50_000;
    const of = (units: readonly (readonly [number, number])[], category: string): Unit[] =>
      units.map(([start, length]) => ({ start: start * scale, end: (start + length) * scale, category }));
    const alpha = (a: [number, number][], b: [number, number][]) =>
      unitizingAlpha(24 * scale, [of(a, 'x'), of(b, 'x')]).alpha;
    expect(
      alpha(
        [
          [2, 8],
          [14, 6],
        ],
        [
          [4, 4],
          [15, 2],
        ],
      ),
    ).toBeCloseTo(0.553, 1);
    expect(
      alpha(
        [
          [2, 6],
          [10, 2],
          [14, 4],
          [20, 2],
        ],
        [
          [0, 2],
          [4, 4],
          [10, 4],
          [16, 2],
          [20, 2],
        ],
      ),
    ).toBeCloseTo(0.679, 1);
  });

  test('the same units agree, whoever marked more', () => {
    const units = [unit(160, 10, 'a'), unit(200, 30, 'b')];
    expect(unitizingAlpha(300, [units, units, units]).alpha).toBe(1);
    expect(unitizingAlpha(300, [units, []]).alpha).toBeLessThan(0);
  });
});
