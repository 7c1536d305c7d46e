import type { EntityLabel } from '../document/layers.js';
import { countLines, eachName, nameTable } from '../lexicon/name-lists.js';
import { NameWord, nameWords } from '../lexicon/name-words.js';
import { PackedWords } from '../lexicon/packed-words.js';
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
  const words = nameWords();
  const things = new NameTable(TABLES);
  const world = new NameTable(['persons']);
  const politicians = new NameTable(['politicians']);
  return {
    givenGender: (word) => genderOf(words.of(word)),
    isFamilyName: (word) => (words.of(word) & (NameWord.familyAlone | NameWord.family)) !== 0,
    worldPerson: (name) => world.find(name, 'PER'),
    politician: (name) => politicians.find(name, 'PER'),
    place: (name) => things.find(name, 'LOC'),
    organisation: (name) => things.find(name, 'ORG'),
    other: (name) => things.find(name, 'OTH'),
  };
}

function genderOf(bits: number): Gender | 'u' | undefined {
  if ((bits & NameWord.woman) === 0) return (bits & NameWord.man) === 0 ? undefined : 'm';
  return (bits & NameWord.man) === 0 ? 'f' : 'u';
}

/** Tables one after the other; a row is taken apart when its name is asked for, for most never are. */
class NameTable {
  private readonly texts: readonly string[];
  private readonly names: PackedWords;
  /** By number of the name, its first row: the number of its table, and where it begins. */
  private readonly tableOf: Uint8Array;
  private readonly from: Uint32Array;
  /** By number of the name, what stands in its further rows. */
  private readonly further = new Map<number, string[][]>();

  constructor(tables: readonly string[]) {
    this.texts = tables.map(nameTable);
    const lines = this.texts.reduce((sum, text) => sum + countLines(text), 0);
    this.names = new PackedWords(lines);
    const tableOf = new Uint8Array(lines);
    const from = new Uint32Array(lines);
    for (const [table, text] of this.texts.entries()) {
      eachName(text, (start, nameEnd, end) => {
        if (text.startsWith(DERIVED, end - DERIVED.length)) return;
        const known = this.names.size;
        const name = this.names.add(text, start, nameEnd);
        if (name === known) {
          tableOf[name] = table;
          from[name] = start;
        } else {
          const rows = this.further.get(name) ?? [];
          this.further.set(name, rows);
          rows.push(columns(text, start));
        }
      });
    }
    this.names.pack();
    this.tableOf = tableOf.slice(0, this.names.size);
    this.from = from.slice(0, this.names.size);
  }

  /** The first row with the name and label decides what it means; another id in a later one makes the id unsure. */
  find(name: string, label: EntityLabel): KnownName | undefined {
    const number = this.names.find(name);
    if (number < 0) return undefined;
    const first = columns(this.texts[this.tableOf[number]!]!, this.from[number]!);
    const own = [first, ...(this.further.get(number) ?? [])].filter(([, of]) => of === label);
    if (own.length === 0) return undefined;
    const ids = new Set(own.map(([, , , id = '']) => id).filter((id) => id !== ''));
    return { canonical: own[0]![2] || name, wikidata: ids.size === 1 ? [...ids][0] : undefined };
  }
}

function columns(text: string, from: number): string[] {
  return text.slice(from, text.indexOf('\n', from)).split('\t');
}
