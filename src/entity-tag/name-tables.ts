import type { EntityLabel } from '../document/layers.js';
import { countLines, eachName, nameTable } from '../lexicon/name-lists.js';
import { PackedWords } from '../lexicon/packed-words.js';
import { detached, WordMemory } from '../lexicon/word-memory.js';
import { cutName, pieceEnd, withoutGenitive, withoutLongGenitive } from './pieces.js';

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

/** One row of a name table. */
export interface NameEntry {
  readonly name: string;
  readonly label: EntityLabel;
  readonly canonical: string;
  readonly wikidata?: string;
  /** `derived`: an adjective or inhabitant's name; `ambiguous`: also a common word, a name only with support. */
  readonly mark?: 'derived' | 'ambiguous';
  readonly table: TableName;
}

/** About how many different first pieces the names have. */
const EXPECTED = 36_000;

/**
 * The name tables, indexed by the first piece of each name. Loading reads the files and notes where rows begin; a row is
 * taken apart when it is first asked for.
 */
export class NameTables {
  private readonly tables: readonly TableName[];
  private readonly texts: readonly string[];
  /** Columns by row: the number of its table, where it and its name stand in the table's text, and what {@link next} tells. */
  private readonly tableOf: Uint8Array;
  private readonly from: Uint32Array;
  private readonly nameEnd: Uint32Array;
  private readonly nextRow: Int32Array;
  /** See {@link secondUnit}; 0 where there is none. */
  private readonly secondUnits: Uint16Array;
  private readonly firsts = new PackedWords(EXPECTED);
  /** By number of the first piece, what {@link head} tells. */
  private readonly lastRow: Int32Array;
  private readonly headsOf = new WordMemory<readonly number[]>(15_000);
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
    eachName(text, (from, nameEnd) => {
      const row = this.count++;
      const firstEnd = pieceEnd(text, from, nameEnd);
      const first = this.firsts.add(text, from, firstEnd);
      this.tableOf[row] = table;
      this.from[row] = from;
      this.nameEnd[row] = nameEnd;
      const second = afterSpace(text, firstEnd, nameEnd);
      if (second < nameEnd) this.secondUnits[row] = text.charCodeAt(second);
      this.nextRow[row] = lastRow[first]!;
      lastRow[first] = row;
    });
  }

  /** How many rows there are; a row is known by its number. */
  rows(): number {
    return this.count;
  }

  /** The last row whose name begins with this piece, or -1. */
  head(piece: string): number {
    const first = this.firsts.find(piece);
    return first < 0 ? -1 : this.lastRow[first]!;
  }

  /** {@link head} of the piece as it stands and without the endings of the genitive, in this order: of those that there are. */
  heads(piece: string): readonly number[] {
    const known = this.headsOf.get(piece);
    if (known !== undefined) return known;
    const heads = [piece, withoutGenitive(piece), withoutLongGenitive(piece)]
      .map((form) => (form === undefined ? -1 : this.head(form)))
      .filter((row) => row >= 0);
    const found = heads.length === 0 ? NONE : heads;
    this.headsOf.add(detached(piece), found);
    return found;
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

  /** The pieces of the row's name. They are not remembered: over a long run that would be all the tables again. */
  pieces(row: number): string[] {
    return cutName(this.textOf(row).slice(this.from[row]!, this.nameEnd[row]!));
  }

  /** The row taken apart. */
  entry(row: number): NameEntry {
    const text = this.textOf(row);
    const from = this.from[row]!;
    const columns = text.slice(from, text.indexOf('\n', from)).split('\t');
    const [name = '', label = '', canonical = '', wikidata = '', mark = ''] = columns;
    return {
      name,
      label: label as EntityLabel,
      canonical: canonical === '' ? name : canonical,
      ...(wikidata === '' ? {} : { wikidata }),
      ...(mark === '' ? {} : { mark: mark as 'derived' | 'ambiguous' }),
      table: this.tables[this.tableOf[row]!]!,
    };
  }

  private textOf(row: number): string {
    return this.texts[this.tableOf[row]!]!;
  }
}

function afterSpace(text: string, at: number, limit: number): number {
  return at < limit && text.charCodeAt(at) === SPACE ? at + 1 : at;
}
