import type { NameEntry, NameTables } from './name-tables.js';
import { type Pieces, withoutGenitive, withoutLongGenitive } from './pieces.js';
import type { NameFinder } from './wink-names.js';

/** A name of the tables in the text. */
export interface TableName {
  /** Index of its first piece. */
  readonly first: number;
  /** Index after its last piece. */
  readonly last: number;
  /** What the tables say of it, in their order of precedence. */
  readonly entries: readonly NameEntry[];
}

const NOTHING = '_';

/**
 * Finds the names of the tables in the text, leftmost first, longest first, without overlap.
 *
 * wink-nlp would need a second to learn all names, and would keep every word that it ever saw. So it learns, document by
 * document, the names whose first two pieces stand there, and reads a view of the text in which every other word is a
 * blank: what it keeps is bounded by the tables' own words, and the result for one document never hangs on another.
 */
export function findTableNames(pieces: Pieces, tables: NameTables, finder: NameFinder): TableName[] {
  const rows = new Map<string, number[]>();
  const words = new Set<string>();
  for (let i = 0; i < pieces.text.length; i++) {
    const piece = pieces.text[i]!;
    if (piece === '') continue;
    addCandidates(piece, pieces.text[i + 1], tables, rows, words);
    for (const variant of variants(piece)) addCandidates(variant, undefined, tables, rows, words);
  }
  if (rows.size === 0) return [];
  const names = [...rows.keys()];
  finder.learn(names);
  const found = finder.find(pieces.text.map((piece) => viewWord(piece, words)));
  const entries = new Map<number, NameEntry[]>();
  return found.map(({ name, first, last }) => {
    let known = entries.get(name);
    if (known === undefined) {
      known = rows
        .get(names[name]!)!
        .sort((a, b) => a - b)
        .map((row) => tables.entry(row));
      entries.set(name, known);
    }
    return { first, last, entries: known };
  });
}

function addCandidates(
  first: string,
  second: string | undefined,
  tables: NameTables,
  rows: Map<string, number[]>,
  words: Set<string>,
): void {
  for (let row = tables.head(first); row >= 0; row = tables.next(row)) {
    const name = tables.pieces(row);
    if (name.length > 1 && (second === undefined || !isForm(second, name[1]!))) continue;
    const key = name.join(' ');
    const known = rows.get(key);
    if (known === undefined) {
      rows.set(key, [row]);
      for (const word of name) words.add(word);
    } else if (!known.includes(row)) known.push(row);
  }
}

function isForm(piece: string, word: string): boolean {
  return piece === word || (piece.startsWith(word) && variants(piece).includes(word));
}

const NO_VARIANTS: readonly string[] = [];
const CAPITALS = /^\p{Lu}{4,}$/u;

/** Forms under which the tables may have the piece: without -s or -es of the genitive; BERLIN as Berlin. */
function variants(piece: string): readonly string[] {
  const stem = withoutGenitive(piece);
  if (stem !== undefined) {
    const longStem = withoutLongGenitive(piece);
    return longStem === undefined ? [stem] : [stem, longStem];
  }
  if (piece.length < 4 || !CAPITALS.test(piece)) return NO_VARIANTS;
  return [piece.charAt(0) + piece.slice(1).toLowerCase()];
}

/** The piece as the names have it: as it stands, else in another of its forms, else a blank. */
function viewWord(piece: string, words: ReadonlySet<string>): string {
  if (words.has(piece)) return piece;
  return variants(piece).find((variant) => words.has(variant)) ?? NOTHING;
}
