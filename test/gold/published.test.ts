import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { goldArticle } from '../../scripts/gold/gold-article.js';
import { readArticles } from '../../scripts/read-articles.js';
import type { Article } from '../../src/document/article.js';
import { checkAnnotations } from '../../src/document/read-annotations.js';
import { loadFormat } from '../../src/write/formats.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GOLD = `${ROOT}fixtures/gold`;
const PARTS = ['dev', 'test'] as const;

const partOf = new Map(
  readFileSync(`${ROOT}corpus/split.tsv`, 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split('\t') as [string, string]),
);
const articles = new Map<string, Article>();
for await (const article of readArticles([`${ROOT}corpus`])) articles.set(article.id, article);
const idOf = (file: string) => file.replace(/\.ann$/, '').replaceAll('__', '/');
const settled = readdirSync(`${GOLD}/settled`).filter((file) => file.endsWith('.ann'));

describe('the published gold', () => {
  test('has at least 60 articles and 20,000 tokens, each annotated twice', () => {
    let tokens = 0;
    for (const file of settled)
      tokens += articles.get(idOf(file))!.text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)!.length;
    expect(settled.length).toBeGreaterThanOrEqual(60);
    expect(tokens).toBeGreaterThanOrEqual(20_000);
    for (const annotator of ['a', 'b']) {
      expect(readdirSync(`${GOLD}/${annotator}`)).toEqual(expect.arrayContaining(settled));
    }
  });

  test.each(PARTS)('%s.jsonl is what the settled annotation files say of its articles', async (part) => {
    const jsonl = await loadFormat('jsonl', { offsets: 'utf16', uiLanguage: 'en' });
    const published = readFileSync(`${GOLD}/${part}.jsonl`, 'utf8').split('\n').slice(0, -1);
    const made = new Map<string, string>();
    for (const file of settled.filter((each) => partOf.get(idOf(each)) === part)) {
      const article = articles.get(idOf(file))!;
      const annotated = goldArticle(article, readFileSync(`${GOLD}/settled/${file}`, 'utf8'), { name: 'gold' });
      made.set(
        article.id,
        jsonl
          .render(annotated)
          .map(({ text }) => text.trimEnd())
          .join(''),
      );
    }
    const lines = new Map(published.map((line) => [(JSON.parse(line) as { id: string }).id, line]));
    expect([...lines.keys()].sort()).toEqual([...made.keys()].sort());
    for (const [id, line] of lines) expect(JSON.parse(line)).toEqual(JSON.parse(made.get(id)!));
  });

  test.each(PARTS)('%s.jsonl holds to the format', async (part) => {
    for await (const { findings } of checkAnnotations(`${GOLD}/${part}.jsonl`)) expect(findings).toEqual([]);
  });
});
