import { expect, test } from 'vitest';
import { NameWord, nameWords } from '../../src/lexicon/name-words.js';
import { readList, readRows } from '../../src/lexicon/read-list.js';

const words = nameWords();

test('knows all words of the lists, as they are written', () => {
  const bits = new Map<string, number>();
  const add = (word: string, bit: number) => bits.set(word, (bits.get(word) ?? 0) | bit);
  const genders = { f: NameWord.woman, m: NameWord.man, u: NameWord.woman | NameWord.man };
  for (const [name, gender, also] of readRows('names/given-names')) {
    add(name!, also === 'word' ? NameWord.givenOrWord : NameWord.given);
    add(name!, genders[gender as 'f' | 'm' | 'u']);
  }
  for (const noun of readList('names/common-nouns')) add(noun, NameWord.noun);
  for (const noun of readList('names/fixed-phrase-nouns')) add(noun, NameWord.fixedNoun);
  for (const [name, kind] of readRows('names/family-names'))
    add(name!, kind === 'alone' ? NameWord.familyAlone : NameWord.family);
  expect([...bits].filter(([word, known]) => words.of(word) !== known)).toEqual([]);
  for (const word of ['', 'merkel', 'Merkelx', '# Given names.', 'Aad\tm']) expect(words.of(word)).toBe(0);
});

test('a compound ends in a noun', () => {
  expect(['wortbruch', 'bruch', 'gemüsegarten'].map((word) => words.endsInNoun(word, 4))).toEqual([true, true, true]);
  expect(['xqyz', '', 'Bruch'].map((word) => words.endsInNoun(word, 6))).toEqual([false, false, false]);
});
