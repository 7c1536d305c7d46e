import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PackedWords } from '../../src/lexicon/packed-words.js';
import { hashOf } from '../../src/lexicon/word-hash.js';

describe('packed words', () => {
  test('are numbered in the order in which they came', () => {
    const words = new PackedWords(1);
    expect(['der', 'Rat', 'der', ''].map((word) => words.add(word))).toEqual([0, 1, 0, 2]);
    expect(['Rat', 'rat', 'Rate', 'Ra', ''].map((word) => words.find(word))).toEqual([1, -1, -1, -1, 2]);
  });

  test('are taken from a text and found in another', () => {
    const words = new PackedWords();
    const list = 'Łódź\nRat der EU\n';
    words.add(list, 0, 4);
    words.add(list, 5, 15);
    expect(words.find('in Łódź.', 3, 7)).toBe(0);
    expect(words.find('Der Rat der EU tagt', 4, 14)).toBe(1);
    expect(words.find('Der Rat der EU tagt', 4, 15)).toBe(-1);
  });

  test('are numbered as by a map, before and after packing, and can be added to then', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '\u0142', '\ud83d'), maxLength: 5 });
    const sequence = fc.array(word, { maxLength: 300 });
    fc.assert(
      fc.property(fc.nat(20), sequence, sequence, sequence, (expected, first, second, asked) => {
        const words = new PackedWords(expected, 1);
        const numbers = new Map<string, number>();
        const add = (one: string) => {
          if (!numbers.has(one)) numbers.set(one, numbers.size);
          expect(words.add(`<${one}>`, 1, 1 + one.length)).toBe(numbers.get(one));
        };
        first.forEach(add);
        words.pack();
        second.forEach(add);
        expect(words.size).toBe(numbers.size);
        for (const one of [...asked, ...numbers.keys()]) {
          expect(words.find(one)).toBe(numbers.get(one) ?? -1);
          expect(words.find(`a${one}b`, 1, 1 + one.length)).toBe(numbers.get(one) ?? -1);
        }
      }),
    );
  });

  test('words of one hash are told apart', () => {
    // Known pairs that collide in all 32 bits of FNV-1a.
    for (const pair of ['costarring liquid', 'declinate macallums', 'altarage zinke']) {
      const [one, other] = pair.split(' ');
      const hashes = [one!, other!].map((word) => hashOf(word, 0, word.length));
      expect(hashes[0]).toBe(hashes[1]);
      const words = new PackedWords();
      words.add(one!);
      expect(words.find(other!)).toBe(-1);
      words.add(other!);
      expect([words.find(one!), words.find(other!)]).toEqual([0, 1]);
    }
  });
});
