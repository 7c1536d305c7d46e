import type { FormatId, OutputFormat, OutputOptions } from './output-format.js';

export type { FormatId } from './output-format.js';

interface FormatModule {
  readonly create: (options: OutputOptions) => OutputFormat;
}

/** What is known of a format before it is loaded. */
export interface FormatRow {
  readonly id: FormatId;
  readonly summary: string;
  readonly load: () => Promise<FormatModule>;
}

/** The one table of output formats. */
export const FORMATS: readonly FormatRow[] = [
  {
    id: 'jsonl',
    summary: 'annotations.jsonl: one JSON object an article, everything that is known',
    load: () => import('./jsonl/jsonl.js'),
  },
  {
    id: 'csv',
    summary: 'articles.csv, entities.csv, quotes.csv, …: one table a layer, for R, pandas and spreadsheets',
    load: () => import('./csv/csv.js'),
  },
  {
    id: 'conllu',
    summary: 'annotations.conllu: tokens and tags as CoNLL-U, entities and quotes in MISC',
    load: () => import('./conllu/conllu.js'),
  },
  {
    id: 'html',
    summary: 'articles/ID.html: a page to read for every article',
    load: () => import('./html/html.js'),
  },
];

export const FORMAT_IDS: readonly FormatId[] = FORMATS.map(({ id }) => id);

/** Loads a format and makes it ready to render. */
export async function loadFormat(id: FormatId, options: OutputOptions): Promise<OutputFormat> {
  const row = FORMATS.find((format) => format.id === id)!;
  return (await row.load()).create(options);
}
