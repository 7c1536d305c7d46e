import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitAt } from '../../src/lexicon/code-unit.js';

test('the unit of a text at a place, however the text was made', () => {
  const pieces = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(pieces, pieces, (a, b) => {
      const whole = a + b;
      for (const text of [whole, whole.slice(1), JSON.parse(JSON.stringify(whole)) as string]) {
        for (let at = 0; at < text.length; at++) expect(unitAt(text, at)).toBe(text.charCodeAt(at));
      }
    }),
  );
});
