import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodOf, startOf, stepsOf } from '../../src/report/period.js';

describe('the period of a run', () => {
  test('is absent without days', () => expect(periodOf([])).toBeUndefined());

  test.each([
    ['2024-02-27', '2024-03-02', 'day', 5],
    ['2024-01-01', '2024-06-30', 'week', 26],
    ['2020-01-30', '2021-03-07', 'month', 15],
    ['1990-01-01', '2021-03-07', 'year', 32],
  ])('%s to %s goes by %s in %i steps', (first, last, step, count) => {
    const period = periodOf([last, first])!;
    expect(period).toEqual({ first, last, step });
    expect(stepsOf(period)).toHaveLength(count);
  });

  test('weeks begin on Monday', () => {
    expect(startOf('2024-03-03', 'week')).toBe('2024-02-26');
    expect(startOf('2024-02-26', 'week')).toBe('2024-02-26');
  });

  test('a date far off does not make a chart of thousands of years', () => {
    const steps = stepsOf(periodOf(['0001-05-01', '2024-02-27'])!);
    expect(steps.length).toBeLessThan(70);
    expect(steps.at(-1)).toBe('2024-01-01');
  });

  test('every day of the period has its step among the steps', () => {
    const day = fc
      .date({ min: new Date('1980-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), (days) => {
        const period = periodOf(days)!;
        const steps = stepsOf(period);
        for (const one of days) expect(steps).toContain(startOf(one, period.step));
      }),
    );
  });
});
