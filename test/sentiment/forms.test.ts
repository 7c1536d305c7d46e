import { describe, expect, it } from 'vitest';
import {
  adjectiveStems,
  possibleStems,
  withoutComparison,
  withoutEnding,
} from '../../src/sentiment/adjective-forms.js';
import { nounForms, umlaut } from '../../src/sentiment/noun-forms.js';
import { VerbInflection } from '../../src/sentiment/verb-forms.js';

describe('nounForms', () => {
  it.each([
    ['Krise', undefined, ['Krise', 'Krisen']],
    ['Bruch', 's,¨e', ['Bruch', 'Bruchs', 'Bruches', 'Bruche', 'Brüche', 'Brüchen']],
    ['Rauswurf', 's,¨e', ['Rauswurf', 'Rauswurfs', 'Rauswurfes', 'Rauswurfe', 'Rauswürfe', 'Rauswürfen']],
    ['Einigung', undefined, ['Einigung', 'Einigungen']],
    ['Siegerin', undefined, ['Siegerin', 'Siegerinnen']],
    ['Terrorist', undefined, ['Terrorist', 'Terroristen']],
    ['Despot', 'en,en', ['Despot', 'Despoten']],
    ['Hindernis', undefined, ['Hindernis', 'Hindernisses', 'Hindernisse', 'Hindernissen']],
    ['Mörder', undefined, ['Mörder', 'Mörders', 'Mördern']],
    ['Fiasko', 's,S', ['Fiasko', 'Fiaskos']],
    ['Rassismus', undefined, ['Rassismus']],
    ['Tote', 'adj', ['Tote', 'Toter', 'Toten', 'Totem', 'Totes']],
    ['Hass', 's', ['Hass', 'Hasses']],
  ])('%s (%s)', (lemma, inflection, forms) => {
    expect(new Set(nounForms(lemma, inflection))).toEqual(new Set(forms));
  });

  it('turns the last vowel', () => {
    expect(['Anfang', 'Not', 'Bruch', 'Haus', 'Verlust'].map(umlaut)).toEqual([
      'Anfäng',
      'Nöt',
      'Brüch',
      'Häus',
      'Verlüst',
    ]);
  });
});

describe('adjective forms', () => {
  const stemsOf = (form: string) => [form, withoutEnding(form), withoutComparison(withoutEnding(form) ?? form)];

  it.each([
    ['schlecht', undefined, 'schlechteste'],
    ['schlecht', undefined, 'schlechteren'],
    ['krank', '¨', 'kränker'],
    ['krank', '¨', 'kränkstem'],
    ['teuer', undefined, 'teure'],
    ['dunkel', undefined, 'dunkles'],
    ['müde', undefined, 'müden'],
    ['fair', undefined, 'faires'],
  ])('%s (%s) has the form %s', (lemma, inflection, form) => {
    const stems = adjectiveStems(lemma, inflection);
    expect(stemsOf(form).some((stem) => stem !== undefined && stems.includes(stem))).toBe(true);
  });
});

describe('possibleStems', () => {
  it('holds what each part at the end of a form leaves, at its place', () => {
    for (const form of ['hochverschuldetsten', 'übergroßer', 'altbekanntesten', 'bestes', 'est']) {
      const stems = possibleStems(form);
      for (let cut = 0; cut < form.length; cut++) {
        const part = form.slice(cut);
        const declined = withoutEnding(part) ?? part;
        const left = [part, declined, withoutComparison(part), withoutComparison(declined)];
        // Parts of four letters and fewer are no heads.
        for (const stem of part.length > 4 ? left : []) {
          if (stem !== undefined) expect(stems.map((each) => each.slice(cut))).toContain(stem);
        }
      }
    }
  });
});

describe('VerbInflection', () => {
  const verbs = new VerbInflection();

  it('weak verbs, with and without prefix', () => {
    expect(verbs.forms('warnen').simple).toEqual(expect.arrayContaining(['warnt', 'warnte', 'warnten', 'warne']));
    expect(verbs.forms('warnen').participles).toContain('gewarnt');
    expect(verbs.forms('verurteilen').participles).toContain('verurteilt');
    expect(verbs.forms('kritisieren').participles).toContain('kritisiert');
    expect(verbs.forms('retten').simple).toContain('rettete');
  });

  it('strong verbs, also derived ones', () => {
    expect(verbs.forms('gewinnen').simple).toEqual(expect.arrayContaining(['gewann', 'gewannen', 'gewinnt']));
    expect(verbs.forms('zerbrechen').simple).toEqual(expect.arrayContaining(['zerbricht', 'zerbrach']));
    expect(verbs.forms('zerbrechen').participles).toContain('zerbrochen');
  });

  it('separable verbs', () => {
    const forms = verbs.forms('zurück|treten');
    expect(forms.simple).toContain('trat');
    expect(forms.attached).toEqual(expect.arrayContaining(['zurücktrat', 'zurücktritt', 'zurückzutreten']));
    expect(forms.participles).toEqual(expect.arrayContaining(['zurückgetreten', 'zurücktretend']));
  });

  it('a weak verb that ends like a strong one', () => {
    expect(verbs.forms('an|stecken', true).participles).toContain('angesteckt');
  });
});
