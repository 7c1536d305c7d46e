import { type Markup, markup } from '../../write/html/markup.js';
import type { ReportContext } from '../report-context.js';
import { dataPath, scriptData } from '../site/script-data.js';
import type { SiteFolder } from '../site/site-folder.js';

const CHUNK = 1000;

/** A value that is not known is null. */
export type Cell = string | number | null;
export interface ListRow {
  readonly address: string;
  readonly fictional: boolean;
  /** One for each column; the first is the name that leads to the address. */
  readonly cells: readonly Cell[];
}

export interface Column {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'date' | 'tone';
}

/** A table of which the page holds the first rows, and script all. */
export interface ListTable {
  /** Name of the data. */
  readonly list: string;
  readonly columns: readonly Column[];
  readonly caption: string;
  /** Columns to choose a value of, with their values. */
  readonly choices: readonly { readonly column: number; readonly values: readonly string[] }[];
  readonly dates: boolean;
  readonly filter: string;
}

export const LIST_SCRIPTS = ['assets/chunks.js', 'assets/list-filter.js'] as const;

/** Writes the rows for the script. @returns the number of files */
export function writeRows(list: string, rows: readonly ListRow[], folder: SiteFolder): number {
  let files = 0;
  for (let i = 0; i < rows.length || files === 0; i += CHUNK) {
    const part = rows
      .slice(i, i + CHUNK)
      .map(({ address, fictional, cells }) => [address, fictional ? 1 : 0, ...cells]);
    folder.write(dataPath(list, files), scriptData(list, files, part));
    files++;
  }
  return files;
}

/** The form, and the table with its first rows. */
export function listTable(table: ListTable, shown: readonly ListRow[], files: number, context: ReportContext): Markup {
  const { labels } = context;
  const { search } = labels;
  const selects = table.choices.map(({ column, values }) => {
    const options = values.map((value) => markup`<option value="${value}">${value}</option>`);
    return markup`<div class="field"><label for="choice-${column}">${table.columns[column]!.name}</label><select id="choice-${column}" data-column="${column}"><option value="">${search.all}</option>${options}</select></div>
`;
  });
  const dates = table.dates
    ? markup`<div class="field"><label for="from">${search.from}</label><input id="from" name="from" type="date"></div>
<div class="field"><label for="to">${search.to}</label><input id="to" name="to" type="date"></div>
`
    : undefined;
  const heads = table.columns.map(
    ({ name, kind }) => markup`<th scope="col" data-kind="${kind}"${classOf(kind)}>${name}</th>`,
  );
  const rows = shown.map((row) => line(row, table.columns, context));
  return markup`<form id="filter" class="filter" role="search" data-list="${table.list}" data-chunks="${files}" data-language="${labels.language}" data-found="${labels.rowsFound}" data-found-one="${labels.rowFound}" data-found-none="${search.foundNone}" data-loading="${search.loading}" data-failed="${search.failed}" data-invented="${labels.fictional.mark}" hidden>
<div class="field wide-field"><label for="text">${table.filter}</label><input id="text" name="text" type="search" autocomplete="off"></div>
${selects}${dates}<div class="field actions"><button type="reset">${search.clear}</button></div>
</form>
<p id="status" class="status" role="status"></p>
<div class="scroll" tabindex="0" role="group" aria-label="${table.caption}"><table id="rows" class="rows"><caption>${table.caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>
<p><button type="button" id="more" hidden>${search.more}</button></p>
`;
}

function line(
  { address, fictional, cells }: ListRow,
  columns: readonly Column[],
  { labels, words }: ReportContext,
): Markup {
  const mark = fictional ? markup`<span class="invented">${labels.fictional.mark}</span> ` : undefined;
  const [name, ...rest] = cells;
  const others = rest.map((cell, i) => {
    const { kind } = columns[i + 1]!;
    return markup`<td${classOf(kind)}>${shownCell(cell, kind, labels, words)}</td>`;
  });
  return markup`<tr><th scope="row">${mark}<a href="${address}"><bdi>${String(name)}</bdi></a></th>${others}</tr>
`;
}

function shownCell(
  cell: Cell,
  kind: Column['kind'],
  labels: ReportContext['labels'],
  words: ReportContext['words'],
): Markup {
  if (cell === null) return markup``;
  if (typeof cell === 'string') return kind === 'date' ? markup`${labels.shortDay(cell)}` : markup`<bdi>${cell}</bdi>`;
  return markup`${kind === 'tone' ? words.signed(cell) : labels.number(cell)}`;
}

function classOf(kind: Column['kind']): Markup | undefined {
  return kind === 'number' || kind === 'tone' ? markup` class="num"` : undefined;
}
