import { describe, expect, test } from 'vitest';
import { verbForms } from '../../../src/lexicon/verb-forms.js';
import { type FiniteContext, finiteFeatures, finiteForm } from '../../../src/words/tags/finite-verbs.js';

const plain: FiniteContext = { person: undefined, conditional: false, first: false };

function read(word: string, context: Partial<FiniteContext> = {}): string {
  const form = finiteForm(word, verbForms());
  const features = finiteFeatures(form, { ...plain, ...context });
  const value = (name: string): string => new RegExp(`${name}=([\\w,]+)`).exec(features)?.[1] ?? '-';
  return [form.lemma, value('Mood'), value('Tense'), value('Person'), value('Number')].join(' ');
}

describe('finite verbs by themselves', () => {
  test.each([
    ['kommt', 'kommen Ind Pres 3 Sing'],
    ['kam', 'kommen Ind Past 3 Sing'],
    ['kamen', 'kommen Ind Past 3 Plur'],
    ['komme', 'kommen Sub Pres 3 Sing'],
    ['käme', 'kommen Sub Past 3 Sing'],
    ['sagte', 'sagen Ind Past 3 Sing'],
    ['sage', 'sagen Sub Pres 3 Sing'],
    ['seien', 'sein Sub Pres 3 Plur'],
    ['waren', 'sein Ind Past 3 Plur'],
    ['könnten', 'können Sub Past 3 Plur'],
    ['wollte', 'wollen Ind,Sub Past 3 Sing'],
    ['möchte', 'mögen Sub Past 3 Sing'],
    ['informierten', 'informieren Ind Past 3 Plur'],
    ['anerkenne', 'anerkennen Sub Pres 3 Sing'],
    ['kannst', 'können Ind Pres 2 Sing'],
  ])('%s', (word, expected) => {
    expect(read(word)).toBe(expected);
  });

  test.each([
    ['twitterte', 'twittern Ind Past 3 Sing'],
    ['livestreamt', 'livestreamen Ind Pres 3 Sing'],
    ['livestreame', 'livestreamen Sub Pres 3 Sing'],
    ['chillst', 'chillen Ind Pres 2 Sing'],
  ])('%s, which no list knows, by its ending', (word, expected) => {
    expect(read(word)).toBe(expected);
  });
});

describe('finite verbs in their sentence', () => {
  test('the first person of the present is no Konjunktiv', () => {
    expect(read('komme', { person: 'ich' })).toBe('kommen Ind Pres 1 Sing');
    expect(read('sei', { person: 'ich' })).toBe('sein Sub Pres 1 Sing');
  });

  test('a preterite that could be a Konjunktiv II is in doubt where the sentence is conditional', () => {
    expect(read('sagte', { conditional: true })).toBe('sagen Ind,Sub Past 3 Sing');
    expect(read('hielten', { conditional: true })).toBe('halten Ind,Sub Past 3 Plur');
    expect(read('kam', { conditional: true })).toBe('kommen Ind Past 3 Sing');
  });

  test('a bare stem at the beginning is an imperative', () => {
    expect(finiteFeatures(finiteForm('mach', verbForms()), { ...plain, first: true })).toBe(
      'Mood=Imp|Number=Sing|Person=2|VerbForm=Fin',
    );
  });
});
