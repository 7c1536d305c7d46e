import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowsOf } from '../../../../src/evaluate/system/onnx/windows.js';

test('what fits is one window', () => {
  expect(windowsOf(16, 16, () => true)).toEqual([{ start: 0, end: 16, from: 0, to: 16 }]);
  expect(windowsOf(0, 16, () => true)).toEqual([]);
});

test('neighbours share a quarter and each keeps half of it', () => {
  expect(windowsOf(40, 16, () => true)).toEqual([
    { start: 0, end: 16, from: 0, to: 14 },
    { start: 12, end: 28, from: 14, to: 26 },
    { start: 24, end: 40, from: 26, to: 40 },
  ]);
});

test('a window begins with a word where one is near', () => {
  const [, second] = windowsOf(100, 64, (piece) => piece % 5 === 0);
  expect(second).toMatchObject({ start: 45, from: 55 });
});

test('kept parts cover everything once and never touch the edge of a window inside the text', () => {
  const given = fc.tuple(fc.nat(400), fc.integer({ min: 4, max: 64 }), fc.array(fc.boolean(), { minLength: 400 }));
  fc.assert(
    fc.property(given, ([count, size, begins]) => {
      const windows = windowsOf(count, size, (piece) => begins[piece] ?? false);
      let at = 0;
      for (const { start, end, from, to } of windows) {
        expect(from).toBe(at);
        expect(to).toBeGreaterThan(from);
        expect(end - start).toBeLessThanOrEqual(size);
        expect(start === 0 ? from >= start : from > start).toBe(true);
        expect(end === count ? to <= end : to < end).toBe(true);
        at = to;
      }
      expect(at).toBe(count);
    }),
  );
});
