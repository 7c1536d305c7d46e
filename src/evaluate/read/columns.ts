import type { EvalLayer } from '../eval-document.js';
import { isChunkTag } from './bio.js';
import { excerpt, GoldError } from './gold-error.js';

/** What a column of a file of tokens holds; `-` is one that is not read. */
const COLUMN_NAMES = ['token', 'entities', 'inner', 'pos', 'lemma', 'feats', '-'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** How the columns of a file are parted and what they hold. */
export interface ColumnPlan {
  readonly separator: 'tab' | 'space';
  readonly columns: readonly ColumnName[];
}

/** Labels of syntactic chunks (CoNLL-2000), which stand in BIO too, before the names in files of CoNLL-2003. */
const CHUNKS = new Set('NP VP PP ADJP ADVP SBAR PRT CONJP INTJ LST UCP NC VC PC NX PX'.split(' '));

/** Names that other files give their columns in a line `# columns: …`. */
const OTHER_NAMES: Readonly<Record<string, ColumnName>> = {
  form: 'token',
  word: 'token',
  upos: 'pos',
  umfeats: 'feats',
  features: 'feats',
  ner: 'entities',
  ne: 'entities',
};

/** The column names of a line `# columns: FORM UPOS …`; what stands in brackets behind them is a remark. */
export function namedColumns(comment: string): ColumnName[] | undefined {
  const list = /^# columns:\s*([^(]+)/i.exec(comment)?.[1];
  if (list === undefined) return undefined;
  return list
    .trim()
    .split(/[\s,]+/)
    .map((name) => {
      const word = name.toLowerCase();
      return (COLUMN_NAMES as readonly string[]).includes(word) ? (word as ColumnName) : (OTHER_NAMES[word] ?? '-');
    });
}

export function splitRow(line: string, separator: ColumnPlan['separator']): string[] {
  return separator === 'tab' ? line.split('\t') : line.trim().split(/ +/);
}

/**
 * Decides what the columns of a file are from its first lines: by name where a comment or the caller names them, else by
 * what stands in them.
 *
 * @param lines the first lines that are no comments, with their numbers
 * @throws GoldError where there is no column for the layer
 */
export function planColumns(
  file: string,
  lines: readonly { readonly number: number; readonly text: string }[],
  layer: EvalLayer,
  named: readonly string[] | undefined,
): ColumnPlan {
  const [head] = lines;
  if (!head) throw new GoldError({ file }, 'has no tokens; expected a token and its tags on each line');
  const separator = lines.some(({ text }) => text.includes('\t')) ? 'tab' : 'space';
  if (named) return { separator, columns: named as ColumnName[] };
  const rows = lines.map(({ text }) => splitRow(text, separator));
  const width = usualWidth(rows);
  const whole = rows.filter((row) => row.length === width);
  const place = { file, line: head.number };
  const columns = new Array<ColumnName>(width).fill('-');
  const indexed = width >= 3 && whole.every(([index]) => /^\d+$/.test(index!));
  const token = indexed ? 1 : 0;
  columns[token] = 'token';
  if (layer === 'tokens' || layer === 'sentences') return { separator, columns };
  if (width < token + 2) {
    const expected = separator === 'tab' ? 'parted by tabs' : 'parted by a tab or a space';
    throw new GoldError(place, `found ${excerpt(head.text)}, expected a token and its tag ${expected}`);
  }
  if (layer === 'tags') {
    columns[token + 1] = 'pos';
    return { separator, columns };
  }
  const tagged = columns.map((_, c) => c > token && isTagColumn(whole.map((row) => row[c]!)));
  const last = tagged.lastIndexOf(true);
  if (last < 0) {
    throw new GoldError(
      place,
      `found ${excerpt(head.text)}, expected a column of O, B-… and I-… tags (or name them: --columns)`,
    );
  }
  const before = tagged[last - 1] ?? false;
  const isInner = before && (indexed || width === 3) && !whole.some((row) => CHUNKS.has(row[last - 1]!.slice(2)));
  columns[isInner ? last - 1 : last] = 'entities';
  if (isInner) columns[last] = 'inner';
  return { separator, columns };
}

/** The width that most rows have, the first such: so that the odd row is the one that is refused. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)![0];
}

/** Tags in at least half of the rows: what is none among them is then refused where it stands. */
function isTagColumn(values: readonly string[]): boolean {
  return 2 * values.filter(isChunkTag).length >= values.length;
}
