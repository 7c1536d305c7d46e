import { expect, test } from 'vitest';
import { UNNUMBERED, Vocabulary } from '../../../src/lexicon/vocabulary.js';
import { WordStore } from '../../../src/words/tags/word-store.js';
import { Role, type WordView } from '../../../src/words/tags/word-view.js';

const VIEW: WordView = {
  wordKey: 1,
  suffixKey: 2,
  shape: 0,
  verbMarks: 0,
  nameMarks: 0,
  boundary: false,
  clause: 0,
  role: Role.none,
};

test('finds words by their numbers, each with a row of its own', () => {
  const store = new WordStore(new Vocabulary('der\ndie\ndas\ndem\nRat\n'), 1);
  const added = [store.add(0, 'der', VIEW), store.add(4, 'Rat', VIEW)];
  expect([0, 4, 1, UNNUMBERED].map((number) => store.find(number))).toEqual([...added, undefined, undefined]);
  expect(added[0]!.row).not.toBe(added[1]!.row);
});

test('words without number have rows that take turns', () => {
  const store = new WordStore(new Vocabulary('der\ndie\n'), 3);
  const known = [store.add(0, 'der', VIEW), store.add(1, 'die', VIEW)].map(({ row }) => row);
  const passing = [1, 2, 3, 4].map((i) => store.add(UNNUMBERED, `word${i}`, VIEW).row);
  expect(new Set([...known, ...passing]).size).toBe(5);
  expect(passing[3]).toBe(passing[0]);
  expect(Math.max(...passing)).toBeLessThan(store.count);
  expect(store.find(UNNUMBERED)).toBeUndefined();
});
