import { expect, test } from 'vitest';
import { countLines, eachName, nameTable } from '../../src/lexicon/name-lists.js';

test('calls back for each row but comments and empty lines', () => {
  const text = '# Names.\nKim\tfirst\n\nXi Jinping\nLee\t\tx\n';
  const rows: string[][] = [];
  eachName(text, (from, nameEnd, end) => rows.push([text.slice(from, nameEnd), text.slice(nameEnd, end)]));
  expect(rows).toEqual([
    ['Kim', '\tfirst'],
    ['Xi Jinping', ''],
    ['Lee', '\t\tx'],
  ]);
  expect(countLines(text)).toBe(5);
});

test('reads a table once', () => {
  expect(nameTable('persons')).toBe(nameTable('persons'));
  expect(nameTable('persons').endsWith('\n')).toBe(true);
  expect(() => nameTable('none')).toThrow();
});
