import type { Article } from '../src/document/article.js';
import { findSources } from '../src/ingest/find-sources.js';
import { parseRecord } from '../src/ingest/parse-record.js';
import { readRecords } from '../src/ingest/records.js';

/**
 * The articles of files and folders, one at a time, as every run reads them. Those that are not wanted (of another language)
 * are left out.
 *
 * @throws Error at the first that cannot be read
 */
export async function* readArticles(
  inputs: readonly string[],
  language: 'de' | 'any' = 'any',
): AsyncGenerator<Article> {
  for await (const source of findSources(inputs, {})) {
    if ('outcome' in source) throw new Error(`${source.path}: ${source.reason}`);
    for await (const record of readRecords(source, {})) {
      if (!('bytes' in record)) throw new Error(`${record.path}: ${record.reason}`);
      for (const read of await parseRecord(record, { language })) {
        if (read.outcome === 'failed') throw new Error(`${read.path}: ${read.reason}`);
        if (read.outcome === 'article') yield read.article;
      }
    }
  }
}
