import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../src/document/doc.js';
import { TABLES } from '../../src/write/csv/csv.js';
import { loadFormat } from '../../src/write/formats.js';
import type { OutputFormat } from '../../src/write/output-format.js';
import { fixtureArticle, fixtureArticles } from './fixture-articles.js';
import { randomArticle } from './random-article.js';
import { readCsv } from './read-csv.js';

const utf16 = await loadFormat('csv', { offsets: 'utf16', uiLanguage: 'de' });
const codepoint = await loadFormat('csv', { offsets: 'codepoint', uiLanguage: 'de' });
const NAMES = ['articles', 'sentences', 'entities', 'actors', 'mentions', 'quotes', 'marked', 'sentiment'];

/** The tables of some articles, read again. */
function tablesOf(articles: readonly AnnotatedArticle[], format: OutputFormat = utf16) {
  const files = new Map(format.files.map(({ path, text }) => [path, text]));
  for (const { path, text } of articles.flatMap((article) => format.render(article))) {
    files.set(path, files.get(path)! + text);
  }
  return Object.fromEntries([...files].map(([path, text]) => [path.replace('.csv', ''), readCsv(text)]));
}

describe('CSV tables', () => {
  test('there is a table a layer, each with its header even if there is no article', () => {
    expect(utf16.files.map(({ path }) => path)).toEqual(NAMES.map((name) => `${name}.csv`));
    for (const { text } of utf16.files) expect(text).toMatch(/^article_id,[a-z0-9_,]+\r\n$/);
    expect(utf16.files.every(({ text }) => text.includes('char_start,char_end'))).toBe(true);
  });

  test('every thing has its row, which begins with the article', () => {
    const articles = fixtureArticles().map(([, article]) => article);
    const tables = tablesOf(articles);
    expect(tables['articles']!.map((row) => row['article_id'])).toEqual(articles.map(({ id }) => id));
    for (const layer of ['sentences', 'entities', 'actors', 'quotes', 'marked'] as const) {
      const count = articles.reduce((sum, { layers }) => sum + (layers[layer]?.length ?? 0), 0);
      expect(tables[layer]).toHaveLength(count);
    }
  });

  test('a broken-up quotation has its hull, its spans and its speaker in one row', () => {
    const row = tablesOf([fixtureArticle('deich')])['quotes']!.find((quote) => quote['quote_id'] === 'q1')!;
    const { text } = fixtureArticle('deich');
    expect(row).toMatchObject({
      article_id: 'kueste/deich',
      text: '„Wir haben keine zehn Jahre mehr“ „wir haben vielleicht drei.“',
      type: 'direct',
      construction: 'quotation-marks',
      confidence: '0.98',
      speaker_kind: 'name',
      speaker_actor: 'a1',
      speaker_name: 'Tomma Brodersen',
      speaker_text: 'Umweltministerin Tomma Brodersen',
      cue_text: 'sagte',
      addressee_text: '',
    });
    expect(text.slice(Number(row['char_start']), Number(row['char_end']))).toMatch(/^„Wir haben keine.*drei\.“$/);
    const spans = row['spans']!.split(';').map((span) =>
      text.slice(...(span.split('-').map(Number) as [number, number])),
    );
    expect(spans.join(' ')).toBe(row['text']);
  });

  test('the tables can be joined', () => {
    const tables = tablesOf([fixtureArticle('deich'), fixtureArticle('interview')]);
    const key = (row: Record<string, string>, column: string) => JSON.stringify([row['article_id'], row[column]]);
    const ids = (name: string, column: string) => new Set(tables[name]!.map((row) => key(row, column)));
    for (const [from, column, to, id] of [
      ['mentions', 'actor', 'actors', 'actor_id'],
      ['mentions', 'entity', 'entities', 'entity_id'],
      ['mentions', 'sentence', 'sentences', 'sentence_id'],
      ['entities', 'sentence', 'sentences', 'sentence_id'],
      ['quotes', 'speaker_actor', 'actors', 'actor_id'],
      ['quotes', 'speaker_from', 'quotes', 'quote_id'],
      ['quotes', 'inside', 'quotes', 'quote_id'],
      ['marked', 'quote', 'quotes', 'quote_id'],
      ['sentiment', 'sentence', 'sentences', 'sentence_id'],
      ['sentiment', 'actor', 'actors', 'actor_id'],
      ['sentiment', 'voice_actor', 'actors', 'actor_id'],
    ] as const) {
      const known = ids(to, id);
      const found = tables[from]!.filter((row) => row[column] !== '');
      expect(found.length, `${from}.${column}`).toBeGreaterThan(0);
      for (const row of found) expect(known, `${from}.${column}`).toContain(key(row, column));
    }
    for (const [name, column] of [...NAMES.slice(1)].map((name) => [name, tableOf(name).header[1]!] as const)) {
      expect(ids(name, column).size, `${name}.${column} is unique`).toBe(tables[name]!.length);
    }
  });

  test('sentiment is in long form, an abstention with its reason', () => {
    const rows = tablesOf([fixtureArticle('deich')])['sentiment']!;
    expect(new Set(rows.map((row) => row['level']))).toEqual(new Set(['article', 'sentence', 'voice', 'toward']));
    expect(rows.find((row) => row['level'] === 'toward')).toMatchObject({
      actor: 'a1',
      actor_name: 'Tomma Brodersen',
      voice_kind: 'actor',
      voice_actor: 'a2',
      text: 'der Ministerin',
      polarity: '-0.55',
      label: 'negative',
      evidence_text: 'opfere|ohne Verstand',
      evidence_weights: '-0.6;-0.7',
    });
    expect(rows.find((row) => row['voice_actor'] === 'a3')).toMatchObject({
      label: '',
      reason: 'too few evaluative words',
    });
  });

  test('text is exact: line ends, quotes, commas, and what a spreadsheet would take for a formula', () => {
    const text = '=1+1,"x"\r\n@a\n-b';
    const article = { ...fixtureArticle('nackt'), text, meta: { title: '+49', authors: ['a|b', 'c\\d'] } };
    expect(tablesOf([article])['articles']![0]).toMatchObject({ text, title: '+49', authors: 'a\\|b|c\\\\d' });
  });

  test('any article can be read back', () => {
    fc.assert(
      fc.property(randomArticle, (article) => {
        const tables = tablesOf([article, article]);
        expect(tables['articles']![1]!['text']).toBe(article.text);
        expect(tables['entities']!.slice(4).map((row) => row['text'])).toEqual(
          article.layers.entities!.map(({ text }) => text),
        );
        for (const name of ['sentences', 'entities', 'mentions', 'marked']) {
          for (const row of tablesOf([article], codepoint)[name]!) {
            const characters = Array.from(article.text);
            expect(characters.slice(Number(row['char_start']), Number(row['char_end'])).join('')).toBe(row['text']);
          }
        }
      }),
    );
  });

  test('tables of layers that are left out are not written', async () => {
    const format = await loadFormat('csv', { offsets: 'utf16', uiLanguage: 'de', layers: ['quotes'] });
    expect(format.files.map(({ path }) => path)).toEqual(['articles.csv', 'quotes.csv']);
    expect(format.render(fixtureArticle('deich')).map(({ path }) => path)).toEqual(['articles.csv', 'quotes.csv']);
  });

  test.each(TABLES.map((table) => [table.name, table.header] as const))(
    '%s: every column is documented',
    (name, header) => {
      const docs = readFileSync('docs/formats.md', 'utf8');
      const [, part] = docs.split(`### ${name}.csv`);
      expect(part, `docs/formats.md has a section on ${name}.csv`).toBeDefined();
      const section = part!.split('\n#')[0]!;
      for (const column of header) expect(section, column).toContain(`\`${column}\``);
    },
  );
});

function tableOf(name: string) {
  return TABLES.find((table) => table.name === name)!;
}
