import { expect, test } from 'vitest';
import { ArticleWords } from '../../src/lexicon/article-words.js';
import { hashOf } from '../../src/lexicon/word-hash.js';

const number = (words: ArticleWords, word: string, hash = hashOf(word, 0, word.length)) =>
  words.number(`<${word}>`, 1, 1 + word.length, hash);

test('words of an article are numbered in order until they are cleared', () => {
  const words = new ArticleWords();
  expect(['Rat', 'Rats', 'Rat', 'Ra', 'Rats'].map((word) => number(words, word))).toEqual([0, 1, 0, 2, 1]);
  expect([0, 1, 2].map((each) => words.surface(each))).toEqual(['Rat', 'Rats', 'Ra']);
  words.clear();
  expect(number(words, 'Ra')).toBe(0);
});

test('words with one hash are told apart', () => {
  const words = new ArticleWords();
  expect(['a', 'b', 'ab', 'b', 'a'].map((word) => number(words, word, 7))).toEqual([0, 1, 2, 1, 0]);
});

test('a full table keeps what it has and takes nothing in', () => {
  const words = new ArticleWords();
  for (let i = 0; i < words.most; i++) expect(number(words, `w${i}`)).toBe(i);
  expect(number(words, 'new')).toBe(-1);
  expect(number(words, 'w5')).toBe(5);
});
