import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../src/ingest/article-from-text.js';
import { articleOf, GERMAN, ingest, regionsOf } from './ingest-bytes.js';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

describe('a text file', () => {
  it('keeps its content untouched but for the byte order mark', async () => {
    const content = `\ufeffRat einigt sich\r\n\r\n${GERMAN}\u00a0\u00ad\r\n\r\nEnde 😀 u\u0308ber.\r\n`;
    const article = await articleOf('text', content);
    expect(article.text).toBe(content.slice(1));
    expect(article).toMatchObject({
      id: 'ordner/datei',
      source: { path: 'ordner/datei', record: 0, format: 'text', encoding: 'utf-8', sha256: sha256(content) },
      textSha256: sha256(content.slice(1)),
      meta: { title: 'Rat einigt sich', language: 'de' },
    });
    expect(regionsOf(article).map(([kind]) => kind)).toEqual(['title', 'paragraph', 'paragraph']);
  });

  it('gives what its head says: kicker, title, authors, date', async () => {
    const article = await articleOf(
      'text',
      `Haushalt\n\nRat einigt sich nach Streit\n\nVon Anna Meier\n\n21. Juni 2021\n\n${GERMAN}`,
    );
    expect(article.meta).toEqual({
      title: 'Rat einigt sich nach Streit',
      titles: ['Haushalt', 'Rat einigt sich nach Streit'],
      published: '2021-06-21',
      authors: ['Anna Meier'],
      language: 'de',
    });
  });

  it('is read as windows-1252 where it is not UTF-8, and says so', async () => {
    const bytes = Buffer.from(GERMAN.replaceAll('ü', '\xfc').replaceAll('ä', '\xe4'), 'latin1');
    const article = await articleOf('text', bytes);
    expect(article.text).toBe(GERMAN);
    expect(article.source.encoding).toBe('windows-1252');
    expect(article.codes).toEqual(['ingest/not-utf-8']);
  });

  it('has lone surrogates replaced', async () => {
    const bytes = Buffer.from(`\ufeff${GERMAN} \ud800!`, 'utf16le');
    const article = await articleOf('text', bytes);
    expect(article.text).toBe(`${GERMAN} \ufffd!`);
    expect(article.codes).toEqual(['ingest/lone-surrogate']);
  });

  it.each([
    ['', 'ingest/empty', 'the file is empty'],
    ['\ufeff', 'ingest/empty', 'the file holds nothing but white space'],
    [' \n\t\u00a0\n', 'ingest/empty', 'the file holds nothing but white space'],
    ['%PDF-1.7\n%\u2026', 'ingest/binary', 'it is a PDF, not text (13 bytes)'],
    ['a\0b', 'ingest/binary', 'it is binary data (a NUL byte at 1), not text (3 bytes)'],
  ])('%j fails', async (content, code, reason) => {
    expect(await ingest('text', content)).toEqual([
      { outcome: 'failed', id: 'ordner/datei', path: 'ordner/datei', record: 0, code, reason },
    ]);
  });
});

describe('articleFromText', () => {
  it('makes an article without looking at files or language', () => {
    const article = articleFromText('Rat einigt sich\n\nNeustadt (dpa) - Es ging lange. \ud800', {
      id: 'x',
      meta: { outlet: 'Kreisblatt' },
    });
    expect(article).toMatchObject({ id: 'x', meta: { outlet: 'Kreisblatt' }, source: { format: 'text', path: 'x' } });
    expect(article.textSha256).toBe(sha256(article.text));
    expect(regionsOf(article)).toEqual([
      ['title', 'Rat einigt sich'],
      ['paragraph', 'Neustadt (dpa) - Es ging lange. \ufffd'],
      ['dateline', 'Neustadt (dpa) -'],
    ]);
  });
});
