import { readFileSync } from 'node:fs';
import type { EntityLabel } from '../document/layers.js';
import type { Gender } from './actor-lists.js';

/** What the name tables know of a name as written. */
export interface KnownName {
  /** The name under which the tables keep it: two names with one canonical name mean one thing. */
  readonly canonical: string;
  /** Undefined where the tables have no id, or several that differ. */
  readonly wikidata: string | undefined;
}

/** Look-ups in `lexicon/lists/names`. Names are compared as written. */
export interface NameKnowledge {
  /** Gender of a given name; `u` where both bear it; undefined where the word is no known given name. */
  givenGender(word: string): Gender | 'u' | undefined;
  isFamilyName(word: string): boolean;
  /** People of world news: a name that means one person wherever it stands in a newspaper. */
  worldPerson(name: string): KnownName | undefined;
  /** Members of parliaments: sure only where the text speaks of a politician. */
  politician(name: string): KnownName | undefined;
  place(name: string): KnownName | undefined;
  organisation(name: string): KnownName | undefined;
  other(name: string): KnownName | undefined;
}

const TABLES = ['countries', 'regions', 'cities', 'parties', 'bodies', 'media', 'clubs', 'companies', 'other'];
const DERIVED = '\tderived';

/** Reads the tables (some 60,000 rows; tens of milliseconds). They are made by the project, so rows are not checked. */
export function loadNameKnowledge(): NameKnowledge {
  const given = new Map<string, Gender | 'u'>();
  const givenNames = tableContent('given-names');
  eachRow(givenNames, (name, from) => given.set(name, givenNames.charAt(from) as Gender | 'u'));
  const family = new Set<string>();
  eachRow(tableContent('family-names'), (name) => family.add(name));
  const things = new NameTable(TABLES);
  const world = new NameTable(['persons']);
  const politicians = new NameTable(['politicians']);
  return {
    givenGender: (word) => given.get(word),
    isFamilyName: (word) => family.has(word),
    worldPerson: (name) => world.find(name, 'PER'),
    politician: (name) => politicians.find(name, 'PER'),
    place: (name) => things.find(name, 'LOC'),
    organisation: (name) => things.find(name, 'ORG'),
    other: (name) => things.find(name, 'OTH'),
  };
}

/** Tables one after the other; a row is taken apart when its name is asked for, for most never are. */
class NameTable {
  private readonly content: string;
  /** Name → where its row goes on behind the name. */
  private readonly rows = new Map<string, number>();
  private readonly further = new Map<string, number[]>();

  constructor(tables: readonly string[]) {
    this.content = tables.map(tableContent).join('');
    eachRow(this.content, (name, from, end) => {
      if (this.content.startsWith(DERIVED, end - DERIVED.length)) return;
      if (!this.rows.has(name)) this.rows.set(name, from);
      else this.further.set(name, [...(this.further.get(name) ?? []), from]);
    });
  }

  /** The first row with the name and label decides what it means; another id in a later one makes the id unsure. */
  find(name: string, label: EntityLabel): KnownName | undefined {
    const first = this.rows.get(name);
    if (first === undefined) return undefined;
    const rows = [first, ...(this.further.get(name) ?? [])].map((from) => this.columns(from));
    const own = rows.filter(([of]) => of === label);
    if (own.length === 0) return undefined;
    const ids = new Set(own.map(([, , id = '']) => id).filter((id) => id !== ''));
    return { canonical: own[0]![1] || name, wikidata: ids.size === 1 ? [...ids][0] : undefined };
  }

  private columns(from: number): string[] {
    const end = this.content.indexOf('\n', from);
    return this.content.slice(from, end < 0 ? undefined : end).split('\t');
  }
}

function tableContent(table: string): string {
  const content = readFileSync(new URL(`../lexicon/lists/names/${table}.txt`, import.meta.url), 'utf8');
  return content.endsWith('\n') ? content : `${content}\n`;
}

/** Calls `take` with each row's name, where the row goes on behind the tab, and where it ends. */
function eachRow(content: string, take: (name: string, from: number, end: number) => void): void {
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf('\n', from);
    if (end > from && content.charCodeAt(from) !== 35) {
      const tab = content.indexOf('\t', from);
      const nameEnd = tab < 0 || tab > end ? end : tab;
      take(content.slice(from, nameEnd), nameEnd + 1, end);
    }
    from = end + 1;
  }
}
