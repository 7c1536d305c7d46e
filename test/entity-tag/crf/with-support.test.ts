import { expect, test } from 'vitest';
import { type Candidate, newCandidate } from '../../../src/entity-tag/candidate.js';
import { withSupport } from '../../../src/entity-tag/crf/with-support.js';

const name = (first: number, last: number, label: Candidate['label'], rule: string) =>
  newCandidate(first, last, label, 'name', rule);

test('a rule supports just the name that it sees itself', () => {
  const found = [
    name(0, 1, 'LOC', 'crf'),
    name(3, 5, 'PER', 'crf'),
    name(7, 8, 'ORG', 'crf'),
    name(9, 10, 'LOC', 'crf'),
  ];
  const rules = [
    name(0, 1, 'LOC', 'gazetteer:cities'),
    name(2, 3, 'LOC', 'gazetteer:cities'),
    name(3, 4, 'PER', 'given-name'),
    name(7, 8, 'LOC', 'gazetteer:regions'),
    name(9, 10, 'LOC', 'place:street'),
  ];
  expect(withSupport(found, rules).map(({ rule }) => rule)).toEqual([
    'crf+gazetteer:cities',
    'crf',
    'crf',
    'crf+place:street',
  ]);
  expect(withSupport(found, [])).toEqual(found);
});
