import type { EntityLabel } from '../document/layers.js';
import { unitAt } from '../lexicon/code-unit.js';
import { countLines, eachName, nameTable } from '../lexicon/name-lists.js';
import { PackedWords } from '../lexicon/packed-words.js';
import { cutName, isSpace, pieceEnd, withoutGenitive, withoutLongGenitive } from './pieces.js';

/** The tables in order of precedence: of two readings of one name that both fit, the table named first has it. */
export const TABLES = [
  'persons',
  'countries',
  'regions',
  'parties',
  'bodies',
  'media',
  'clubs',
  'companies',
  'other',
  'cities',
  'politicians',
  'authorities',
] as const;

/** Tables too rough for answers of their own (every *Faust* is a play there): evidence for a learned tagger. */
const ROUGH_TABLES = [
  'bands',
  'peoples',
  'teams',
  'competitions',
  'institutions',
  'screen',
  'letters',
  'products',
  'events',
] as const;

export const ALL_TABLES = [...TABLES, ...ROUGH_TABLES] as const;
export type TableName = (typeof ALL_TABLES)[number];

const SPACE = 0x20;
const NONE: readonly number[] = [];

/** What a row says of its name. */
export interface NameKind {
  readonly label: EntityLabel;
  /** `derived`: an adjective or inhabitant's name; `ambiguous`: also a common word, a name only with support. */
  readonly mark: 'derived' | 'ambiguous' | undefined;
  readonly table: TableName;
}

/** About how many different first pieces the names have. */
const EXPECTED = 36_000;

/**
 * The name tables, indexed by the first piece of each name. Loading reads the files and notes where rows, which are known by their
 * numbers, begin and what they say.
 */
export class NameTables {
  private readonly tables: readonly TableName[];
  private readonly texts: readonly string[];
  /** Columns by row: the number of its table, where it and its name stand in the table's text, and what {@link next} tells. */
  private readonly tableOf: Uint8Array;
  private readonly kindOf: Uint8Array;
  private readonly from: Uint32Array;
  private readonly nameEnd: Uint32Array;
  private readonly nextRow: Int32Array;
  /** See {@link secondUnit}; 0 where there is none. */
  private readonly secondUnits: Uint16Array;
  private readonly firsts = new PackedWords(EXPECTED);
  /** By number of the first piece, what {@link head} tells. */
  private readonly lastRow: Int32Array;
  /** Each kind that occurs. */
  private readonly kinds: NameKind[] = [];
  private count = 0;

  /** @throws where a table of that name does not exist */
  constructor(tables: readonly string[] = TABLES) {
    const known = new Set<string>(ALL_TABLES);
    for (const table of tables) {
      if (!known.has(table)) throw new Error(`no name table ${table}; there are ${ALL_TABLES.join(', ')}`);
    }
    this.tables = ALL_TABLES.filter((table) => tables.includes(table));
    this.texts = this.tables.map(nameTable);
    const lines = this.texts.reduce((sum, text) => sum + countLines(text), 0);
    this.tableOf = new Uint8Array(lines);
    this.kindOf = new Uint8Array(lines);
    this.from = new Uint32Array(lines);
    this.nameEnd = new Uint32Array(lines);
    this.nextRow = new Int32Array(lines);
    this.secondUnits = new Uint16Array(lines);
    const lastRow = new Int32Array(lines).fill(-1);
    for (const [table, text] of this.texts.entries()) this.index(table, text, lastRow);
    this.firsts.pack();
    this.lastRow = lastRow.slice(0, this.firsts.size);
  }

  private index(table: number, text: string, lastRow: Int32Array): void {
    const kinds = new Map<string, number>();
    eachName(text, (from, nameEnd, end) => {
      const row = this.count++;
      const firstEnd = pieceEnd(text, from, nameEnd);
      const first = this.firsts.add(text, from, firstEnd);
      this.tableOf[row] = table;
      this.kindOf[row] = this.kindNumber(table, text, nameEnd, end, kinds);
      this.from[row] = from;
      this.nameEnd[row] = nameEnd;
      const second = afterSpace(text, firstEnd, nameEnd);
      if (second < nameEnd) this.secondUnits[row] = text.charCodeAt(second);
      this.nextRow[row] = lastRow[first]!;
      lastRow[first] = row;
    });
  }

