import { readFileSync } from 'node:fs';
import type { EntityLabel } from '../document/layers.js';
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

/**
 * The name tables, indexed by the first piece of each name. Loading reads the files and notes where rows begin; a row is
 * taken apart when it is first asked for.
 */
export class NameTables {
  private readonly content: string;
  private readonly from: number[] = [];
  private readonly secondAt: number[] = [];
  private readonly nameEnd: number[] = [];
  private readonly tableOf: TableName[] = [];
  private readonly nextRow: number[] = [];
  private readonly firsts = new Map<string, number>();
  private readonly headsOf = new WordMemory<readonly number[]>(15_000);

  /** @throws where a table of that name does not exist */
  constructor(tables: readonly string[] = TABLES) {
    const known = new Set<string>(ALL_TABLES);
    for (const table of tables) {
      if (!known.has(table)) throw new Error(`no name table ${table}; there are ${ALL_TABLES.join(', ')}`);
    }
    const parts = ALL_TABLES.filter((table) => tables.includes(table)).map(
      (table) =>
        [table, readFileSync(new URL(`../lexicon/lists/names/${table}.txt`, import.meta.url), 'utf8')] as const,
    );
    this.content = parts.map(([, text]) => text).join('');
    let offset = 0;
    for (const [table, text] of parts) {
      this.index(table, offset, offset + text.length);
      offset += text.length;
    }
  }

  private index(table: TableName, start: number, limit: number): void {
    const { content } = this;
    for (let from = start; from < limit; ) {
      let end = content.indexOf('\n', from);
      if (end < 0) end = limit;
      if (end > from && content.charCodeAt(from) !== 35) {
        const row = this.from.length;
        const tab = content.indexOf('\t', from);
        const firstEnd = pieceEnd(content, from, tab);
        const first = content.slice(from, firstEnd);
        this.from.push(from);
        this.secondAt.push(firstEnd < tab && content.charCodeAt(firstEnd) === SPACE ? firstEnd + 1 : firstEnd);
        this.nameEnd.push(tab);
        this.tableOf.push(table);
        this.nextRow.push(this.firsts.get(first) ?? -1);
        this.firsts.set(first, row);
      }
      from = end + 1;
    }
  }

  /** How many rows there are; a row is known by its number. */
  rows(): number {
    return this.from.length;
  }

  /** The last row whose name begins with this piece, or -1. */
  head(piece: string): number {
    return this.firsts.get(piece) ?? -1;
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
    const at = this.secondAt[row]!;
    return at < this.nameEnd[row]! ? this.content.charCodeAt(at) : undefined;
  }

  /** The second piece of the row's name; empty where it has none. */
  second(row: number): string {
    const at = this.secondAt[row]!;
    const limit = this.nameEnd[row]!;
    return at < limit ? this.content.slice(at, pieceEnd(this.content, at, limit)) : '';
  }

  /** The pieces of the row's name. They are not remembered: over a long run that would be all the tables again. */
  pieces(row: number): string[] {
    return cutName(this.content.slice(this.from[row]!, this.nameEnd[row]!));
  }

  /** The row taken apart. */
  entry(row: number): NameEntry {
    const from = this.from[row]!;
    const end = this.content.indexOf('\n', from);
    const columns = this.content.slice(from, end < 0 ? undefined : end).split('\t');
    const [name = '', label = '', canonical = '', wikidata = '', mark = ''] = columns;
    return {
      name,
      label: label as EntityLabel,
      canonical: canonical === '' ? name : canonical,
      ...(wikidata === '' ? {} : { wikidata }),
      ...(mark === '' ? {} : { mark: mark as 'derived' | 'ambiguous' }),
      table: this.tableOf[row]!,
    };
  }
}
