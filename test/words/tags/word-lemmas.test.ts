import { expect, test } from 'vitest';
import { wordLemmas } from '../../../src/words/tags/word-lemmas.js';

const lemma = wordLemmas('pipelines/models/tags-de');

test.each([
  ['häuser', 'NOUN', 'haus'],
  ['krankenhäusern', 'NOUN', 'krankenhaus'],
  ['ärzte', 'NOUN', 'arzt'],
  ['corona-fälle', 'NOUN', 'corona-fall'],
  ['schülerinnen', 'NOUN', 'schülerin'],
  ['ausländer', 'NOUN', 'ausländer'],
  ['kandidaten', 'NOUN', 'kandidat'],
  ['prozess', 'NOUN', 'prozess'],
  ['verstanden', 'VERB', 'verstehen'],
  ['überstanden', 'VERB', 'überstehen'],
  ['großen', 'ADJ', 'groß'],
  ['ging', 'VERB', 'gehen'],
  ['gegangen', 'VERB', 'gehen'],
  ['gehen', 'VERB', 'gehen'],
  ['wurde', 'AUX', 'werden'],
  ['gebloggt', 'VERB', 'bloggen'],
  ['bloggen', 'VERB', 'bloggen'],
  ['diesem', 'DET', 'dieser'],
  ['köln', 'PROPN', 'köln'],
  ['.', 'PUNCT', '.'],
])('%s as %s is %s', (word, upos, expected) => {
  expect(lemma(word, upos)).toBe(expected);
});

test('a folder without a lemma table is refused', () => {
  expect(() => wordLemmas('pipelines')).toThrow(/lemmas\.tsv/);
});
