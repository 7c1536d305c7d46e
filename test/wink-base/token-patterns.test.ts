import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import winkNLP from 'wink-nlp';
import { readList } from '../../src/lexicon/read-list.js';
import { germanBase } from '../../src/wink-base/base-model.js';
import { categoryOf, wordsBetweenSpaces } from '../../src/wink-base/token-patterns.js';
import { CATEGORIES } from '../../src/wink-base/wink-data.js';

describe('words between spaces', () => {
  const nlp = winkNLP(germanBase({ tokens: wordsBetweenSpaces(), features: [] }), []);

  test('are one token each, whatever they are', () => {
    const words =
      "Der St . Gallen & Co ’s 3D z.B. www.a.de/b, can't „Ä 😀 \u0308 \ud83d 1.000,50 __proto__ $%^oov^%$".split(' ');
    expect(nlp.readDoc(words.join(' ')).tokens().out()).toEqual(words);
  });

  test('are so for all words without white space', () => {
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => !/\s/.test(text));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        expect(nlp.readDoc(words.join(' ')).tokens().out()).toEqual(words);
      }),
      { numRuns: 500 },
    );
  });
});

test('stop words are words', () => {
  const odd = readList('words/stop-words').filter((word) => CATEGORIES[categoryOf(word)] !== 'word');
  expect(odd).toEqual([]);
});
