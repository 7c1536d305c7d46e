import { expect, test } from 'vitest';
import { patternOfWords } from '../../src/wink-base/pattern-language.js';
import { nlp } from './base.js';

function find(text: string, pattern: string): unknown {
  nlp.learnCustomEntities([{ name: 'fund', patterns: [pattern] }], { matchValue: true });
  return nlp.readDoc(text).customEntities().out();
}

test.each([
  ['Die ADV Berlin', 'ADV Berlin'],
  ['Die Partei X ruft', 'Partei X'],
  ['Die PER und der PERSON', 'PER'],
  ['Ein ^ ist ein Dach', '^'],
  ['Der constructor heißt so', 'constructor heißt'],
  ['Ein __proto__ im Text', '__proto__'],
])('in %s the words %s', (text, words) => {
  expect(find(text, patternOfWords(words))).toEqual([words]);
});

test('of words alone are the words', () => {
  expect(patternOfWords('X ADV NOUNS ^')).toBe('^ X ^ ADV NOUNS ^ ^');
});
