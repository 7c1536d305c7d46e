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

function scoresOf(store: WordStore, number: number): number[] | undefined {
  const row = store.find(number)?.row;
  return row === undefined ? undefined : [...store.rows.subarray(row, row + 2)];
}

test('finds words by their numbers, each with its scores', () => {
  const store = new WordStore(new Vocabulary('der\ndie\ndas\ndem\nRat\n'), 1, 2);
  store.add(0, 'der', VIEW, Int32Array.of(1, 2));
  store.add(4, 'Rat', VIEW, Int32Array.of(3, 4));
  expect([0, 4, 1, UNNUMBERED].map((number) => scoresOf(store, number))).toEqual([
    [1, 2],
    [3, 4],
    undefined,
    undefined,
  ]);
});

test('words without number have rows that take turns', () => {
  const store = new WordStore(new Vocabulary('der\ndie\n'), 3, 2);
  store.add(0, 'der', VIEW, Int32Array.of(7, -7));
  store.add(1, 'die', VIEW, Int32Array.of(8, -8));
  const passing = [1, 2, 3].map((i) => store.add(UNNUMBERED, `word${i}`, VIEW, Int32Array.of(i, i)));
  expect(passing.map(({ row }) => [...store.rows.subarray(row, row + 2)])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect([0, 1, UNNUMBERED].map((number) => scoresOf(store, number))).toEqual([[7, -7], [8, -8], undefined]);
  expect([...store.rows.subarray(store.nothing, store.nothing + 2)]).toEqual([0, 0]);
});
