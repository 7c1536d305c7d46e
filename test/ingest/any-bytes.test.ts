import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLayers } from '../../src/document/check-layers.js';
import { annotatedArticle } from '../../src/document/format.js';
import type { Ingested } from '../../src/ingest/parse-record.js';
import type { Format } from '../../src/ingest/source-file.js';
import { GERMAN, ingest } from './ingest-bytes.js';

const FORMATS: readonly Format[] = ['text', 'markdown', 'json', 'jsonl', 'html'];

/** Pieces that mean something to one reader or another, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '\n',
          '\n\n',
          '\r\n',
          '\r',
          ' ',
          '\t',
          '\u00a0',
          '\u00ad',
          '\u2028',
          '\ufeff',
          '😀',
          'u\u0308',
          '\ud800',
          '\0',
        ],
        ...[
          '# ',
          '## ',
          '- ',
          '> ',
          '**',
          '*',
          '[a](b)',
          '![a](b "c")',
          '```',
          '---\n',
          '---\ntitle: T\n---\n',
          '&amp;',
          '<!--',
        ],
        ...[
          '<p>',
          '</p>',
          '<div class="comment">',
          '<br>',
          '<b>',
          '<h1>',
          '<li>',
          '<td>',
          '<a href=x>',
          '</a>',
          '<script>',
          '<article>',
        ],
        ...[
          '{"text": "',
          '"}',
          '"title": ',
          '[',
          ']',
          '{',
          '}',
          ',',
          '\\ud83d',
          '\\n',
          'null',
          '{"text":["a.","b."],"title":"T"}',
        ],
        ...[
          'Berlin (dpa) - ',
          'Von Anna Meier\n',
          'Frage: Ja?\n',
          'Antwort: Nein.\n',
          '1. ',
          '„',
          '“',
          'Ein Titel\n\n',
          `${GERMAN}\n\n`,
        ],
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

function checkSound(format: Format, outcomes: readonly Ingested[]): void {
  expect(outcomes.length).toBeGreaterThan(0);
  for (const outcome of outcomes) {
    if (outcome.outcome !== 'article') {
      expect(outcome.reason).not.toBe('');
      expect(outcome.code).toMatch(/^ingest\/[a-z-]+$/);
      expect(outcome.code).not.toBe('ingest/unreadable');
      continue;
    }
    const { article, messages } = outcome;
    const { text, regions } = article;
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(article.textSha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(checkLayers({ text, regions, messages, layers: {} })).toEqual([]);
    const top = regions.filter(
      (region, i) => !(region.kind === 'dateline' && i > 0 && region.start < regions[i - 1]!.end),
    );
    for (const [i, { start, end }] of regions.entries()) {
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(start).toBeGreaterThanOrEqual(regions[i - 1]?.start ?? 0);
    }
    for (let i = 1; i < top.length; i++) expect(top[i]!.start).toBeGreaterThanOrEqual(top[i - 1]!.end);
    if (format !== 'text') expect(text).toBe(top.map(({ start, end }) => text.slice(start, end)).join('\n\n'));
    expect(annotatedArticle.shape.meta.safeParse(article.meta).error).toBeUndefined();
    expect(annotatedArticle.shape.source.safeParse(article.source).error).toBeUndefined();
  }
}

describe.each(FORMATS)('any %s', (format) => {
  it('ends in articles with sound regions or in a reason', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (content) => {
        checkSound(format, await ingest(format, content, { language: 'any' }));
      }),
      { numRuns: 300 },
    );
  });

  it('of any bytes too', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ min: 0x20, maxLength: 200 }));
    const marked = fc.tuple(fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x1f, 0x8b]), bytes);
    await fc.assert(
      fc.asyncProperty(marked, async ([mark, rest]) => {
        checkSound(format, await ingest(format, Uint8Array.of(...mark, ...rest), { language: 'any' }));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text file', () => {
  it('has the text that was in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (content) => {
        const [outcome] = await ingest('text', content, { language: 'any' });
        if (outcome?.outcome === 'article') expect(outcome.article.text).toBe(content.replace(/^\ufeff/, ''));
      }),
    );
  });
});
