import { expect, test } from 'vitest';
import { Abbreviations } from '../../src/lexicon/abbreviations.js';
import { readList } from '../../src/lexicon/read-list.js';

const ENDS = ['abbreviations/never-ends', 'abbreviations/may-end', 'abbreviations/usually-ends'];
const WORDS = ['determiners', 'labels', 'months', 'nouns'].map((name) => `ordinals/${name}`);
const ALL = [
  ...ENDS,
  ...WORDS,
  'abbreviations/stop-apart',
  'abbreviations/also-words',
  'sentences/openers',
  'tokens/top-level-domains',
];

test.each(ALL)('%s has no entry twice', (name) => {
  const entries = readList(name);
  expect(entries.filter((entry, i) => entries.indexOf(entry) !== i)).toEqual([]);
});

test('no abbreviation behaves in two ways', () => {
  const all = ENDS.flatMap((name) => readList(name));
  expect(all.filter((entry, i) => all.indexOf(entry) !== i)).toEqual([]);
});

test('abbreviations are written with their stop and without a space: others would never be looked up', () => {
  const all = [...ENDS, 'abbreviations/stop-apart', 'abbreviations/also-words'].flatMap((name) => readList(name));
  expect(all.filter((entry) => !/^\S+\.$/.test(entry))).toEqual([]);
});

test('a stop stands apart only behind a known abbreviation', () => {
  const abbreviations = new Abbreviations();
  const unknown = readList('abbreviations/stop-apart').filter((entry) => abbreviations.get(entry) === undefined);
  expect(unknown).toEqual([]);
});
