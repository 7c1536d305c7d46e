import { describe, expect, test } from 'vitest';
import { titleNoun } from '../../../src/quote-detect/marks/title-nouns.js';

describe('nouns that announce what marks hold', () => {
  test.each([
    ['film', 'title'],
    ['dokumentarfilm', 'title'],
    ['romans', 'title'],
    ['serien', 'title'],
    ['büchern', undefined],
    ['tageszeitungen', 'title'],
    ['gaststätte', 'name'],
    ['initiativen', 'name'],
    ['modewort', 'word'],
    ['mitglied', undefined],
    ['mitglieder', undefined],
    ['beispiel', undefined],
    ['bahnhof', undefined],
    ['haushalt', undefined],
  ])('%s: %s', (noun, announces) => {
    expect(titleNoun(noun)?.announces).toBe(announces);
  });

  test('only what hardly means anything else says so from afar', () => {
    expect(titleNoun('roman')?.near).toBe(true);
    expect(titleNoun('thema')?.near).toBe(false);
  });
});
