import { describe, expect, test } from 'vitest';
import { as, its, nlp, ofTokens } from './base.js';

describe('what its says of tokens', () => {
  test.each([
    [
      'type',
      'Am 3. Mai, 19:30 Uhr: 5 € an a@b.de #x 😀',
      'word ordinal word punctuation time word punctuation number currency word email hashtag emoji',
    ],
    ['case', 'Öl kostet BRÖSEL iPhone 3', 'titleCase lowerCase upperCase other other'],
    ['shape', 'Öl kostet 1999', 'Xx xxxx dddd'],
    ['prefix', 'Übung schön', 'Üb sc'],
    ['suffix', 'Übung schön', 'ung hön'],
    ['normal', 'Übung GROẞ', 'übung groß'],
    ['stem', 'Häuser schönen Gipfeln', 'haus schon gipfeln'],
    ['stopWordFlag', 'Der Kanzler hat gegen die Übung', 'true false true true true false'],
    ['abbrevFlag', 'Sie kam z. B. bzw. ging', 'false false true true true false'],
    ['contractionFlag', 'im Haus', 'false false'],
  ] as const)('its.%s of %s', (property, text, said) => {
    expect((ofTokens(text, its[property]) as unknown[]).join(' ')).toBe(said);
  });

  test('its.uniqueId is the same for the same word', () => {
    const [first, , third] = ofTokens('Haus und Haus', its.uniqueId) as number[];
    expect(first).toBe(third);
  });

  test('as.* reduce them', () => {
    const tokens = nlp.readDoc('Öl und Öl und Gas').tokens();
    expect(tokens.out(its.value, as.freqTable)).toEqual([
      ['und', 2],
      ['Öl', 2],
      ['Gas', 1],
    ]);
    expect(tokens.out(its.normal, as.bow)).toEqual({ öl: 2, und: 2, gas: 1 });
    expect(tokens.out(its.value, as.unique)).toEqual(['Öl', 'und', 'Gas']);
    expect(tokens.out(its.value, as.set)).toEqual(new Set(['Öl', 'und', 'Gas']));
    expect((tokens.out(its.value, as.bigrams) as unknown[])[0]).toEqual(['Öl', 'und']);
    expect(tokens.out(its.value, as.array)).toHaveLength(5);
  });
});
