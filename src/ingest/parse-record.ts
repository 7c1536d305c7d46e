import { hash } from 'node:crypto';
import type { Article } from '../document/article.js';
import type { Message } from '../document/message.js';
import { type ArticleDraft, finishRegions, type NoArticle } from './article-draft.js';
import { binaryContent } from './binary-content.js';
import { describeSize } from './describe-size.js';
import { wellFormed } from './encodings.js';
import type { FieldMap } from './field-names.js';
import { judgeLanguage } from './language-judgement.js';
import { metadataOf } from './metadata.js';
import type { RawRecord } from './records.js';
import type { Failure } from './source-file.js';

const LONGEST_ID = 500;

/** How to read records; plain data. */
export interface IngestOptions {
  /** Which articles to take: German ones (the default), or any. */
  readonly language?: 'de' | 'any';
  /** Names of fields in JSON and front matter, beside the usual ones. */
  readonly fields?: FieldMap;
  /** Largest article in bytes; 16 MiB if left out. */
  readonly maxBytes?: number;
}

/** An article that was read but is not wanted. */
export interface Skipped {
  readonly outcome: 'skipped';
  readonly id: string;
  readonly path: string;
  readonly record: number;
  readonly code: string;
  readonly reason: string;
  /** BCP 47 code of its language, where it is known. */
  readonly language?: string;
}

/** What became of one article of a record. */
export type Ingested =
  | { readonly outcome: 'article'; readonly article: Article; readonly messages: Message[] }
  | Skipped
  | Failure;

/**
 * Reads the articles of a raw record: one, or several where a JSON object wraps a list of them. Never rejects for what
 * is in the record: an article that cannot be read comes as a failure with its reason, one that is not German as
 * skipped.
 *
 * The promise is there for the libraries of a format, which are loaded when the first file of that format comes.
 */
export async function parseRecord(record: RawRecord, options: IngestOptions = {}): Promise<Ingested[]> {
  const { source, bytes } = record;
  const binary = binaryContent(bytes);
  if (binary !== undefined) {
    return [failure(record, 'ingest/binary', `it is ${binary}, not text (${describeSize(bytes.length)})`)];
  }
  try {
    const sha256 = hash('sha256', bytes);
    const drafts = await readDrafts(record, options);
    const several = record.place !== undefined || drafts.length > 1;
    const outcomes: Ingested[] = [];
    for (const [i, draft] of drafts.entries()) {
      const number = record.record + i;
      const id = several ? `${source.id}#${number}` : source.id;
      outcomes.push(await finish(draft, { record, number, id, sha256 }, options));
    }
    return outcomes;
  } catch (error) {
    // The readers report what they know of; this keeps an unforeseen fault from costing more than its article.
    return [failure(record, 'ingest/unreadable', `it could not be read: ${(error as Error).message}`)];
  }
}

/** Readers are loaded by format, and with them their libraries. */
async function readDrafts(record: RawRecord, options: IngestOptions): Promise<readonly (ArticleDraft | NoArticle)[]> {
  const { bytes, source } = record;
  switch (source.format) {
    case 'text':
      return [await (await import('./text.js')).readText(bytes)];
    case 'markdown':
      return [await (await import('./markdown.js')).readMarkdown(bytes, options.fields)];
    case 'html':
      return [await (await import('./html.js')).readHtml(bytes)];
    case 'json':
    case 'jsonl':
      return (await import('./json.js')).readJson(bytes, { fields: options.fields, place: record.place });
  }
}

/** A record of a file, or the article of that number in it, with the id that its place gives it. */
interface Place {
  readonly record: RawRecord;
  readonly number: number;
  readonly id: string;
  /** Of the record's bytes. */
  readonly sha256: string;
}

async function finish(draft: ArticleDraft | NoArticle, place: Place, options: IngestOptions): Promise<Ingested> {
  const { record, number, sha256 } = place;
  const { path, format } = record.source;
  if ('reason' in draft) {
    return { outcome: 'failed', id: place.id, path, record: number, code: draft.code, reason: draft.reason };
  }
  const { text, fields, encoding } = draft;
  const id = ownId(fields.id) ?? place.id;
  const messages = [...draft.messages];
  const { language: declared, ...said } = metadataOf(fields, (message) => messages.push(message));
  const { language, unwanted, message } = await judgeLanguage(text, declared, options.language ?? 'de');
  const known = language === undefined ? {} : { language };
  if (unwanted !== undefined) {
    return { outcome: 'skipped', id, path, record: number, code: 'ingest/not-german', reason: unwanted, ...known };
  }
  if (message) messages.push(message);
  const article: Article = {
    id,
    source: { path, record: number, format, encoding, sha256 },
    meta: Object.assign({}, said, known),
    text,
    textSha256: hash('sha256', text),
    regions: finishRegions(text, draft.regions),
  };
  return { outcome: 'article', article, messages };
}

function ownId(value: unknown): string | undefined {
  const id = typeof value === 'string' ? wellFormed(value).text.trim() : Number.isFinite(value) ? String(value) : '';
  return id === '' || id.length > LONGEST_ID ? undefined : id;
}

function failure({ source, record, place }: RawRecord, code: string, reason: string): Failure {
  const id = place ? `${source.id}#${record}` : source.id;
  return { outcome: 'failed', id, path: source.path, record, code, reason };
}
