import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLayers } from '../../src/document/check-layers.js';
import { checkAnnotation } from '../../src/document/read-annotations.js';
import { articleFromText } from '../../src/ingest/article-from-text.js';
import { Pipeline } from '../../src/pipeline/pipeline.js';
import { loadFormat } from '../../src/write/formats.js';

/** Pieces of news text and of everything that breaks offsets: they are strung together at random. */
const PIECES = [
  'Die Regierung teilte mit, ',
  'Kanzlerin Anna Weiß sagte: ',
  '„Wir handeln',
  '“, sagte sie. ',
  '»Nein«',
  '‚ja‘',
  '"',
  "'",
  '”',
  'Angela Merkel',
  'Kim Jong Un',
  'Nordkorea',
  'US-Präsident Biden',
  'Dr. ',
  'z. B. ',
  'am 3. Mai ',
  'er habe nichts gewusst. ',
  'laut Polizei ',
  'soll gestorben sein',
  '(dpa) - ',
  'https://example.org/a?b=c',
  'a@example.org',
  '@amt',
  '1.000,50 €',
  'Kund:innen',
  '\u00a0',
  '\u00ad',
  'u\u0308',
  'Gru\u0308ße',
  '\r\n',
  '\n\n',
  '\t',
  '🎈',
  '👩‍🚀',
  '\u200b',
  '\ufeff',
  '.',
  '!',
  '?',
  '…',
  '–',
  ' ',
  ' ',
  ' ',
  'ß',
  'İ',
  '\ud83c\uddee',
];
const news = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anything = fc.string({ unit: 'grapheme', maxLength: 300 });

describe('the default pipeline on any text', () => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await Pipeline.load('de-news');
  });
  afterAll(() => pipeline.close());

  test('keeps every span in bounds, out of surrogate pairs and equal to its surface', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: news }, anything), async (text) => {
        expect(checkLayers(await pipeline.annotate(articleFromText(text, { id: 'a' })))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('writes lines that its own reader accepts, in either offset unit, with the same content', async () => {
    const [utf16, points] = await Promise.all(
      (['utf16', 'codepoint'] as const).map((offsets) => loadFormat('jsonl', { offsets, uiLanguage: 'de' })),
    );
    await fc.assert(
      fc.asyncProperty(news, async (text) => {
        const annotated = await pipeline.annotate(articleFromText(text, { id: 'a' }));
        const [plain, counted] = [utf16!, points!].map((format) => checkAnnotation(format.render(annotated)[0]!.text));
        expect(plain!.findings).toEqual([]);
        expect(counted!.findings).toEqual([]);
        expect(counted!.article).toEqual(plain!.article);
      }),
      { numRuns: 150 },
    );
  });

  test('says the same of a text however often and after whatever other texts', async () => {
    await fc.assert(
      fc.asyncProperty(news, news, async (text, other) => {
        const article = articleFromText(text, { id: 'a' });
        const first = await pipeline.annotate(article);
        await pipeline.annotate(articleFromText(other, { id: 'b' }));
        expect(await pipeline.annotate(article)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['opening marks', '„'.repeat(100_000)],
    ['straight marks', '"a '.repeat(100_000)],
    ['one word', 'a'.repeat(1_000_000)],
    ['capitals', 'Kim '.repeat(100_000)],
    ['hyphens', 'A-'.repeat(200_000)],
    ['dots', '.'.repeat(500_000)],
    ['no sentence end', 'sagte, dass er habe, '.repeat(50_000)],
    ['a mark a line', '„\n'.repeat(50_000)],
    ['URLs with marks', 'https://example.org/„a“?b="c" '.repeat(20_000)],
    ['blank lines', '\n\n'.repeat(200_000)],
  ])(
    'takes time linear in the text: %s',
    async (_, text) => {
      const time = async (article: string): Promise<number> => {
        const began = performance.now();
        await pipeline.annotate(articleFromText(article, { id: 'a' }));
        return performance.now() - began;
      };
      await time(text.slice(0, text.length / 8));
      const [eighth, whole] = [await time(text.slice(0, text.length / 8)), await time(text)];
      // Eight times the text in at most thirty times the time: a quadratic step would take sixty-four times.
      expect(whole).toBeLessThan(Math.max(400, eighth * 30));
    },
    60_000,
  );
});
