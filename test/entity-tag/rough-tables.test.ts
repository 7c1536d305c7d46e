import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_TABLES, NameTables, TABLES } from '../../src/entity-tag/name-tables.js';

const ROUGH = ALL_TABLES.filter((table) => !(TABLES as readonly string[]).includes(table));

describe.each(ROUGH)('the rough table %s', (table) => {
  const lines = readFileSync(`src/lexicon/lists/names/${table}.txt`, 'utf8').trimEnd().split('\n');
  const rows = lines.filter((line) => !line.startsWith('#'));

  test('says what it is, and has each name once, with one label for all', () => {
    expect(lines[0]).toMatch(/^# /);
    expect(new Set(rows).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.split('\t')[1])).size).toBe(1);
    expect(rows.every((row) => /^\S.*\S\t(?:ORG|OTH)$|^\S\t(?:ORG|OTH)$/u.test(row))).toBe(true);
  });
});

test('the gazetteer does not answer with rough tables', () => {
  const names = new NameTables();
  expect(names.head('Meshuggah')).toBe(-1);
  expect(new NameTables(ALL_TABLES).head('Meshuggah')).toBeGreaterThan(-1);
});
