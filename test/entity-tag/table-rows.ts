import type { TableName } from '../../src/entity-tag/name-tables.js';
import { eachName, nameTable } from '../../src/lexicon/name-lists.js';

/** The columns of a row of a name table; an empty one says nothing, and the canonical name is the name then. */
export interface TableRow {
  readonly name: string;
  readonly label: string;
  readonly canonical: string;
  readonly wikidata: string;
  readonly mark: string;
}

/** All rows of a name table. */
export function rowsOf(table: TableName): TableRow[] {
  const rows: TableRow[] = [];
  const text = nameTable(table);
  eachName(text, (from, _nameEnd, end) => {
    const [name = '', label = '', canonical = '', wikidata = '', mark = ''] = text.slice(from, end).split('\t');
    rows.push({ name, label, canonical: canonical === '' ? name : canonical, wikidata, mark });
  });
  return rows;
}
