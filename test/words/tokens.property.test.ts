import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surfacesOf, tokensOf } from './run-tokens.js';

/** What news, the web and broken files put between words, and what makes offsets go wrong. */
const PIECES = [
  'Haus',
  'Bayern-Trainer',
  'geht’s',
  'Kund:innen',
  'Lehrer(in)',
  'Mu\u0308nchen',
  'Deutsch\u00adland',
  '\u00ad',
  'U.S.-Armee',
  'Dr.',
  'z.B.',
  'J.',
  'XVI.',
  '3.',
  '13.11.',
  "10'000",
  '5,-',
  '19.30',
  '-9',
  '+4',
  '50%',
  '§§',
  '€',
  'www.',
  'https://example.org/a_(b)',
  'post@zeitung.example',
  '@bote',
  '#thema',
  '😀',
  '👩‍👩‍👧',
  '👍🏽',
  '🇩🇪',
  '1️⃣',
  '𝔄',
  '\u0301',
  '„',
  '“',
  '‚',
  '‘',
  '»',
  '"',
  "'",
  '’',
  '``',
  ',,',
  "''",
  '...',
  '…',
  '?!',
  '--',
  '–',
  '(',
  ')',
  '[',
  ']',
  ':',
  ';)',
  '&amp;',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\t',
  '\r\n',
  '\n\n',
] as const;

const text = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      ),
      fc.constantFrom('', '', ' '),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(''));

const runs = { numRuns: 500 };
/** White space and the invisible characters of layout, which are no tokens. */
const BETWEEN = /^[\s\p{Cc}\u180e\u200b\u200e\u200f\u2028-\u202f\u2060-\u2064\ufeff]*$/u;

/** The offsets where a token begins or ends. */
function edges(of: string): Set<number> {
  const { start, end } = tokensOf(of);
  return new Set([...start, ...end]);
}

describe('tokens of any text', () => {
  test('lie within the text, in order, apart, none empty', () => {
    fc.assert(
      fc.property(text, (of) => {
        const { start, end, kind } = tokensOf(of);
        expect(end.length).toBe(start.length);
        expect(kind.length).toBe(start.length);
        let last = 0;
        for (let i = 0; i < start.length; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(last);
          expect(end[i]).toBeGreaterThan(start[i]!);
          last = end[i]!;
        }
        expect(last).toBeLessThanOrEqual(of.length);
      }),
      runs,
    );
  });

  test('leave out white space and invisible characters only', () => {
    fc.assert(
      fc.property(text, (of) => {
        const { start, end } = tokensOf(of);
        let last = 0;
        for (let i = 0; i <= start.length; i++) {
          expect(of.slice(last, start[i] ?? of.length)).toMatch(BETWEEN);
          last = end[i] ?? of.length;
        }
      }),
      runs,
    );
  });

  test('hold no white space', () => {
    fc.assert(
      fc.property(text, (of) => {
        for (const surface of surfacesOf(of)) expect(surface).not.toMatch(/\s/);
      }),
      runs,
    );
  });

  test('cut no surrogate pair', () => {
    fc.assert(
      fc.property(text, (of) => {
        for (const edge of edges(of)) {
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(of.slice(edge - 1, edge + 1))).toBe(false);
        }
      }),
      runs,
    );
  });

  test('cut no letter from its combining mark', () => {
    fc.assert(
      fc.property(text, (of) => {
        for (const edge of edges(of)) {
          expect(/^[\p{L}\p{N}\p{P}\p{S}][\u0300-\u036f]$/u.test(of.slice(edge - 1, edge + 1))).toBe(false);
        }
      }),
      runs,
    );
  });

  test('cut no word at a soft hyphen', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abäßZÜ'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (parts) => {
        const whole = parts.join('\u00ad');
        expect(surfacesOf(`Das ${whole}, ja`)).toEqual(['Das', whole, ',', 'ja']);
      }),
      runs,
    );
  });

  test('are the same whatever ends the lines', () => {
    fc.assert(
      fc.property(text, (of) => {
        const unix = of.replaceAll('\r', '');
        expect(surfacesOf(unix.replaceAll('\n', '\r\n'))).toEqual(surfacesOf(unix));
      }),
      runs,
    );
  });

  test('are the same for the same text', () => {
    fc.assert(
      fc.property(text, text, (of, other) => {
        const first = tokensOf(of);
        tokensOf(other);
        expect(tokensOf(of)).toEqual(first);
      }),
      runs,
    );
  });
});

const HOSTILE = [
  'a',
  '1',
  '.',
  '-',
  "'",
  '’',
  '„',
  '1.',
  '1. ',
  ' 1. ',
  '((',
  'a(',
  'a(b',
  'www.',
  'www.-',
  'http://',
  'a@',
  'a@a-',
  '@a',
  '#',
  ',,',
  'A.',
  'A. ',
  'a-',
  'a/',
  'a+',
  '+',
  'a:i',
  '\u0301',
  '\u00ad',
  '😀',
  '👩\u200d',
  '&a',
  '\n',
  '\u00a0',
];

test.each(HOSTILE)('a megabyte of %j takes linear time', { timeout: 20_000 }, (piece) => {
  const hostile = piece.repeat(Math.ceil(1_000_000 / piece.length));
  const before = performance.now();
  tokensOf(hostile);
  expect(performance.now() - before).toBeLessThan(2_000);
});
