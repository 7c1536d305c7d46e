import type { Article } from '../../src/document/article.js';
import { findSources } from '../../src/ingest/find-sources.js';
import { parseRecord } from '../../src/ingest/parse-record.js';
import { readRecords } from '../../src/ingest/records.js';

/** The articles of files and folders, as every run reads them. @throws Error at the first that cannot be read */
export async function readArticles(inputs: readonly string[]): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const source of findSources(inputs, {})) {
    if ('outcome' in source) throw new Error(`${source.path}: ${source.reason}`);
    for await (const record of readRecords(source, {})) {
      if (!('bytes' in record)) throw new Error(`${record.path}: ${record.reason}`);
      for (const read of await parseRecord(record, { language: 'any' })) {
        if (read.outcome !== 'article') throw new Error(`${read.path}: ${read.reason}`);
        articles.push(read.article);
      }
    }
  }
  return articles;
}

/** The name of an article's sheet or annotation file. */
export function fileNameOf(id: string, ending: string): string {
  return `${id.replaceAll('/', '__')}.${ending}`;
}
