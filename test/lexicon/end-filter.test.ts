import { expect, test } from 'vitest';
import { EndFilter } from '../../src/lexicon/end-filter.js';
import { readList } from '../../src/lexicon/read-list.js';

const filter = new EndFilter();
for (const word of ['Minister', 'Rat', 'Ärztin', 'M']) filter.add(word);

test('tells where a word may begin, longest first', () => {
  const word = 'Bundesministerrat';
  expect(filter.within(word, 2, word.length - 3)).toEqual([14]);
  expect(filter.within('Bundesminister', 2, 11)).toEqual([6]);
  expect(filter.within('Fachärztin', 2, 7)).toEqual([4]);
  expect(filter.within('Minister', 0, 7)).toEqual([0, 7]);
});

test('keeps to the bounds', () => {
  expect(filter.within('Bundesminister', 7, 13)).toEqual([13]);
  expect(filter.within('Bundesminister', 2, 5)).toEqual([]);
  expect(filter.within('', 0, 0)).toEqual([]);
});

test('is seldom wrong with a whole list in it', () => {
  const full = new EndFilter();
  const list = readList('names/fixed-phrase-nouns');
  for (const word of list) full.add(word);
  for (const word of list) expect(full.within(`Mit${word.toLowerCase()}`, 3, 3)).toEqual([3]);
  const wrong = Array.from({ length: 1000 }, (_, i) => full.within(`Kein${i}wort`, 2, 20)).filter(
    (at) => at.length > 0,
  );
  expect(wrong.length).toBeLessThan(50);
});
