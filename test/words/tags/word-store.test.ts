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
  const store = new WordStore(10, 2);
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

test('forgets what was not asked for in two generations, and keeps the scores of what was', () => {
  const store = new WordStore(3, 2);
  store.add('der', VIEW, Int32Array.of(7, -7));
  for (let i = 0; i < 20; i++) {
    store.add(`word${i}`, VIEW, Int32Array.of(i, i));
    expect(scoresOf(store, `word${i}`)).toEqual([i, i]);
    expect(scoresOf(store, 'der')).toEqual([7, -7]);
  }
  expect(scoresOf(store, 'word0')).toBeUndefined();
});
