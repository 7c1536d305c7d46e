import { expect, test } from 'vitest';
import { TextMemory } from '../../src/lexicon/text-memory.js';

function counting(most: number) {
  const made: string[] = [];
  const memory = new TextMemory((word) => {
    made.push(word);
    return { word };
  }, most);
  const at = (word: string) => memory.at(`<${word}>`, 1, 1 + word.length);
  return { made, memory, at };
}

test('finds words by their characters and makes each once', () => {
  const { made, at } = counting(10);
  const words = ['der', 'Rat', 'Rate', 'rat', '', 'Überraschungsgäste'];
  for (const word of [...words, ...words]) expect(at(word).word).toBe(word);
  expect(at('der')).toBe(at('der'));
  expect(made).toEqual(words);
});

test('keeps the first words, and begins anew when very many found no room and it is allowed to', () => {
  const { made, memory, at } = counting(3);
  const first = at('der');
  for (let i = 0; i < 60; i++) at(`word${i}`);
  expect(at('der')).toBe(first);
  memory.renew();
  expect(at('der')).not.toBe(first);
  expect(made.filter((word) => word === 'word0')).toHaveLength(1);
});

test('tells each word its place, from 0; a word that finds no room has none', () => {
  const places: number[] = [];
  const memory = new TextMemory((_word, place) => places.push(place), 2);
  for (const word of ['der', 'Rat', 'der', 'tagt']) memory.at(word, 0, word.length);
  expect(places).toEqual([0, 1, -1]);
});
