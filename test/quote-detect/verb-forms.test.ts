import { describe, expect, test } from 'vitest';
import { SpeechNouns, speechVerbs } from '../../src/lexicon/communication.js';
import { VerbForms } from '../../src/lexicon/verb-forms.js';

const forms = new VerbForms();
const read = (word: string) =>
  forms.readings(word).map(({ lemma, form, mood }) => [lemma, form, mood ?? ''].join(' ').trim());

describe('verb forms', () => {
  test.each([
    ['mitteilte', 'mit|teilen finite indicative'],
    ['mitgeteilt', 'mit|teilen participle'],
    ['mitzuteilen', 'mit|teilen zu-infinitive'],
    ['versprach', 'versprechen finite indicative'],
    ['versprochen', 'versprechen participle'],
    ['anerkannt', 'an|erkennen participle'],
    ['sei', 'sein finite konjunktiv-1'],
    ['gebe', 'geben finite konjunktiv-1'],
    ['gäbe', 'geben finite konjunktiv-2'],
    ['zerbräche', 'zerbrechen finite konjunktiv-2'],
    ['kritisiere', 'kritisieren finite konjunktiv-1'],
    ['kritisiert', 'kritisieren participle'],
    ['handele', 'handeln finite konjunktiv-1'],
    ['handle', 'handeln finite konjunktiv-1'],
    ['arbeitete', 'arbeiten finite indicative'],
    ['beantragte', 'beantragen finite indicative'],
    ['heisst', 'heißen finite indicative'],
    ['sollte', 'sollen finite ambiguous'],
  ])('%s is %s', (word, reading) => {
    expect(read(word)).toContain(reading);
  });

  test.each(['sichere', 'weite', 'Haus', 'eine', 'heute', 'x', ''])('%s is no verb form', (word) => {
    expect(read(word)).toEqual([]);
  });
});

describe('communication verbs and nouns', () => {
  const verbs = speechVerbs();
  test('there are many, and every one has forms', () => {
    expect(verbs.byLemma.size).toBeGreaterThan(600);
    const without = [...verbs.byLemma.values()].filter(
      ({ base }) => !forms.readings(base).some(({ lemma }) => lemma === base),
    );
    expect(without.map(({ lemma }) => lemma)).toEqual([]);
  });

  test('frames, medium and stance use the known words', () => {
    for (const { lemma, takes, medium, stance } of verbs.byLemma.values()) {
      expect([...takes].length, lemma).toBeGreaterThan(0);
      expect(['speech', 'writing', 'thought'], lemma).toContain(medium);
      expect(stance, lemma).toMatch(/^[a-z]+$/);
    }
  });

  test('a compound counts as its head', () => {
    const nouns = new SpeechNouns();
    expect(nouns.find('Polizeiangaben')?.lemma).toBe('Angabe');
    expect(nouns.find('Medienberichten')?.lemma).toBe('Bericht');
    expect(nouns.find('Tisch')).toBeUndefined();
  });
});
