import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/document/article.js';
import { findSources } from '../../src/ingest/find-sources.js';
import { parseRecord } from '../../src/ingest/parse-record.js';
import { readRecords } from '../../src/ingest/records.js';

/** The articles of `corpus/`; its guides, which are English and no articles, are skipped by their language. */
async function corpusArticles(): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const source of findSources(['corpus'], {})) {
    if ('outcome' in source) throw new Error(source.reason);
    for await (const record of readRecords(source, {})) {
      if (!('bytes' in record)) throw new Error(record.reason);
      for (const ingested of await parseRecord(record, { language: 'de' })) {
        if (ingested.outcome === 'failed') throw new Error(`${ingested.path}: ${ingested.reason}`);
        if (ingested.outcome === 'article') articles.push(ingested.article);
      }
    }
  }
  return articles;
}

describe('the corpus', () => {
  const rows = readFileSync('corpus/split.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  let articles: readonly Article[] = [];
  beforeAll(async () => {
    articles = await corpusArticles();
  });

  test('split.tsv names each article once', () => {
    expect(rows.map(([id]) => id)).toEqual(articles.map(({ id }) => id).toSorted());
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });

  test('the half of an article is drawn by the hash of its id', () => {
    for (const [id, half] of rows) {
      expect([id, half]).toEqual([id, createHash('sha256').update(id!).digest()[0]! < 128 ? 'test' : 'dev']);
    }
  });

  test('the README names each file, and the fictional ones as such', () => {
    const readme = readFileSync('corpus/README.md', 'utf8');
    const listed = [...readme.matchAll(/^\| `([^`]+\/[^`]+)` \|.*\| (yes)? ?\|$/gm)].map(([, path, yes]) => [
      path,
      yes === 'yes',
    ]);
    const marked = new Map(articles.map(({ source, meta }) => [source.path, meta.fictional === true]));
    const files = readdirSync('corpus', { recursive: true, encoding: 'utf8' }).filter((file) => marked.has(file));
    expect(listed).toEqual(files.toSorted().map((file) => [file, marked.get(file)]));
  });

  test('is as large as its README says', () => {
    const readme = readFileSync('corpus/README.md', 'utf8');
    const [, count, files, words] = /^(\d+) articles in (\d+) files, about ([\d,]+) words/m.exec(readme)!;
    const found = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    expect(articles.length).toBe(Number(count));
    expect(new Set(articles.map(({ source }) => source.path)).size).toBe(Number(files));
    expect(Math.abs(found - Number(words!.replace(',', '')))).toBeLessThan(500);
  });
});
