/**
 * Builds the name tables of `src/lexicon/lists/names` from the hand-written sources beside this script and from the free
 * tables of the data folder (`PRESSESPIEGEL_DATA`): `tsx scripts/names/count-words.ts COUNTS && tsx scripts/names/build.ts COUNTS`.
 */
import { writeFileSync } from 'node:fs';
import { roleNoun } from '../../src/lexicon/roles.js';
import { type WordCount, wordCounts } from './knowledge.js';
import { commonNouns, familyNames, givenNames, type Listed, persons, politicians } from './people.js';
import { authorities, cities, countries, largePlaces, regions } from './places.js';
import { listed, type Row, sourceWords } from './rows.js';

const counts = wordCounts(process.argv[2] ?? 'word-counts.tsv');
const notNames = new Set(sourceWords('not-names'));
const handAmbiguous = new Set(sourceWords('ambiguous'));
const OWN = 'Written for this project; MIT.';
const COLUMNS = 'Columns: name as written, label, canonical name, Wikidata id, mark (derived, ambiguous).';

const large = new Set(largePlaces());
const isLarge = (name: string) => large.has(name);
const given = givenNames(counts, handAmbiguous);
const givenSet = new Set(given.map(([name]) => name));
const cityRows = cities(counts);
const placeNames = new Set([...cityRows, ...countries(), ...regions()].map((row) => row.surface));
const isRole = (word: string) => roleNoun(word) !== undefined;
const family = familyNames(counts, givenSet, placeNames, (word) => isRole(word) || handAmbiguous.has(word));
const familySet = new Set(family.map(([name]) => name));

/** Whether raw news uses a one-word name mostly as something else. */
function isCommonWord(row: Row, kind: string): boolean {
  if (row.mark === 'derived') return false;
  if (handAmbiguous.has(row.surface.replace(/^(?:Der|Die|Das) /, ''))) return true;
  if (row.surface.includes(' ')) return false;
  // "US" is not "us".
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(row.surface)) return false;
  const count = counts.get(row.surface);
  const rate = (key: keyof WordCount) => (count === undefined ? 0 : count[key] / count.total);
  if (count !== undefined && count.lower >= 10 && rate('lower') > 0.4) return true;
  if (kind === 'persons') return rate('determiner') > 0.3;
  if (kind !== 'cities') return false;
  if (givenSet.has(row.surface)) return true;
  if (count === undefined || count.total < 4) return familySet.has(row.surface);
  return rate('determiner') > 0.25 || rate('given') + rate('title') > 0.1 || rate('place') < 0.08;
}

/** Whether an adjective of a small place is a noun of its own: Train, but der Trainer. */
function isNounInEr(word: string): boolean {
  return isRole(word) || (counts.get(word)?.lower ?? 0) >= 5;
}

/** Drops what stands twice: the first row of a surface wins, except that a name goes before a derived form. */
function table(kind: string, rows: readonly Row[], taken: ReadonlySet<string> = new Set()): Row[] {
  const kept = new Map<string, Row>();
  for (const row of rows) {
    const before = kept.get(row.surface);
    if (kind === 'cities' && notNames.has(row.surface)) continue;
    if (kind === 'cities' && row.mark === 'derived' && isNounInEr(row.surface)) continue;
    if (taken.has(row.surface) || (before !== undefined && (before.mark !== 'derived' || row.mark === 'derived')))
      continue;
    kept.set(row.surface, isCommonWord(row, kind) ? { ...row, mark: 'ambiguous' } : row);
  }
  return [...kept.values()];
}

function write(kind: string, what: string, licence: string, columns: string, lines: readonly string[]): void {
  const head = [
    `# ${what}`,
    `# ${licence}`,
    `# ${columns}`,
    '# Made by scripts/names/build.ts; edit its sources, not this file.',
  ];
  writeFileSync(
    new URL(`../../src/lexicon/lists/names/${kind}.txt`, import.meta.url),
    `${[...head, ...lines].join('\n')}\n`,
  );
  console.log(`${kind}: ${lines.length}`);
}

function line(row: Row): string {
  const canonical = row.canonical === row.surface ? '' : row.canonical;
  return [row.surface, row.label, canonical, row.wikidata, row.mark].join('\t').trimEnd();
}

function writeTable(kind: string, what: string, licence: string, rows: readonly Row[]): void {
  write(kind, what, licence, COLUMNS, rows.map(line));
}

const countryTable = table('countries', countries());
const regionTable = table('regions', regions(), new Set(countryTable.map((row) => row.surface)));
const placesTaken = new Set([...countryTable, ...regionTable].map((row) => row.surface));
writeTable(
  'countries',
  'Countries with short forms, adjectives and inhabitants.',
  `${OWN} Wikidata ids: CC0.`,
  countryTable,
);
writeTable(
  'regions',
  'States, regions, waters, mountains, islands, quarters.',
  `${OWN} Wikidata ids: CC0.`,
  regionTable,
);
writeTable(
  'cities',
  'Cities and other places, their adjectives in -er.',
  'Names from GeoNames (https://www.geonames.org), CC BY 4.0; Wikidata ids from Natural Earth, CC0.',
  table('cities', cityRows, placesTaken).filter((row) => row.mark !== 'ambiguous' || isLarge(row.surface)),
);
const personTable = table('persons', persons());
writeTable(
  'persons',
  'People of world news.',
  `${OWN} Heads of state and government: The World Factbook, public domain.`,
  personTable,
);
writeTable(
  'politicians',
  'Members of parliaments.',
  'EveryPolitician and Wikidata, CC0; members of the Bundestag, MIT.',
  table('politicians', politicians(), new Set(personTable.map((row) => row.surface))),
);
for (const [kind, what, label] of [
  ['parties', 'Parties and political movements.', 'ORG'],
  ['bodies', 'Parliaments, governments, courts, ministries, agencies, international bodies, associations.', 'ORG'],
  ['media', 'News agencies, papers, broadcasters, platforms.', 'ORG'],
  ['companies', 'Large companies and banks.', 'ORG'],
  ['clubs', 'Sport clubs.', 'ORG'],
  ['other', 'Currencies, languages, indices, wars, ages, prizes, products, works, events.', 'OTH'],
] as const) {
  writeTable(kind, what, OWN, table(kind, listed(kind, label)));
}
writeTable('authorities', 'German authorities.', 'PublicBodies.org, MIT.', table('authorities', authorities(isRole)));
const joined = (rows: readonly Listed[]) => rows.map((row) => row.join('\t'));
write(
  'given-names',
  'Given names.',
  `${OWN} Further names from EveryPolitician and Wikidata, CC0.`,
  'Columns: name, gender (f, m, u both), "word" where it is also a common word.',
  joined(given),
);
write(
  'family-names',
  'Family names.',
  'Counted in raw news; politicians: EveryPolitician and Wikidata, CC0.',
  'Columns: name, "alone" where it stands for a person by itself, "supported" where it needs a given name or title.',
  joined(family),
);
write(
  'common-nouns',
  'Nouns that are no names; without the compounds of other nouns of the list.',
  'Counted in raw news.',
  'One word a line.',
  joined(
    commonNouns(
      counts,
      new Set([...placeNames, ...family.filter(([, kind]) => kind === 'alone').map(([name]) => name)]),
    ),
  ),
);
