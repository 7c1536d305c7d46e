import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/entity-tag/candidate.js';
import { wholeNames } from '../../../src/entity-tag/crf/whole-names.js';

const name = (first: number, last: number, label: Candidate['label'], rule = 'crf', confidence = 0.9): Candidate => ({
  first,
  last,
  label,
  form: 'name',
  rule,
  confidence,
});
const spans = (found: readonly Candidate[]) => found.map(({ first, last, label }) => `${first}-${last} ${label}`);

test.each<[string, Candidate[], Candidate[], string[]]>([
  ['the part of a person', [name(1, 3, 'PER')], [name(1, 4, 'PER', 'gazetteer:persons')], ['1-4 PER']],
  [
    'two parts of one organisation',
    [name(0, 1, 'ORG'), name(2, 3, 'ORG')],
    [name(0, 3, 'ORG', 'gazetteer:bodies')],
    ['0-3 ORG'],
  ],
  ['not another label', [name(1, 2, 'LOC')], [name(1, 3, 'ORG', 'gazetteer:bodies')], ['1-2 LOC']],
  ['not a place', [name(1, 2, 'LOC')], [name(1, 3, 'LOC', 'gazetteer:cities')], ['1-2 LOC']],
  ['not by a pattern', [name(1, 2, 'PER')], [name(1, 3, 'PER', 'role-name')], ['1-2 PER']],
  [
    'not a name that is longer than the table',
    [name(0, 4, 'PER')],
    [name(1, 3, 'PER', 'gazetteer:persons')],
    ['0-4 PER'],
  ],
  [
    'not over another name',
    [name(1, 2, 'ORG'), name(2, 4, 'LOC')],
    [name(1, 3, 'ORG', 'gazetteer:bodies')],
    ['1-2 ORG', '2-4 LOC'],
  ],
])('%s', (_, found, rules, expected) => {
  expect(spans(wholeNames(found, rules))).toEqual(expected);
});

test('the whole is as sure as its surest part', () => {
  const parts = [name(0, 1, 'ORG', 'crf', 0.6), name(2, 3, 'ORG', 'crf', 0.8)];
  expect(wholeNames(parts, [name(0, 3, 'ORG', 'gazetteer:bodies')])[0]!.confidence).toBe(0.8);
});
