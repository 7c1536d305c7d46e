import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestAssignment } from '../../../src/evaluate/score/assignment.js';
import { bootstrapP, drawWeights, interval, quantile } from '../../../src/evaluate/statistics/bootstrap.js';
import { Columns, CountTable } from '../../../src/evaluate/statistics/count-table.js';
import { holm } from '../../../src/evaluate/statistics/holm.js';
import { randomFrom } from '../../../src/evaluate/statistics/random.js';
import { randomisationTest } from '../../../src/evaluate/statistics/randomisation.js';
import { Tally } from '../../../src/evaluate/tally.js';
import { expected } from '../fixtures.js';

function tally(counts: Readonly<Record<string, number>>): Tally {
  const made = new Tally();
  for (const [name, count] of Object.entries(counts)) made.add(name, count);
  return made;
}

describe('assignment', () => {
  test.each(expected<{ weights: number[][]; best: number }[]>('assignment'))('as scipy %#', ({ weights, best }) => {
    const found = bestAssignment(weights);
    const columns = [...found].filter((column) => column !== -1);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns.length).toBe(Math.min(weights.length, weights[0]!.length));
    const sum = [...found].reduce((all, column, row) => all + (column === -1 ? 0 : weights[row]![column]!), 0);
    expect(sum).toBeCloseTo(best, 9);
  });
});

describe('random numbers', () => {
  test('are the same for a seed, and spread evenly', () => {
    const draws = (seed: number): number[] => {
      const random = randomFrom(seed);
      return Array.from({ length: 60_000 }, () => random.below(6));
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7).slice(0, 20)).not.toEqual(draws(8).slice(0, 20));
    const counts = Array.from({ length: 6 }, (_, face) => draws(7).filter((value) => value === face).length);
    // Five degrees of freedom: chi² above 20.5 has a chance of 0.001.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(20.5);
  });

  test('a sample has as many documents as the corpus', () => {
    const weights = new Uint16Array(50);
    drawWeights(50, randomFrom(1), weights);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(50);
    expect(weights.some((weight) => weight > 1)).toBe(true);
  });
});

describe('tables of counts', () => {
  const count = fc.dictionary(fc.constantFrom('a', 'b', 'c|x', 'c|y'), fc.integer({ min: 0, max: 3 }));

  test('sums over weighted documents, and differences of two systems', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, fc.nat(3)), { minLength: 1 }), (documents) => {
        const columns = new Columns(documents.flatMap(([a, b]) => [...Object.keys(a), ...Object.keys(b)]));
        const first = new CountTable(
          documents.map(([a]) => tally(a)),
          columns,
        );
        const second = new CountTable(
          documents.map(([, b]) => tally(b)),
          columns,
        );
        const weights = Uint16Array.from(documents, ([, , weight]) => weight);
        const sums = columns.sums(first.totals(weights));
        const apart = first.differences(second, new Set(columns.names.keys()));
        columns.names.forEach((name, index) => {
          expect(sums.of(name)).toBe(documents.reduce((sum, [a, , weight]) => sum + weight * (a[name] ?? 0), 0));
          const moved = apart.reduce((sum, { columns: found, values, count: times }) => {
            const at = found.indexOf(index);
            return at === -1 ? sum : sum + times * values[at]!;
          }, 0);
          expect(moved).toBe(first.totals()[index]! - second.totals()[index]!);
        });
      }),
    );
  });

  test('names under a prefix are the same for every sample', () => {
    const columns = new Columns(['gold|PER', 'gold|LOC', 'system|PER']);
    expect(columns.sums(new Float64Array(3)).under('gold|')).toEqual(['LOC', 'PER']);
  });
});

describe('intervals', () => {
  test('quantiles are those of numpy', () => {
    for (const { goldPolarity, quantiles } of expected<{ goldPolarity: number[]; quantiles: number[] }[]>('classes')) {
      const sorted = Float64Array.from(goldPolarity).sort();
      [0.025, 0.5, 0.975].forEach((share, i) => {
        expect(quantile(sorted, share)).toBeCloseTo(quantiles[i]!, 12);
      });
    }
  });

  test('samples that do not define the figure are left out; too many of them leave no interval', () => {
    expect(interval(Float64Array.of(1, Number.NaN, 3), 1)).toEqual({ low: 1, high: 3 });
    expect(interval(Float64Array.of(1, Number.NaN, Number.NaN), 0.95)).toBeUndefined();
  });

  test('the interval of an accuracy holds its truth about as often as it says', () => {
    let held = 0;
    for (let round = 0; round < 200; round++) {
      const random = randomFrom(1000 + round);
      const columns = new Columns(['right']);
      const table = new CountTable(
        Array.from({ length: 150 }, () => tally({ right: random.below(10) < 7 ? 1 : 0 })),
        columns,
      );
      const weights = new Uint16Array(150);
      const values = Float64Array.from({ length: 400 }, () => {
        drawWeights(150, random, weights);
        return table.totals(weights)[0]! / 150;
      });
      const { low, high } = interval(values, 0.95)!;
      if (low <= 0.7 && 0.7 <= high) held++;
    }
    expect(held / 200).toBeGreaterThan(0.89);
  });
});

describe('tests', () => {
  test('Holm’s correction, as in R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")', () => {
    holm([0.01, 0.04, 0.03, 0.005]).forEach((value, i) => {
      expect(value).toBeCloseTo([0.03, 0.06, 0.06, 0.02][i]!, 12);
    });
    expect(holm([])).toEqual([]);
  });

  test('p of the bootstrap', () => {
    expect(bootstrapP(Float64Array.from({ length: 99 }, () => 1))).toBeCloseTo(0.02, 12);
    expect(bootstrapP(Float64Array.from({ length: 100 }, (_, i) => i - 49.5))).toBe(1);
  });

  test('the randomisation test agrees with the exact one on a few documents', () => {
    // Eight documents; the first system is right in all, the second in none of six: of 2^6 ways to swap two are as extreme.
    const columns = new Columns(['right']);
    const first = new CountTable(
      Array.from({ length: 8 }, () => tally({ right: 1 })),
      columns,
    );
    const second = new CountTable(
      Array.from({ length: 8 }, (_, i) => tally({ right: i < 6 ? 0 : 1 })),
      columns,
    );
    const apart = first.differences(second, new Set([0]));
    const [p] = randomisationTest(
      first.totals(),
      second.totals(),
      apart,
      (totals) => [totals[0]! / 8],
      20_000,
      randomFrom(3),
    );
    expect(p).toBeCloseTo(2 / 64, 2);
  });

  test('p is spread evenly where two systems are alike', () => {
    const columns = new Columns(['right']);
    let small = 0;
    for (let round = 0; round < 300; round++) {
      const random = randomFrom(round);
      const make = () =>
        new CountTable(
          Array.from({ length: 60 }, () => tally({ right: random.below(2) })),
          columns,
        );
      const [a, b] = [make(), make()];
      const read = (totals: Float64Array): number[] => [totals[0]! / 60];
      const [p] = randomisationTest(a.totals(), b.totals(), a.differences(b, new Set([0])), read, 200, random);
      if (p! <= 0.1) small++;
    }
    expect(small / 300).toBeGreaterThan(0.04);
    expect(small / 300).toBeLessThan(0.16);
  });
});
