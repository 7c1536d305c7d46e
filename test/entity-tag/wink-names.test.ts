import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutName } from '../../src/entity-tag/pieces.js';
import { winkNameFinder } from '../../src/entity-tag/wink-names.js';

/** The longest names from the left, by plain search. */
function longest(names: readonly string[], text: readonly string[]): unknown[] {
  const found: unknown[] = [];
  for (let first = 0; first < text.length; ) {
    let best = -1;
    let length = 0;
    names.forEach((each, i) => {
      const words = each.split(' ');
      if (words.length > length && words.every((w, k) => text[first + k] === w)) [best, length] = [i, words.length];
    });
    if (best >= 0) found.push({ name: best, first, last: first + length });
    first += Math.max(1, length);
  }
  return found;
}

/** Names and texts of the words of a vocabulary. */
function check(vocabulary: fc.Arbitrary<readonly string[]>, numRuns: number): void {
  const finder = winkNameFinder();
  const namesAndText = vocabulary.chain((words) => {
    const word = fc.constantFrom(...words);
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(' '));
    return fc.tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), fc.array(word, { maxLength: 15 }));
  });
  fc.assert(
    fc.property(namesAndText, ([names, text]) => {
      finder.learn(names);
      expect(finder.find(text)).toEqual(longest(names, text));
    }),
    { numRuns },
  );
}

describe('wink as a finder of names', () => {
  test('finds what a search for the longest name from the left finds', () => {
    check(fc.constant(['A', 'b', 'C', '.', '-', 'TIME', '^', '_']), 1000);
  });

  test('takes each word as one, and as it stands, however odd', () => {
    const odd = [
      ...['St', '.', '&', 's', '’', '3', '3D', '0', '90', '©', '™', '[', ']', '|', '(', '$', '\\', '#', '@', '__'],
      ...['😀', '🇩🇪', '\ud83d', 'A\u0308', '\u0308', 'Ä', 'ä', 'İ', 'ẞ', 'ß', '\u00ad', '\u200b', '\ufeff', '東京'],
      ...['www.a-b.de', 'x@y.de', 'z.B.', 'AfD-Spitze', 'geht’s', "can't", '1.000,50', '19:30', ':-)'],
      // What means something in a pattern, and what all objects have.
      ...['NOUN', 'ADV', 'X', 'PER', 'ORG', 'SPACE', '^', 'constructor', '__proto__', 'toString'],
    ];
    check(fc.subarray(odd, { minLength: 2, maxLength: 8 }), 1000);
  });

  test('takes any pieces', () => {
    const piece = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 6 })
      .map((text) => cutName(text)[0])
      .filter((first) => first !== undefined);
    check(fc.array(piece, { minLength: 2, maxLength: 6 }), 500);
  });
});
