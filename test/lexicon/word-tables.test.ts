import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNumber, WordNumbers } from '../../src/lexicon/word-numbers.js';
import { WordTable } from '../../src/lexicon/word-table.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ß'), maxLength: 3 });

test('a table of words is a map', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat(5), fc.boolean())), fc.array(word), (entries, asked) => {
      const table = new WordTable<number>(1);
      const map = new Map<string, number>();
      for (const [key, value, isFirst] of entries) {
        if (isFirst) table.addFirst(key, value);
        else table.set(key, value);
        if (!isFirst || !map.has(key)) map.set(key, value);
      }
      table.pack();
      expect([...table.keys()]).toEqual([...map.keys()]);
      for (const key of [...asked, ...map.keys()]) {
        expect(table.get(key)).toBe(map.get(key));
        expect(table.get(`a${key}b`, 1, 1 + key.length)).toBe(map.get(key));
      }
    }),
  );
});

test('words have their numbers in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat(2 ** 31))), fc.array(word), (entries, asked) => {
      const lists = new Map<string, number[]>();
      for (const [key, number] of entries) addNumber(lists, key, number);
      const numbers = new WordNumbers(lists);
      for (const key of [...asked, ...lists.keys()]) {
        const own = entries.filter(([other]) => other === key).map(([, number]) => number);
        const found = numbers.find(key);
        expect(found < 0 ? [] : numbers.at(found)).toEqual(own);
      }
    }),
  );
});
