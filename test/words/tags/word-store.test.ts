import { expect, test } from 'vitest';
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

function scoresOf(store: WordStore, text: string): number[] | undefined {
  const row = store.find(`<${text}>`, 1, 1 + text.length)?.row;
  return row === undefined ? undefined : [...store.rows.subarray(row, row + 2)];
}

test('finds words by their characters, each with its scores', () => {
  const store = new WordStore(10, 1, 2);
  store.add('der', VIEW, Int32Array.of(1, 2));
  store.add('Rat', VIEW, Int32Array.of(3, 4));
  expect(['der', 'Rat', 'Rate', 'rat', ''].map((word) => scoresOf(store, word))).toEqual([
    [1, 2],
    [3, 4],
    undefined,
    undefined,
    undefined,
  ]);
});

test('a full store keeps what it has; words without room have rows that take turns', () => {
  const store = new WordStore(2, 3, 2);
  store.add('der', VIEW, Int32Array.of(7, -7));
  store.add('die', VIEW, Int32Array.of(8, -8));
  const passing = [1, 2, 3].map((i) => store.add(`word${i}`, VIEW, Int32Array.of(i, i)));
  expect(passing.map(({ row }) => [...store.rows.subarray(row, row + 2)])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(['der', 'die', 'word1'].map((word) => scoresOf(store, word))).toEqual([[7, -7], [8, -8], undefined]);
  expect([...store.rows.subarray(store.nothing, store.nothing + 2)]).toEqual([0, 0]);
});

test('lets go of all only when told to, and only after very many words without room', () => {
  const store = new WordStore(2, 3, 2);
  const add = (word: string) => store.add(word, VIEW, Int32Array.of(1, 1));
  add('der');
  add('die');
  store.renew();
  for (let i = 0; i < 40; i++) add(`word${i}`);
  expect(scoresOf(store, 'der')).toEqual([1, 1]);
  store.renew();
  expect(scoresOf(store, 'der')).toBeUndefined();
  add('das');
  expect(scoresOf(store, 'das')).toEqual([1, 1]);
});
