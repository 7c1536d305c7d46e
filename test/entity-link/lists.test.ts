import { describe, expect, it } from 'vitest';
import { loadActorLists } from '../../src/entity-link/actor-lists.js';
import { nounRelation } from '../../src/entity-link/role-fact.js';
import { readList, readRows } from '../../src/lexicon/read-list.js';
import { type RoleNoun, roleNoun } from '../../src/lexicon/roles.js';

const lists = loadActorLists();
const entry = (noun: string): RoleNoun[] => roleNoun(noun)?.entries.filter((one) => one.noun === noun) ?? [];

describe('the lists of actors', () => {
  it('name role nouns only that the lists of roles have', () => {
    const nouns = [
      ...readRows('actors/role-synonyms').flatMap(([, column]) => column!.split(',')),
      ...readList('actors/role-not-narrower'),
      ...readList('actors/relational-roles'),
    ];
    expect(nouns.filter((noun) => entry(noun).length === 0)).toEqual([]);
  });

  it('know a country by its adjective, its parts of compounds and its other names', () => {
    expect(lists.countries.get('us')).toBe(lists.countryAdjectives.get('amerikanisch'));
    expect(lists.countries.get('weissrussland')).toBe(lists.countryAdjectives.get('belarussisch'));
  });
});

describe('nounRelation', () => {
  it.each([
    ['Außenminister', 'Minister', 'broader'],
    ['Minister', 'Außenminister', undefined],
    ['Ministerpräsident', 'Präsident', undefined],
    ['Staatschef', 'Machthaber', 'similar'],
    ['Trainer', 'Trainer', 'same'],
    ['Trainer', 'Richter', undefined],
  ])('%s, later %s: %s', (earlier, later, relation) => {
    expect(nounRelation(entry(earlier), entry(later), lists)).toBe(relation);
  });
});
