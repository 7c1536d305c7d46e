import { stringify } from 'csv-stringify/sync';
import { toCodePoints } from '../../document/map-offsets.js';
import type { OutputFormat, OutputOptions } from '../output-format.js';
import { viewOf } from './article-view.js';
import { ARTICLES } from './articles-table.js';
import { ACTORS, ENTITIES, MARKED, MENTIONS, SENTENCES } from './layer-tables.js';
import { QUOTES } from './quotes-table.js';
import { SENTIMENT } from './sentiment-table.js';
import type { Rows, Table } from './table.js';

/** The tables in the order of the layers. */
export const TABLES: readonly Table[] = [ARTICLES, SENTENCES, ENTITIES, ACTORS, MENTIONS, QUOTES, MARKED, SENTIMENT];

/**
 * CSV tables, one a layer: RFC 4180 (commas, CRLF, quotes doubled), UTF-8 without BOM, a header row, an empty cell where
 * nothing is known. Cells carry the exact text, also where it begins with `=`: these are data for R and pandas, and an
 * apostrophe put before it would make the text another one.
 */
export function create({ offsets, layers }: OutputOptions): OutputFormat {
  const tables = TABLES.filter(({ layer }) => layer === undefined || layers === undefined || layers.includes(layer));
  return {
    id: 'csv',
    files: tables.map((table) => ({ path: pathOf(table), text: csv([table.header]) })),
    render: (article) => {
      const view = viewOf(article, offsets === 'codepoint' ? toCodePoints(article.text) : (offset) => offset);
      return tables.flatMap((table) => {
        const rows = table.rows(view);
        return rows.length === 0 ? [] : [{ path: pathOf(table), text: csv(rows) }];
      });
    },
  };
}

function pathOf(table: Table): string {
  return `${table.name}.csv`;
}

function csv(rows: Rows): string {
  // `quoted_match`, because the library looks only for whole record ends: a lone line feed would stay bare.
  return stringify(rows as string[][], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
