import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutName, PieceCutter } from '../../src/entity-tag/pieces.js';
import { readText, wellFormed } from './read-text.js';

describe('pieces', () => {
  test('cover every token, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
        const text = wellFormed(raw);
        const { tokens } = readText(text).layers;
        const pieces = new PieceCutter().cut(text, tokens);
        const covered = pieces.text.map((_piece, i) => text.slice(pieces.start[i], pieces.end[i])).join('');
        expect(covered).toBe(Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i]!)).join(''));
      }),
    );
  });

  test('cut names and text alike', () => {
    expect(cutName('St. Gallen')).toEqual(['St', '.', 'Gallen']);
    expect(cutName('Bündnis 90/Die Grünen')).toEqual(['Bündnis', '90', '/', 'Die', 'Grünen']);
    expect(cutName('S&P 500')).toEqual(['S', '&', 'P', '500']);
  });

  test('of names are never empty and hold no space', () => {
    expect(cutName('St.\u00a0Gallen \u202fWest\u3000')).toEqual(['St', '.', 'Gallen', 'West']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        for (const piece of cutName(name)) expect(piece).toMatch(/^[^ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f]+$/);
      }),
    );
  });
});
