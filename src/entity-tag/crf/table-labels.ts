import type { NameTables } from '../name-tables.js';
import { withoutGenitive } from '../pieces.js';

const NO_LABELS: ReadonlySet<string> = new Set();

/** What the tables say of a name of one piece: label, mark and table. */
export function tableLabels(word: string, tables: NameTables): ReadonlySet<string> {
  const labels = rowLabels(word, tables);
  if (labels !== NO_LABELS) return labels;
  const stem = withoutGenitive(word);
  return stem === undefined ? NO_LABELS : rowLabels(stem, tables);
}

function rowLabels(form: string, tables: NameTables): ReadonlySet<string> {
  let labels: Set<string> | undefined;
  for (let row = tables.head(form); row >= 0; row = tables.next(row)) {
    if (tables.secondUnit(row) !== undefined) continue;
    const { label, mark, table } = tables.kind(row);
    labels ??= new Set();
    labels.add(`${label} ${mark}`);
    labels.add(`${label} ${mark} ${table}`);
  }
  return labels ?? NO_LABELS;
}
