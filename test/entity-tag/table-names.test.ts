import { describe, expect, test } from 'vitest';
import { newCandidate } from '../../src/entity-tag/candidate.js';
import { NameTables, TABLES } from '../../src/entity-tag/name-tables.js';
import type { Pieces } from '../../src/entity-tag/pieces.js';
import { PRECEDENCE, resolve } from '../../src/entity-tag/resolve.js';
import { findTableNames } from '../../src/entity-tag/table-names.js';
import { winkNameFinder } from '../../src/entity-tag/wink-names.js';
import { rowsOf } from './table-rows.js';

const tables = new NameTables();

function asPieces(words: readonly string[]): Pieces {
  const index = words.map((_, i) => i);
  return { text: words, start: index, end: index.map((i) => i + 1), token: index };
}

describe('names of the tables in a text', () => {
  test('learns no word that the tables do not have', () => {
    const seen = new Set<string>();
    const finder = winkNameFinder();
    const spy = {
      learn: (names: readonly string[]) => finder.learn(names),
      find(words: readonly string[]) {
        for (const each of words) seen.add(each);
        return finder.find(words);
      },
    };
    const names = findTableNames(asPieces(['Zwirbelnd', 'kam', 'Berlin', 'nach', 'Xyzzy']), tables, spy);
    expect(names.map(({ first, last }) => [first, last])).toEqual([[2, 3]]);
    expect([...seen].sort()).toEqual(['Berlin', '__']);
  });

  test('stand where their pieces stand, however many others are between', () => {
    const text = 'Es war in Bad Homburg , wo man aus Berlin kam , aus Bad und so , und aus Bonn'.split(' ');
    const names = findTableNames(asPieces(text), tables, winkNameFinder());
    expect(names.map(({ first, last }) => text.slice(first, last).join(' '))).toEqual([
      'Bad Homburg',
      'Berlin',
      'Bonn',
    ]);
  });
});

describe('name tables', () => {
  test.each(TABLES)('%s is well formed', (table) => {
    const rows = rowsOf(table);
    expect(rows.length).toBeGreaterThan(100);
    for (const { name, label, wikidata, mark } of rows) {
      expect(name).toBe(name.trim());
      expect(name).not.toBe('');
      expect(['PER', 'LOC', 'ORG', 'OTH']).toContain(label);
      expect(wikidata).toMatch(/^(?:Q\d+)?$/);
      expect(['derived', 'ambiguous', '']).toContain(mark);
    }
  });

  test('know the countries with their ids', () => {
    expect(rowsOf('countries')).toContainEqual(expect.objectContaining({ name: 'Nordkorea', wikidata: 'Q423' }));
  });

  test('say what kind of name it is that they found', () => {
    const [found] = findTableNames(asPieces(['Nordkoreas']), tables, winkNameFinder());
    expect(found!.entries[0]).toEqual({ label: 'LOC', mark: undefined, table: 'countries' });
  });
});

describe('overlaps', () => {
  const candidate = (first: number, last: number, rule: string) => newCandidate(first, last, 'PER', 'name', rule);

  test('the longer name has it, then the rule that stands first', () => {
    const long = candidate(0, 3, 'given-name');
    expect(resolve([candidate(1, 2, 'title-name'), long, candidate(3, 4, 'title-name')], 4)).toEqual([
      long,
      candidate(3, 4, 'title-name'),
    ]);
    const first = candidate(0, 1, PRECEDENCE[0]!);
    expect(resolve([candidate(0, 1, PRECEDENCE.at(-1)!), first], 1)).toEqual([first]);
    expect(resolve([candidate(0, 1, 'gazetteer:cities'), candidate(0, 1, 'given-name')], 1)[0]!.rule).toBe(
      'gazetteer:cities',
    );
  });
});
