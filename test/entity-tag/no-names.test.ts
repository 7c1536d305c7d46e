import { describe, expect, test } from 'vitest';
import { type Candidate, newCandidate } from '../../src/entity-tag/candidate.js';
import { create as crf } from '../../src/entity-tag/crf.js';
import { create as gazetteer } from '../../src/entity-tag/gazetteer.js';
import { withoutNoNames } from '../../src/entity-tag/no-names.js';
import { WordKnowledge } from '../../src/entity-tag/word-knowledge.js';
import { readWords } from '../../src/entity-tag/words.js';
import { readText } from './read-text.js';

/** What is left when every token, and the first two together, are said to be names. */
function left(text: string, form: Candidate['form'] = 'name'): string[] {
  const { article, layers } = readText(text);
  const words = readWords(article.text, layers.tokens, layers.sentences, new WordKnowledge());
  const all = [[0, 2], ...Array.from({ length: words.count }, (_, i) => [i, i + 1])].map(([first, last]) =>
    newCandidate(first!, last!, 'LOC', form, 'crf'),
  );
  return withoutNoNames(words, all).map(({ first, last }) => words.surface.slice(first, last).join(' '));
}

describe('what the guide does not mark', () => {
  test('is no name by itself, in the genitive or before a hyphen', () => {
    expect(left('Corona Ostern Brexits Corona-Test Neustadt')).toEqual(['Corona Ostern', 'Neustadt']);
  });

  test('is no name where it is an address', () => {
    expect(left('Rat https://rat.example')).toEqual(['Rat https://rat.example', 'Rat']);
  });

  test('stands in longer names and is asked of names alone', () => {
    expect(left('Corona Schröter')).toEqual(['Corona Schröter', 'Schröter']);
    expect(left('Corona', 'derived')).toContain('Corona');
  });
});

test.each([
  ['entities/crf', crf({ model: 'models/entities-de' }, { directory: 'pipelines' })],
  ['entities/gazetteer', gazetteer()],
])('%s finds no such names', async (_, stage) => {
  const text = 'Nach Corona kam vieles wieder , in Köln wie in Bonn .\nDie Leute leiden unter Corona .';
  const { entities } = await stage.run(readText(text), () => {});
  expect(entities.map(({ text: name }) => name)).toEqual(['Köln', 'Bonn']);
});
