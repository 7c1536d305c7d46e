import type { Article } from '../../src/document/article.js';
import type { RegionKind } from '../../src/document/layers.js';
import { type Ingested, type IngestOptions, parseRecord } from '../../src/ingest/parse-record.js';
import type { RawRecord } from '../../src/ingest/records.js';
import type { Format } from '../../src/ingest/source-file.js';

/** A raw record of a made-up file `ordner/datei`. */
export function rawRecord(format: Format, content: string | Uint8Array): RawRecord {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { source: { path: 'ordner/datei', file: '/ordner/datei', id: 'ordner/datei', format }, record: 0, bytes };
}

/** What becomes of a made-up file. */
export function ingest(format: Format, content: string | Uint8Array, options?: IngestOptions): Promise<Ingested[]> {
  return parseRecord(rawRecord(format, content), options);
}

/** The one article of a made-up file, with the codes of its messages. */
export async function articleOf(
  format: Format,
  content: string | Uint8Array,
  options?: IngestOptions,
): Promise<Article & { codes: string[] }> {
  const [first, ...others] = await ingest(format, content, options);
  if (others.length > 0) throw new Error(`${others.length + 1} articles`);
  if (first?.outcome !== 'article') throw new Error(`${first?.code}: ${first?.reason}`);
  return { ...first.article, codes: first.messages.map(({ code }) => code) };
}

/** The surfaces of an article's regions, each after its kind. */
export function regionsOf({ text, regions }: Pick<Article, 'text' | 'regions'>): [RegionKind, string][] {
  return regions.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

/** Running German text that is long enough to tell its language. */
export const GERMAN =
  'Der Gemeinderat hat am Dienstag über den Haushalt beraten und sich nach langer Debatte auf einen Entwurf geeinigt. ' +
  'Für die Sanierung der Schule sollen im nächsten Jahr zwei Millionen Euro ausgegeben werden, sagte die Bürgermeisterin.';

export const ENGLISH =
  'The town council debated the budget on Tuesday and agreed on a draft after a long discussion that lasted until midnight. ' +
  'Two million euros are to be spent on the renovation of the school next year, the mayor said in a statement to the press.';
