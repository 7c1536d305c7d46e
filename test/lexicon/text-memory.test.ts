import { expect, test } from 'vitest';
import { TextMemory } from '../../src/lexicon/text-memory.js';

function counting(most: number) {
  const made: string[] = [];
  const memory = new TextMemory((word) => {
    made.push(word);
    return { word };
  }, most);
  const at = (word: string) => memory.at(`<${word}>`, 1, 1 + word.length);
  return { made, at };
}

test('finds words by their characters and makes each once', () => {
  const { made, at } = counting(10);
  const words = ['der', 'Rat', 'Rate', 'rat', '', 'Überraschungsgäste'];
  for (const word of [...words, ...words]) expect(at(word).word).toBe(word);
  expect(at('der')).toBe(at('der'));
  expect(made).toEqual(words);
});

test('keeps the first words, and begins anew when very many found no room', () => {
  const { made, at } = counting(3);
  const first = at('der');
  for (let i = 0; i < 40; i++) at(`word${i}`);
  expect(at('der')).toBe(first);
  for (let i = 40; i < 60; i++) at(`word${i}`);
  expect(at('der')).not.toBe(first);
  expect(made.filter((word) => word === 'word0')).toHaveLength(1);
});
