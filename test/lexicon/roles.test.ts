import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/lexicon/read-list.js';
import { inflectRole } from '../../src/lexicon/role-declension.js';
import { roleNoun } from '../../src/lexicon/roles.js';

const FILES = ['offices', 'functions', 'professions', 'sport', 'kin-and-persons', 'bodies'];
const rows = FILES.flatMap((file) => readRows(`roles/${file}`));

describe('the lists of role nouns', () => {
  it('have at least 600 nouns in the masculine and as many in the feminine', () => {
    const count = (forms: string[]) => rows.filter((row) => forms.includes(row[1]!)).length;
    expect(count(['m', 'mf', 'adj'])).toBeGreaterThan(600);
    expect(count(['f', 'mf', 'adj'])).toBeGreaterThan(600);
  });

  it('have known columns in every row', () => {
    const classes =
      /^(office|member|function|speaker-function|profession|justice|clergy|sport|kin|nobility|person|body)$/;
    const heads = /^(-|(country|state|city|party|institution|company|club|church|army|person|field)(,|$))+/;
    for (const row of rows) {
      expect(row[0], row.join(' ')).toMatch(/^\p{Lu}[\p{L}\p{N}-]+$/u);
      expect(row[1], row.join(' ')).toMatch(/^(m|f|n|pl|mf|adj)$/);
      expect(row[2], row.join(' ')).toMatch(classes);
      expect(row[3], row.join(' ')).toMatch(heads);
      if (row[1] === 'adj') expect(row[0]).toMatch(/e$/);
    }
  });

  it('stand in no other files than those that are read', () => {
    const all = readdirSync(new URL('../../src/lexicon/lists/roles', import.meta.url)).map((name) => name.slice(0, -4));
    expect(all.sort()).toEqual([...FILES, 'also-family-names', 'not-roles', 'simple-only'].sort());
  });
});

describe('roleNoun', () => {
  it.each([
    ['Sprecher', 'Sprecher', 'm', 'either'],
    ['Sprechern', 'Sprecher', 'm', 'plur'],
    ['Ministerinnen', 'Ministerin', 'f', 'plur'],
    ['Präsidenten', 'Präsident', 'm', 'either'],
    ['Anwälte', 'Anwalt', 'm', 'plur'],
    ['Anwältin', 'Anwältin', 'f', 'sing'],
    ['Vorsitzender', 'Vorsitzender', 'm', 'sing'],
    ['Vorsitzende', 'Vorsitzende', 'mf', 'either'],
    ['Behörden', 'Behörde', 'f', 'plur'],
    ['Gerichts', 'Gericht', 'n', 'sing'],
    ['Herzogin', 'Herzogin', 'f', 'sing'],
  ])('reads %s as a form of %s', (surface, lemma, gender, number) => {
    expect(roleNoun(surface)).toMatchObject({ lemma, gender, number });
  });

  it.each([
    ['US-Sonderbeauftragter', 'US', 'Sonderbeauftragte'],
    ['Bundesinnenministerin', 'Bundes', 'Innenminister'],
    ['SPD-Chef', 'SPD', 'Chef'],
    ['Verdi-Vorsitzender', 'Verdi', 'Vorsitzende'],
    ['Klimaministers', 'Klima', 'Minister'],
    ['Ex-Vizekanzler', 'Ex', 'Vizekanzler'],
    ['UN-Rat', 'UN', 'Rat'],
  ])('reads %s as a compound', (surface, modifier, noun) => {
    const form = roleNoun(surface)!;
    expect(form.modifier).toBe(modifier);
    expect(form.entries[0].noun).toBe(noun);
  });

  it.each([
    'Fahrzeuge',
    'Verrat',
    'Vorrat',
    'Apparat',
    'Lautsprechern',
    'Mutanten',
    'Begleiter',
    'Özdemir',
    'Lehmann',
    'Fotografie',
    'chef',
    'Er',
    '',
  ])('finds no role in %j', (surface) => {
    expect(roleNoun(surface)).toBeUndefined();
  });

  it('reads forms for both genders', () => {
    expect(roleNoun('Sprecher:in')).toMatchObject({ gender: 'mf', number: 'sing' });
    expect(roleNoun('Politiker*innen')).toMatchObject({ gender: 'mf', number: 'plur' });
    expect(roleNoun('BürgerInnen')).toMatchObject({ gender: 'mf', number: 'plur' });
    expect(roleNoun('Kolleg:innen')).toMatchObject({ lemma: 'Kollege', number: 'plur' });
  });

  it('tells bodies from persons and says what they head', () => {
    expect(roleNoun('Staatsanwaltschaft')!.class).toBe('body');
    expect(roleNoun('Händler')!.entries.map((entry) => entry.class)).toEqual(['profession', 'body']);
    expect(roleNoun('Machthaber')!.entries[0].heads).toEqual(['country']);
  });

  it('marks nouns that are family names too', () => {
    expect(roleNoun('Richter')!.familyName).toBe(true);
    expect(roleNoun('Ministerin')!.familyName).toBe(false);
  });

  it('finds every form of every entry', () => {
    for (const [noun, declension, , , plural] of rows) {
      for (const { surface } of inflectRole(noun!, declension as 'm', plural)) {
        expect(
          roleNoun(surface)?.entries.some((entry) => entry.noun === noun),
          `${surface} of ${noun}`,
        ).toBe(true);
      }
    }
  });

  it('answers any string, the same at the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (surface) => {
        expect(roleNoun(surface)).toEqual(roleNoun(surface));
      }),
    );
  });
});
