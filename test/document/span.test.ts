import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, overlaps, spanProblem, splitsSurrogatePair, textSpan } from '../../src/document/span.js';

describe('spanProblem', () => {
  const text = 'Grüße 🎈 aus Köln';
  test.each([
    [0, 5, undefined],
    [6, 8, undefined],
    [0, text.length, undefined],
    [6, 7, 'cuts a surrogate pair'],
    [7, 9, 'cuts a surrogate pair'],
    [3, 3, 'is empty or reversed'],
    [4, 2, 'is empty or reversed'],
    [-1, 2, 'lies outside'],
    [0, text.length + 1, 'lies outside'],
    [0.5, 2, 'not whole numbers'],
    [Number.NaN, 2, 'not whole numbers'],
  ])('%d–%d: %s', (start, end, problem) => {
    const found = spanProblem(text, { start, end });
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });

  test('agrees with slicing by code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (string) => {
        let offset = 0;
        const starts = new Set([0]);
        for (const character of string) {
          offset += character.length;
          starts.add(offset);
        }
        for (let i = 0; i <= string.length; i++) expect(splitsSurrogatePair(string, i)).toBe(!starts.has(i));
      }),
    );
  });
});

test('textSpan carries the surface', () => {
  expect(textSpan('in Berlin.', 3, 9)).toEqual({ start: 3, end: 9, text: 'Berlin' });
});

test.each([
  [{ start: 0, end: 3 }, { start: 3, end: 5 }, false, false],
  [{ start: 0, end: 4 }, { start: 3, end: 5 }, true, false],
  [{ start: 0, end: 9 }, { start: 3, end: 5 }, true, true],
  [{ start: 3, end: 5 }, { start: 3, end: 5 }, true, true],
])('%j and %j', (a, b, overlap, within) => {
  expect(overlaps(a, b)).toBe(overlap);
  expect(overlaps(b, a)).toBe(overlap);
  expect(contains(a, b)).toBe(within);
});
