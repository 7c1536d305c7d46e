import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanProblem } from '../../src/document/span.js';
import { read } from './read.js';

const PIECES = [
  'Die Polizei sagte, ',
  'dass ',
  'er sei ',
  'laut ',
  'nach Angaben von ',
  'der ',
  'Müller',
  ' teilte ',
  'mit',
  ', ',
  '. ',
  ': ',
  '„',
  '“',
  '"',
  ' (',
  ') ',
  'so ',
  'wie ',
  'Das ',
  'soll ',
  'haben',
  '\n\n',
  '\r\n',
  '\u00a0',
  '😀',
  'u\u0308ber',
  'ver\u00adsprach ',
  '– ',
  '“, sagte ',
  'nannte ',
  'zufolge',
];

describe('whatever the text', () => {
  test('spans lie in the text and say its words; references point to what is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), async (pieces) => {
        const { text, quotes, marked } = await read(pieces.join(''), { PER: ['Müller'] });
        const ids = new Set(quotes.map(({ id }) => id));
        expect(ids.size).toBe(quotes.length);
        for (const quote of quotes) {
          const spans = [quote, quote.cue, quote.frame, quote.speaker, quote.addressee].flatMap(
            (part) => part?.spans ?? [],
          );
          for (const span of [...spans, ...(quote.speaker?.evidence ?? [])]) {
            expect(spanProblem(text, span)).toBeUndefined();
            expect(text.slice(span.start, span.end)).toBe(span.text);
          }
          if (quote.inside !== undefined) expect(ids.has(quote.inside) && quote.inside !== quote.id).toBe(true);
          if (quote.speaker?.from !== undefined) expect(ids.has(quote.speaker.from)).toBe(true);
        }
        for (const mark of marked) {
          expect(text.slice(mark.start, mark.end)).toBe(mark.text);
          if (mark.quote !== undefined) expect(ids.has(mark.quote)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an empty text has no quotations', async () => {
    expect(await read('')).toMatchObject({ quotes: [], marked: [], messages: [] });
  });
});

/** Four times the text, at most ten times the time (and no clock below 150 ms is trusted). */
async function staysLinear(make: (count: number) => string): Promise<void> {
  const time = async (count: number): Promise<number> => {
    const text = make(count);
    const started = performance.now();
    await read(text);
    return performance.now() - started;
  };
  await time(1000);
  const small = await time(4000);
  const large = await time(16_000);
  expect(large).toBeLessThan(Math.max(small, 15) * 10 + 150);
}

describe('hostile layouts stay linear', () => {
  test.each([
    ['opening marks', '„a '],
    ['opening marks in paragraphs', '„a\n\n'],
    ['frames in one sentence', 'er sagt, dass '],
    ['marks in one sentence', '„Er sagte“, '],
    ['source phrases', 'Angaben zufolge '],
    ['brackets', '( sagte '],
    ['nested marks', '„‚»'],
    ['one mark a line', '„\n'],
    ['marks within addresses', 'https://a.de/„b“?c="d" '],
    ['objects after a verb', 'forderte die Polizei auf den Minister '],
    ['commas', 'wie er, '],
  ])('%s', async (_, piece) => {
    await staysLinear((count) => piece.repeat(count));
  });

  test('headlines that nobody is quoted with', async () => {
    await staysLinear(
      (count) =>
        `${'„Der Damm hält bis morgen“\n\n'.repeat(count / 4)}${'„Der Damm hält nicht lange“, sagte er. '.repeat(count / 4)}`,
    );
  }, 60_000);

  test('a megabyte without a sentence end', async () => {
    const text = 'der Minister sagte laut Polizei dass er „gern“ komme und '.repeat(18_000);
    const started = performance.now();
    await read(text);
    // About 200,000 tokens: less than a twentieth of the stage's usual speed would be quadratic.
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);
});
