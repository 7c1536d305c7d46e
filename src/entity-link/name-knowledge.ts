import { readFileSync } from 'node:fs';
import type { EntityLabel } from '../document/layers.js';
import type { Gender } from './actor-lists.js';

/** What the name tables know of a name as written. */
export interface KnownName {
  /** The name under which the tables keep it: two names with one canonical name mean one thing. */
  readonly canonical: string;
  /** Absent where the tables have no id, or several that differ. */
  readonly wikidata?: string;
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

type Named = Map<string, KnownName & { readonly conflicting?: boolean }>;

/** Reads the tables (some 60,000 rows; tens of milliseconds). They are made by the project, so rows are not checked. */
export function loadNameKnowledge(): NameKnowledge {
  const given = new Map<string, Gender | 'u'>();
  eachRow('given-names', (name, gender) => given.set(name, gender as Gender | 'u'));
  const family = new Set<string>();
  eachRow('family-names', (name) => family.add(name));
  const byLabel: Record<EntityLabel, Named> = { PER: new Map(), LOC: new Map(), ORG: new Map(), OTH: new Map() };
  for (const table of TABLES) {
    eachRow(table, (name, label, canonical, wikidata, mark) => {
      if (mark !== 'derived') learn(byLabel[label as EntityLabel], name, canonical, wikidata);
    });
  }
  const world: Named = new Map();
  eachRow('persons', (name, _label, canonical, wikidata) => learn(world, name, canonical, wikidata));
  const politicians: Named = new Map();
  eachRow('politicians', (name, _label, canonical, wikidata) => learn(politicians, name, canonical, wikidata));
  return {
    givenGender: (word) => given.get(word),
    isFamilyName: (word) => family.has(word),
    worldPerson: (name) => world.get(name),
    politician: (name) => politicians.get(name),
    place: (name) => byLabel.LOC.get(name),
    organisation: (name) => byLabel.ORG.get(name),
    other: (name) => byLabel.OTH.get(name),
  };
}

/** The first table that has a name decides what it means; a second id for it makes the id unsure. */
function learn(names: Named, name: string, canonical: string, wikidata: string): void {
  const known = names.get(name);
  if (known === undefined) {
    names.set(name, { canonical: canonical || name, ...(wikidata === '' ? {} : { wikidata }) });
  } else if (wikidata !== '' && known.wikidata !== wikidata && known.conflicting !== true) {
    names.set(name, { canonical: known.canonical, conflicting: true });
  }
}

type Row = (name: string, second: string, third: string, fourth: string, fifth: string) => void;

/** Goes through a table without making arrays of columns: the tables are large and read at every start. */
function eachRow(table: string, take: Row): void {
  const content = readFileSync(new URL(`../lexicon/lists/names/${table}.txt`, import.meta.url), 'utf8');
  for (let from = 0; from < content.length; ) {
    let end = content.indexOf('\n', from);
    if (end < 0) end = content.length;
    if (end > from && content.charCodeAt(from) !== 35) {
      const [name, second = '', third = '', fourth = '', fifth = ''] = content.slice(from, end).split('\t');
      take(name!, second, third, fourth, fifth);
    }
    from = end + 1;
  }
}
