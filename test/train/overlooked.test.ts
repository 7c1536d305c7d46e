import { expect, test } from 'vitest';
import { partOverlooked } from '../../src/train/overlooked.js';

const tagged = { tokens: ['Bremen', 'liegt', 'dort'], tags: ['B-LOC', 'O', 'O'] };
const untagged = { tokens: ['In', 'Bremen', 'regnet', 'es'], tags: ['O', 'O', 'O', 'O'] };
const plain = { tokens: ['Es', 'regnet'], tags: ['O', 'O'] };

const stretch = (...few: (typeof tagged)[]) => [...few, ...Array.from({ length: 100 - few.length }, () => plain)];
const many = Array.from({ length: 100 }, () => tagged);

test('a stretch that leaves sure names untagged again and again is not trusted', () => {
  const sentences = [...many, ...many, ...stretch(untagged, untagged, untagged, untagged, untagged), ...many];
  const { trusted, patchy } = partOverlooked(sentences);
  expect(patchy).toEqual(sentences.slice(200, 300));
  expect(trusted).toHaveLength(300);
});

test('a few such spots are errors as there are everywhere', () => {
  expect(partOverlooked([...many, ...stretch(untagged, untagged), ...many]).patchy).toEqual([]);
});

test('a word that is often no name says nothing', () => {
  const five = stretch(untagged, untagged, untagged, untagged, untagged);
  expect(partOverlooked([...many, ...five, ...five, ...five]).patchy).toEqual([]);
});
