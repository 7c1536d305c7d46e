/**
 * Reading: which of 2,000 news articles, drawn by a hash of their number, are taken for German, which are not and as what,
 * and how fast. `npm run measure -- ingest [--all]`. The articles that are skipped are named, to be looked at: in news of
 * German papers those in other languages are few.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Ingested, parseRecord } from '../../src/ingest/parse-record.js';
import { readRecords } from '../../src/ingest/records.js';

const DRAWN = 2000;
const OF = 28_056;

const file = `${process.env['PRESSESPIEGEL_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))}/text/news-2020.jsonl.gz`;
const all = process.argv.includes('--all');

if (existsSync(file)) await measure();
else console.log('ingest: text/news-2020.jsonl.gz is not there (PRESSESPIEGEL_DATA names the data folder); left out');

async function measure(): Promise<void> {
  const source = { path: 'news', file, id: 'news', format: 'jsonl', compression: 'gzip' } as const;
  const counts = { articles: 0, german: 0, unsure: 0, bytes: 0, ms: 0 };
  const others: string[] = [];
  for await (const record of readRecords(source)) {
    if (!('bytes' in record)) throw new Error(record.reason);
    if (!all && !isDrawn(record.record)) continue;
    const began = performance.now();
    const outcomes = await parseRecord(record);
    counts.ms += performance.now() - began;
    counts.bytes += record.bytes.length;
    for (const outcome of outcomes) {
      counts.articles++;
      if (outcome.outcome !== 'article') others.push(`${outcome.id}: ${outcome.reason}`);
      else if (outcome.article.meta.language === 'de') counts.german++;
      else if (isUnsure(outcome)) counts.unsure++;
    }
  }
  const { articles, german, unsure, bytes, ms } = counts;
  console.log(
    `ingest: ${german} of ${articles} articles are German, ${unsure} too short to tell, ${others.length} not German; ${(bytes / ms / 1000).toFixed(1)} MB/s with hashes`,
  );
  for (const other of others) console.log(`  ${other}`);
}

function isUnsure(outcome: Ingested): boolean {
  return outcome.outcome === 'article' && outcome.messages.some(({ code }) => code === 'ingest/language-unsure');
}

function isDrawn(record: number): boolean {
  const value = createHash('sha256').update(`ingest ${record}`).digest().readUInt32BE(0);
  return value / 2 ** 32 < DRAWN / OF;
}
