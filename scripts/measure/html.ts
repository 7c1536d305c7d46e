/**
 * HTML: which strings of a page's article are in the text, and which of the page around it are not.
 * `npm run measure -- html [--train] [--errors]`. The pages are halved by a hash of their address: one half (`--train`) is
 * for tuning, the other is what is reported. Beside it the metadata of publishers' pages.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/document/article.js';
import { parseRecord } from '../../src/ingest/parse-record.js';

interface Page {
  readonly file: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

interface PublisherPage {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publishing_date?: string;
  readonly body?: { readonly summary?: readonly string[]; readonly sections: readonly Section[] };
}

interface Section {
  readonly headline: readonly string[];
  readonly paragraphs: readonly string[];
}

const folder = `${process.env['PRESSESPIEGEL_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))}/html`;
const tuning = process.argv.includes('--train');
const errors = process.argv.includes('--errors');

if (existsSync(folder)) {
  await measurePages();
  await measurePublishers();
} else console.log('html: not there (PRESSESPIEGEL_DATA names the data folder); left out');

async function measurePages(): Promise<void> {
  const pages = JSON.parse(readFileSync(`${folder}/webpages.json`, 'utf8')) as Record<string, Page>;
  const counts = { wanted: 0, found: 0, unwanted: 0, kept: 0, pages: 0, failed: 0, bytes: 0, ms: 0 };
  for (const [address, page] of Object.entries(pages)) {
    if (isForTuning(address) !== tuning) continue;
    const bytes = gunzipSync(readFileSync(`${folder}/webpages/${page.file}`));
    const began = performance.now();
    const article = await read(page.file, bytes);
    counts.ms += performance.now() - began;
    counts.bytes += bytes.length;
    counts.pages++;
    if (!article) counts.failed++;
    const text = oneLine(article?.text ?? '');
    const missing = page.with.filter((string) => !text.includes(oneLine(string)));
    const wrong = page.without.filter((string) => text.includes(oneLine(string)));
    counts.wanted += page.with.length;
    counts.found += page.with.length - missing.length;
    counts.unwanted += page.without.length;
    counts.kept += wrong.length;
    if (errors && (missing.length > 0 || wrong.length > 0)) {
      console.log(`${page.file} (${text.length} characters)`);
      for (const string of missing) console.log(`  missing ${JSON.stringify(string.slice(0, 110))}`);
      for (const string of wrong) console.log(`  kept    ${JSON.stringify(string.slice(0, 110))}`);
    }
  }
  const { wanted, found, unwanted, kept } = counts;
  const precision = found / (found + kept);
  const recall = found / wanted;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `html pages: F1 ${percent(f1)}; ${percent(recall)} % of ${wanted} wanted strings are there, ${percent(1 - kept / unwanted)} % of ${unwanted} unwanted ones are not; ${counts.failed} of ${counts.pages} pages without text; ${(counts.bytes / counts.ms / 1000).toFixed(1)} MB/s`,
  );
}

async function measurePublishers(): Promise<void> {
  const counts = { pages: 0, title: 0, date: 0, authors: 0, wanted: 0, found: 0, said: 0, ownWords: 0 };
  for (const country of readdirSync(`${folder}/publishers`)) {
    const within = `${folder}/publishers/${country}`;
    for (const json of readdirSync(within).filter((name) => name.endsWith('.json'))) {
      const publisher = json.slice(0, -5);
      if (isForTuning(publisher) !== tuning) continue;
      const versions = JSON.parse(readFileSync(`${within}/${json}`, 'utf8')) as Record<string, Record<string, unknown>>;
      for (const [file, gold] of goldPages(within, publisher, versions)) {
        const article = await read(file, gunzipSync(readFileSync(`${within}/${file}`)));
        counts.pages++;
        const text = oneLine(article?.text ?? '');
        const sections = gold.body?.sections ?? [];
        const wanted = [
          ...(gold.body?.summary ?? []),
          ...sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]),
        ];
        const missing = wanted.filter((string) => !text.includes(oneLine(string)));
        counts.wanted += wanted.length;
        counts.found += wanted.length - missing.length;
        counts.said += text.length;
        counts.ownWords += Math.min(text.length, wanted.join(' ').length + (gold.title?.length ?? 0));
        if (oneLine(article?.meta.title ?? '') === oneLine(gold.title ?? '')) counts.title++;
        if (sameDay(article?.meta.published, gold.publishing_date)) counts.date++;
        if ((gold.authors ?? []).every((author) => article?.meta.authors?.some((name) => name.includes(author))))
          counts.authors++;
        if (errors)
          console.log(
            `${file} title ${JSON.stringify(article?.meta.title)} | ${JSON.stringify(gold.title)}; date ${article?.meta.published} | ${gold.publishing_date}; authors ${article?.meta.authors} | ${gold.authors}; text ${text.length} of ${wanted.join(' ').length}`,
          );
        if (errors) for (const string of missing) console.log(`  missing ${JSON.stringify(string.slice(0, 110))}`);
      }
    }
  }
  const { pages, title, date, authors, wanted, found, said, ownWords } = counts;
  console.log(
    `html publishers: ${pages} pages; title ${percent(title / pages)}, date ${percent(date / pages)}, authors ${percent(authors / pages)}; ${percent(found / wanted)} % of ${wanted} paragraphs are there; ${percent(ownWords / said)} % of the text is at most theirs`,
  );
}

/** The newest reading of each page of a publisher that is there. */
function* goldPages(
  within: string,
  publisher: string,
  versions: Record<string, Record<string, unknown>>,
): Generator<[string, PublisherPage]> {
  const files = readdirSync(within)
    .filter((name) => name.startsWith(`${publisher}_`) && name.endsWith('.html.gz'))
    .sort();
  const golds = Object.values(versions);
  for (let i = 0; i < Math.min(files.length, golds.length); i++) yield [files[i]!, golds[i] as PublisherPage];
}

async function read(name: string, bytes: Uint8Array): Promise<Article | undefined> {
  const source = { path: name, file: name, id: name, format: 'html' } as const;
  const [ingested] = await parseRecord({ source, record: 0, bytes }, { language: 'any' });
  return ingested?.outcome === 'article' ? ingested.article : undefined;
}

function isForTuning(id: string): boolean {
  return createHash('sha256').update(id).digest()[0]! % 2 === 0;
}

function sameDay(found: string | undefined, gold: string | undefined): boolean {
  return found?.slice(0, 10) === gold?.slice(0, 10);
}

function oneLine(text: string): string {
  return text.replace(/[\s\u00ad]+/gu, ' ').trim();
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
