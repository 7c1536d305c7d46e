import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import winkNLP from 'wink-nlp';
import { Analyser, DEFAULT_STAGES } from '../../src/wink/german-stages.js';
import { germanModel } from '../../src/wink/index.js';
import { its, nlp, ofTokens } from './german.js';

const TEXT =
  'Bürgermeisterin Änne Groß sprach z. B. am 3. Mai mit der AfD-Spitze.\n\n„Geht’s?“, fragte\tsie\u00a0um 19.30 Uhr.';

/** The tokens of the token stage. */
function ours(text: string): string[] {
  const { tokens } = new Analyser(DEFAULT_STAGES).analyse(text);
  return Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i]));
}

describe('tokens', () => {
  test('are those of the token rules', () => {
    expect(nlp.readDoc(TEXT).tokens().out()).toEqual(ours(TEXT));
    expect(ours(TEXT)).toContain('AfD-Spitze');
    expect(ours(TEXT)).toContain('3.');
    expect(ours(TEXT)).toContain('Geht’s');
  });

  test('with the white space before them give the text back', () => {
    const doc = nlp.readDoc(TEXT);
    expect(doc.out()).toBe(TEXT);
    const values = doc.tokens().out() as string[];
    const spaces = doc.tokens().out(its.precedingSpaces) as string[];
    expect(spaces.map((space, i) => space + values[i]).join('')).toBe(TEXT);
    expect(spaces.filter((space) => space !== '' && space !== ' ')).toEqual(['\n\n', '\t', '\u00a0']);
  });

  const piece = fc.constantFrom(
    ...[
      'Müller',
      'a',
      'ß',
      'Dr.',
      'z.B.',
      '3.',
      '1.000',
      '-',
      '–',
      '’',
      "'s",
      '.',
      ',',
      '„',
      '“',
      '(',
      ')',
      '@',
      '#',
      '/',
    ],
    ...[
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\t',
      '\u00a0',
      '\u202f',
      '\u00ad',
      '\u200b',
      '\ufeff',
      '\u0308',
      '&amp;',
      '😀',
      '🇩🇪',
      '\ud83d',
    ],
    ...['www.a-b.de', 'x@y-z.de', ':-)', '°C', '__proto__', 'constructor', '$%^oov^%$'],
  );
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  test('whatever the text, it comes back, cut by the token rules', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = nlp.readDoc(text);
        expect(doc.out()).toBe(text.trim());
        const found = doc.tokens().out() as string[];
        expect(found.slice(0, ours(text).length)).toEqual(ours(text));
        // Behind them stands what has no width and is no white space either.
        expect(found.slice(ours(text).length).join('')).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
      }),
      { numRuns: 500 },
    );
  });

  test('are much the same in a pipe without annotations', () => {
    const bare = winkNLP(germanModel, []);
    const text = 'Der 1. FC Köln und die AfD-Spitze zahlten z. B. 1.000,50 Euro (s. www.a-b.de/x).';
    expect(bare.readDoc(text).tokens().out()).toEqual(nlp.readDoc(text).tokens().out());
    expect(bare.readDoc(TEXT).out()).toBe(TEXT);
  });

  test('are not touched by what was read before', () => {
    const again = winkNLP(germanModel);
    again.readDoc('Kam nicht. Änne GROSS, 3 4 . : Mai');
    for (const property of [its.type, its.case, its.shape, its.pos, its.normal]) {
      expect(
        again
          .readDoc(TEXT)
          .tokens()
          .out(property as never),
      ).toEqual(ofTokens(TEXT, property));
    }
  });

  test('an empty text has none', () => {
    const doc = nlp.readDoc('');
    expect([doc.out(), doc.tokens().length(), doc.entities().length()]).toEqual(['', 0, 0]);
  });
});

test('items, filters and parents', () => {
  const doc = nlp.readDoc('Der Öltanker sank. Niemand half.');
  const words = doc.tokens().filter((token) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag));
  expect(words.out()).toEqual(['Öltanker', 'sank', 'half']);
  expect(words.itemAt(2).parentSentence().out()).toBe('Niemand half.');
  expect(doc.tokens().itemAt(1).index()).toBe(1);
  expect(doc.isOOV('Öltanker')).toBe(true);
  expect(doc.isOOV('nicht')).toBe(false);
});
