import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCapitalised, plainWord, shapeOf } from '../../../src/words/tags/word-shape.js';

test.each([
  ['haus', 0],
  ['Haus', 1],
  ['ÖVP', 2],
  ['A', 2],
  ['GmbH', 3],
  ['e-mail', 4],
  ['EU-Plan', 5],
  ['G7', 6],
  ['1.000,5', 7],
  ['…', 8],
  ['€', 9],
  ['', 9],
  ['\ud800', 9],
])('%s has shape %i', (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});

/** The shapes by regular expressions, as they are meant. */
function shapeByExpressions(word: string): number {
  if (/^\p{Ll}+$/u.test(word)) return 0;
  if (/^\p{Lu}\p{Ll}*$/u.test(word)) return word.length === 1 ? 2 : 1;
  if (/^\p{Lu}+$/u.test(word)) return 2;
  if (/^\d[\d.,:]*$/u.test(word)) return 7;
  if (/\d/u.test(word)) return 6;
  if (/\p{L}/u.test(word)) {
    if (/^\p{Ll}/u.test(word)) return 4;
    return word.includes('-') ? 5 : 3;
  }
  return /^\p{P}+$/u.test(word) ? 8 : 9;
}

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ß', 'Ä', 'Z', '0', '.', ':', '-', '„', '€', 'ª', '𝐀', '\ud800', ' ') }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

test('shapes are those of the expressions for any string', () => {
  fc.assert(
    fc.property(words, (word) => {
      expect(shapeOf(word)).toBe(shapeByExpressions(word));
      expect(isCapitalised(word)).toBe(/^\p{Lu}\p{L}*\p{Ll}/u.test(word));
    }),
    { numRuns: 3000 },
  );
});

test('quotation marks, dashes and digits are one each', () => {
  expect(['„', '»', '–', '2020', '3.', 'Haus'].map(plainWord)).toEqual(['"', '"', '-', '0000', '0.', 'Haus']);
});
