import { readList, readRows } from '../lexicon/read-list.js';
import { fold } from './name-words.js';

export type Gender = 'm' | 'f';
export type NotReferring = 'attribute' | 'office' | 'dative';
export type RoleStatus = 'past' | 'future';

/** A determiner and the singulars that it can stand before. */
export interface Determiner {
  readonly kind: 'definite' | 'contracted' | 'indefinite' | 'possessive';
  readonly genders: string;
}

/** How much a word that opens a complement binds it to the noun before; see `complement-openers.txt`. */
export type Opener = 'genitive' | 'close' | 'loose';

/** The lists of `lexicon/lists/actors`, ready for look-up. Keys of names are folded. */
export interface ActorLists {
  /** Title → gender of who bears it, or undefined where the title does not tell. */
  readonly titles: ReadonlyMap<string, Gender | undefined>;
  readonly particles: ReadonlySet<string>;
  /** East Asian family name → true where it is a European given name too. */
  readonly familyFirst: ReadonlyMap<string, boolean>;
  /** Given name → the name that stands for its set. */
  readonly nicknames: ReadonlyMap<string, string>;
  readonly legalForms: ReadonlySet<string>;
  readonly omissible: ReadonlySet<string>;
  /** Any name of a country → its first name. */
  readonly countries: ReadonlyMap<string, string>;
  /** Stem of an adjective → the country's first name, folded like `countries`. */
  readonly countryAdjectives: ReadonlyMap<string, string>;
  readonly determiners: ReadonlyMap<string, Determiner>;
  readonly openers: ReadonlyMap<string, Opener>;
  readonly notAttributes: ReadonlySet<string>;
  /** Adjective stems and parts of compounds. */
  readonly status: ReadonlyMap<string, RoleStatus>;
  readonly deputies: ReadonlySet<string>;
  /** Role noun → the sets in which it stands. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly synonymSets: ReadonlyMap<string, readonly string[]>;
  readonly notNarrower: ReadonlySet<string>;
  readonly relational: ReadonlySet<string>;
  /** Word → why a phrase with it takes up nobody; see `not-referring.txt`. */
  readonly notReferring: ReadonlyMap<string, NotReferring>;
}

/** Reads the lists; a few milliseconds, once for each stage made. */
export function loadActorLists(): ActorLists {
  const countries = new Map<string, string>();
  const countryAdjectives = new Map<string, string>();
  for (const [name, adjectives, others] of readRows('actors/countries')) {
    const key = fold(name!);
    countries.set(key, key);
    for (const other of columnParts(others)) countries.set(fold(other), key);
    for (const adjective of columnParts(adjectives)) countryAdjectives.set(adjective.toLowerCase(), key);
  }
  const nicknames = new Map<string, string>();
  for (const line of readList('actors/nicknames')) {
    const names = line.split(',').map(fold);
    // A name that stands in two sets (Anton) keeps the first one, so that the sets stay apart.
    for (const name of names) if (!nicknames.has(name)) nicknames.set(name, names[0]!);
  }
  const synonyms = new Map<string, string[]>();
  const synonymSets = new Map<string, readonly string[]>();
  for (const [set, nouns] of readRows('actors/role-synonyms')) {
    synonymSets.set(set!, columnParts(nouns));
    for (const noun of columnParts(nouns)) synonyms.set(noun, [...(synonyms.get(noun) ?? []), set!]);
  }
  return {
    titles: new Map(readRows('actors/titles').map(([word, gender]) => [word!, asGender(gender)])),
    particles: new Set(readList('actors/name-particles')),
    familyFirst: new Map(readRows('actors/family-first').map(([name, also]) => [fold(name!), also === 'also'])),
    nicknames,
    legalForms: new Set(readList('actors/legal-forms')),
    omissible: new Set(readList('actors/omissible-words')),
    countries,
    countryAdjectives,
    determiners: new Map(
      readRows('actors/determiners').map(([word, kind, genders]) => [
        word!,
        { kind: kind as Determiner['kind'], genders: genders! },
      ]),
    ),
    openers: new Map(readRows('actors/complement-openers').map(([word, kind]) => [word!, kind as Opener])),
    notAttributes: new Set(readList('actors/not-attributes')),
    status: new Map(readRows('actors/role-status').map(([word, status]) => [word!, status as RoleStatus])),
    deputies: new Set(readList('actors/deputies')),
    synonyms,
    synonymSets,
    relational: new Set(readList('actors/relational-roles')),
    notReferring: new Map(readRows('actors/not-referring').map(([word, kind]) => [word!, kind as NotReferring])),
    notNarrower: new Set(readList('actors/role-not-narrower')),
  };
}

/** The country that a folded name means, with or without a genitive -s; undefined where it is none. */
export function countryOf(lists: ActorLists, folded: string): string | undefined {
  return lists.countries.get(folded) ?? (folded.endsWith('s') ? lists.countries.get(folded.slice(0, -1)) : undefined);
}

function columnParts(column: string | undefined): string[] {
  return column === undefined || column === '-' ? [] : column.split(',');
}

function asGender(column: string | undefined): Gender | undefined {
  return column === 'm' || column === 'f' ? column : undefined;
}
