import type { NameKind, NameTables } from './name-tables.js';
import { type Pieces, withoutGenitive, withoutLongGenitive } from './pieces.js';
import type { NameFinder } from './wink-names.js';

/** A name of the tables in the text. */
export interface TableName {
  /** Index of its first piece. */
  readonly first: number;
  /** Index after its last piece. */
  readonly last: number;
  /** What the tables say of it, in their order of precedence. */
  readonly entries: readonly NameKind[];
}

/** No piece: those of marks are one mark long. */
const NOTHING = '__';

/**
 * Finds the names of the tables in the text, leftmost first, longest first, without overlap.
 *
 * wink-nlp would need a second to learn all names, and would keep every word that it ever saw. So it learns, document by
 * document, the names whose first two pieces stand there, and reads a view of the text in which all other words in a
 * row are one blank: what it keeps is bounded by the tables' own words, and the result for one document never hangs on another.
 */
export function findTableNames(pieces: Pieces, tables: NameTables, finder: NameFinder): TableName[] {
  const candidates: Candidates = { rows: new Map(), words: new Set(), seen: new Set() };
  const { rows, words } = candidates;
  for (let i = 0; i < pieces.text.length; i++) {
    const piece = pieces.text[i]!;
    if (piece === '') continue;
    addCandidates(piece, pieces.text[i + 1], tables, candidates);
    for (const variant of variants(piece)) addCandidates(variant, undefined, tables, candidates);
  }
  if (rows.size === 0) return [];
  const names = [...rows.keys()];
  finder.learn(names);
  const view = blankOut(pieces, words);
  const found = finder.find(view.words);
  const entries = new Map<number, NameKind[]>();
  return found.map(({ name, first, last }) => {
    let known = entries.get(name);
    if (known === undefined) {
      known = rows
        .get(names[name]!)!
        .sort((a, b) => a - b)
        .map((row) => tables.kind(row));
      entries.set(name, known);
    }
    return { first: view.piece[first]!, last: view.piece[last - 1]! + 1, entries: known };
  });
}

/** What wink is given to read: the words of candidate names, and one blank for all pieces in a row between them. */
interface View {
  readonly words: readonly string[];
  /** The piece that each word is; of a blank the first. */
  readonly piece: readonly number[];
}

function blankOut({ text }: Pieces, words: ReadonlySet<string>): View {
  const view = { words: [] as string[], piece: [] as number[] };
  let last = '';
  for (let i = 0; i < text.length; i++) {
    const word = viewWord(text[i]!, words);
    if (word === NOTHING && last === NOTHING) continue;
    view.words.push(word);
    view.piece.push(i);
    last = word;
  }
  return view;
}

/** Candidates among the names of the tables, as one document shows them. */
interface Candidates {
  /** The rows of each name. */
  readonly rows: Map<string, number[]>;
  /** All words of these names. */
  readonly words: Set<string>;
  /** The rows that are in. */
  readonly seen: Set<number>;
}

function addCandidates(first: string, second: string | undefined, tables: NameTables, into: Candidates): void {
  for (let row = tables.head(first); row >= 0; row = tables.next(row)) {
    if (!goesOn(row, second, tables) || into.seen.has(row)) continue;
    into.seen.add(row);
    const name = tables.pieces(row);
    const key = name.join(' ');
    const known = into.rows.get(key);
    if (known === undefined) {
      into.rows.set(key, [row]);
      for (const word of name) into.words.add(word);
    } else known.push(row);
  }
}

/** True where the row's name has one piece or the text goes on with a form of its second. */
function goesOn(row: number, piece: string | undefined, tables: NameTables): boolean {
  const unit = tables.secondUnit(row);
  if (unit === undefined) return true;
  if (piece === undefined) return false;
  // Most of hundreds of names that begin alike (Deutsche …) differ in the next letter.
  if (piece.charCodeAt(0) !== unit) return false;
  const word = tables.second(row);
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
