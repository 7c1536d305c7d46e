import { describe, expect, test } from 'vitest';
import { learnLemmas } from '../../../src/train/tags/learn-lemmas.js';
import { LemmaTable } from '../../../src/words/tags/lemma-table.js';

const token = (form: string, tag: string, lemma: string) => ({
  form,
  upos: [tag],
  particle: false,
  verbForms: [],
  lemma,
});
const sentences = [
  [
    ...['Katzen', 'Straßen', 'Taschen', 'Flaschen'].map((form) => token(form, 'NOUN', form.slice(0, -1))),
    ...['Haus', 'Buch', 'Tisch'].map((form) => token(form, 'NOUN', form)),
    token('Häuser', 'NOUN', 'Haus'),
    token('Garten', 'NOUN', 'Garten'),
    ...['rote', 'kleine', 'alte'].map((form) => token(form, 'ADJ', form.slice(0, -1))),
  ],
];

describe('lemmas by endings', () => {
  const table = new LemmaTable(learnLemmas(sentences).join('\n'));

  test.each([
    ['Häuser', 'NOUN', 'Haus'],
    ['Garten', 'NOUN', 'Garten'],
    ['Maschen', 'NOUN', 'Masche'],
    ['Dorf', 'NOUN', 'Dorf'],
    ['Blaue', 'ADJ', 'blau'],
    ['Köln', 'PROPN', 'Köln'],
  ])('%s as %s: %s', (form, upos, lemma) => {
    expect(table.lemma(form, upos)).toBe(lemma);
  });

  test('a line that is none is refused', () => {
    expect(() => new LemmaTable('NOUN\ten')).toThrow('four columns');
  });
});
