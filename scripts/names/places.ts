import { table, text, type WordCount } from './knowledge.js';
import { adjectiveForms, inhabitantForms, isFormOf, type Row, source } from './rows.js';

interface Territory {
  readonly name: string;
  readonly qid: string;
  readonly code: string;
  readonly parent?: string;
  readonly names_strong?: readonly string[];
}

const territories = text('territories.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Territory);
const countryIds = new Map(territories.map((territory) => [territory.code, territory.qid]));
const stateIds = new Map<string, string>();
for (const territory of territories) {
  if (!/^(?:de|at|ch|us)-/.test(territory.code)) continue;
  for (const name of [territory.name, ...(territory.names_strong ?? [])]) stateIds.set(name, territory.qid);
}

function place(surface: string, canonical: string, wikidata: string): Row {
  return { surface, label: 'LOC', canonical, wikidata, mark: '' };
}

function derived(surface: string, canonical: string, wikidata: string): Row {
  return { surface, label: 'LOC', canonical, wikidata, mark: 'derived' };
}

/** Rows for a place's own names, its adjective in small and capital letters, and its inhabitants. */
function placeRows(names: readonly string[], id: string, stem: string, people: string, woman: string): Row[] {
  const name = names[0]!;
  let head = name;
  const rows: Row[] = [];
  for (const other of names) {
    // A second name in a line may be another place (North and South Carolina).
    if (stem === '-' && people === '-' && other !== name && !isFormOf(other, head)) head = other;
    rows.push(place(other, head, head === name ? id : ''));
  }
  if (stem !== '-' && stem !== '') {
    rows.push(derived(stem, name, id));
    for (const form of adjectiveForms(stem)) {
      rows.push(derived(form, name, id), derived(form.charAt(0).toUpperCase() + form.slice(1), name, id));
    }
  }
  if (people !== '-' && people !== '') {
    for (const form of inhabitantForms(people, woman)) rows.push(derived(form, name, id));
  }
  return rows;
}

const others = (column: string | undefined) => (column ?? '').split(';').filter((name) => name !== '');

export function countries(): Row[] {
  return source('countries').flatMap(([code = '', name = '', stem = '-', people = '-', woman = '', more]) =>
    placeRows([name, ...others(more)], countryIds.get(code.toLowerCase()) ?? '', stem, people, woman),
  );
}

export function regions(): Row[] {
  return source('regions').flatMap(([name = '', stem = '-', people = '-', more]) =>
    placeRows([name, ...others(more)], stateIds.get(name) ?? '', stem, people, ''),
  );
}

const GERMAN_SPEAKING = new Set(['DE', 'AT', 'CH', 'LI']);
const irregular = new Map(source('city-adjectives').map(([city = '', forms = '']) => [city, forms]));

/** The forms in -er that a city's name takes: Berliner, Göttinger, Karlsruher. */
function cityAdjectives(city: string): string[] {
  const listedForms = irregular.get(city);
  if (listedForms === '-') return [];
  const forms =
    listedForms === undefined
      ? [/[iu]ngen$/.test(city) ? `${city.slice(0, -2)}er` : city.endsWith('e') ? `${city}r` : `${city}er`]
      : listedForms.startsWith('St. ')
        ? [listedForms]
        : listedForms.split(/ (?!Y|Los)/);
  return forms.flatMap((form) => (form.endsWith('er') ? [form, `${form}n`, `${form}in`] : [form]));
}

/** Cities and other places with their German names, the largest first. */
export function cities(counts: ReadonlyMap<string, WordCount>): Row[] {
  const ids = new Map<string, string>();
  for (const row of table('naturalearth-de-qid.tsv')) {
    const geoname = String(Math.trunc(Number(row['geonameid'])));
    if (geoname !== '-1') ids.set(geoname, row['qid']!);
  }
  const rows: Row[] = [];
  const cities = table('cities-de.tsv')
    .map((row) => ({ row, people: Number(row['population']), german: GERMAN_SPEAKING.has(row['country']!) }))
    .filter(
      ({ row, people, german }) =>
        german || people >= 50_000 || row['feature'] === 'PPLC' || (row['name_de'] !== '' && people >= 15_000),
    )
    .sort((a, b) => b.people - a.people || Number(a.row['geonameid']) - Number(b.row['geonameid']));
  for (const city of cities) {
    const used = (word: string) => (counts.get(word)?.total ?? 0) > 0;
    const full = city.row['name_de'] || city.row['name']!;
    const name = withoutBrackets(full);
    const id = ids.get(city.row['geonameid']!) ?? '';
    if (name.length < 3 && city.people < 100_000) continue;
    if (!/^(?:[’‘']?s?-?|\p{Ll}|\p{Ll}{2}-)\p{Lu}/u.test(name)) continue;
    rows.push(place(name, name, id));
    // Halle (Saale), Halle/Saale
    const bracket = / \((\p{Lu}[^)0-9]*)\)$/u.exec(full)?.[1];
    if (city.german && bracket !== undefined) {
      for (const way of [` (${bracket})`, `/${bracket}`]) rows.push(place(name + way, name, id));
    }
    if (!city.german) {
      for (const form of cityAdjectives(name)) {
        if (city.people > 200_000 && (used(form) || irregular.has(name))) rows.push(derived(form, name, id));
      }
      continue;
    }
    const short = name.replace(/ (?:a[mn]|bei|in|im|ob|vor|auf|unter|über|i\.|a\.)(?: der)? .*$/, '');
    if (short !== name && short.length > 3) {
      rows.push(place(short, name, id));
      // Frankfurt/Main, Frankfurt a. M., Frankfurt (Oder)
      const river = / (?:am|an der) (\p{Lu}\p{L}+)$/u.exec(name)?.[1];
      if (river !== undefined && city.people >= 20_000) {
        for (const way of [`/${river}`, ` a. ${river[0]}.`, ` a.${river[0]}.`, ` (${river})`])
          rows.push(place(short + way, name, id));
      }
    }
    for (const form of cityAdjectives(short)) {
      if (used(form) || (city.people >= 20_000 && form.endsWith('er'))) rows.push(derived(form, name, id));
    }
  }
  return rows;
}

function withoutBrackets(name: string): string {
  return name.replace(/ \(.*\)$/, '').trim();
}

/** Places large enough to keep although their name is a common word too. */
export function largePlaces(): string[] {
  return table('cities-de.tsv')
    .filter((row) => {
      const german = GERMAN_SPEAKING.has(row['country']!);
      // The seat of a district counts as well: its population is not always told right.
      const seat = row['feature'] === 'PPLC' || (german && /^PPLA2?$/.test(row['feature']!));
      return seat || Number(row['population']) >= (german ? 20_000 : 100_000);
    })
    .map((row) => withoutBrackets(row['name_de'] || row['name']!));
}

/** Authorities: those of the table of public bodies whose name tells what they are. */
export function authorities(isRole: (word: string) => boolean): Row[] {
  const rows: Row[] = [];
  const cells = text('publicbodies-de.csv').matchAll(/^de\/[^,\n]+,("[^"\n]+"|[^,\n]+),([^,\n]*),/gm);
  for (const [, quoted = '', short = ''] of cells) {
    const name = quoted.replace(/^"|"$/g, '').trim();
    if ((!name.includes(' ') && name.length < 8) || isRole(name)) continue;
    rows.push({ surface: name, label: 'ORG', canonical: name, wikidata: '', mark: '' });
    if (short.length > 2 && short !== name)
      rows.push({ surface: short, label: 'ORG', canonical: name, wikidata: '', mark: '' });
  }
  return rows;
}