  /** The number of a row's kind in {@link kinds}, of which those of its table are known. */
  private kindNumber(table: number, text: string, nameEnd: number, end: number, known: Map<string, number>): number {
    // A row is name, label, canonical name, Wikidata, mark.
    const labelEnd = columnEnd(text, nameEnd + 1, end);
    const markStart = columnEnd(text, columnEnd(text, labelEnd + 1, end) + 1, end) + 1;
    const label = text.slice(nameEnd + 1, labelEnd);
    const mark = markStart < end ? text.slice(markStart, columnEnd(text, markStart, end)) : '';
    const key = `${label} ${mark}`;
    let number = known.get(key);
    if (number === undefined) {
      const kind = { label, mark: mark === '' ? undefined : mark, table: this.tables[table]! };
      number = this.kinds.push(kind as NameKind) - 1;
      known.set(key, number);
    }
    return number;
  }

  /** The last row whose name begins with this piece, or with its first `end` code units; -1 where there is none. */
  head(piece: string, end = piece.length): number {
    const first = this.firsts.find(piece, 0, end);
    return first < 0 ? -1 : this.lastRow[first]!;
  }

  /** {@link head} of the piece as it stands and without the endings of the genitive, in this order: of those that there are. */
  heads(piece: string): readonly number[] {
    const { length } = piece;
    const own = this.head(piece);
    const stem = withoutGenitive(piece) === undefined ? -1 : this.head(piece, length - 1);
    const longStem = withoutLongGenitive(piece) === undefined ? -1 : this.head(piece, length - 2);
    if (stem < 0 && longStem < 0) return own < 0 ? NONE : [own];
    return [own, stem, longStem].filter((row) => row >= 0);
  }

  /** The row before it with the same first piece, or -1. */
  next(row: number): number {
    return this.nextRow[row]!;
  }

  /** The first UTF-16 code unit of the second piece of the row's name; undefined where it has no second piece. */
  secondUnit(row: number): number | undefined {
    return this.secondUnits[row]! || undefined;
  }

  /** The second piece of the row's name; empty where it has none. */
  second(row: number): string {
    const text = this.textOf(row);
    const limit = this.nameEnd[row]!;
    const at = afterSpace(text, pieceEnd(text, this.from[row]!, limit), limit);
    return at < limit ? text.slice(at, pieceEnd(text, at, limit)) : '';
  }

  /**
   * How many pieces the row's name has, where they stand in a text; 0 where they do not.
   *
   * @param pieces those of the text; all but the first may be in the genitive
   * @param at where the first of them stands, which is not compared
   */
  standsAt(row: number, pieces: readonly string[], at: number): number {
    const text = this.textOf(row);
    const limit = this.nameEnd[row]!;
    let count = 1;
    for (let from = pieceEnd(text, this.from[row]!, limit); from < limit; ) {
      const end = pieceEnd(text, from, limit);
      if (!isSpace(text, from)) {
        const piece = pieces[at + count];
        if (piece === undefined || !isFormOf(piece, text, from, end)) return 0;
        count++;
      }
      from = end;
    }
    return count;
  }

  /** The pieces of the row's name. They are not remembered: over a long run that would be all the tables again. */
  pieces(row: number): string[] {
    return cutName(this.textOf(row).slice(this.from[row]!, this.nameEnd[row]!));
  }

  /** What the row says of its name; one object for all rows of a kind. */
  kind(row: number): NameKind {
    return this.kinds[this.kindOf[row]!]!;
  }

  private textOf(row: number): string {
    return this.texts[this.tableOf[row]!]!;
  }
}

function afterSpace(text: string, at: number, limit: number): number {
  return at < limit && text.charCodeAt(at) === SPACE ? at + 1 : at;
}

function columnEnd(text: string, from: number, end: number): number {
  const tab = text.indexOf('\t', from);
  return tab < 0 || tab > end ? end : tab;
}

/** Whether a piece of a text is the piece of a name that stands in `name` from `from` to `end`, perhaps in the genitive. */
function isFormOf(piece: string, name: string, from: number, end: number): boolean {
  const length = end - from;
  const ending = piece.length - length;
  if (ending < 0 || ending > 2) return false;
  for (let i = 0; i < length; i++) if (unitAt(piece, i) !== unitAt(name, from + i)) return false;
  return ending === 0 || (ending === 1 ? withoutGenitive(piece) : withoutLongGenitive(piece)) !== undefined;
}
