import { table, text, type WordCount } from './knowledge.js';
import { type Row, source } from './rows.js';

function person(surface: string, canonical: string, wikidata: string): Row {
  return { surface, label: 'PER', canonical, wikidata, mark: '' };
}

/** People of world news from the hand-written source, and the heads of state and government of the fact book. */
export function persons(): Row[] {
  const rows: Row[] = [];
  for (const [name = '', id = '', more = ''] of source('leaders')) {
    for (const surface of [name, ...more.split(';')]) {
      if (surface !== '') rows.push(person(surface, name, id === '-' ? '' : id));
    }
  }
  const known = new Set(rows.map((row) => row.surface));
  for (const line of text('factbook-leaders.tsv').split('\n')) {
    const name = leader(line.split('\t')[3] ?? '');
    if (name !== undefined && !known.has(name)) rows.push(person(name, name, ''));
  }
  return rows;
}

const ROLE =
  /^(?:(?:Federal|Prime|Vice|Acting|Interim|Transitional|Supreme|Co-|State|Chief|First|Deputy|Crown|Grand|President|Minister|Premier|Chancellor|King|Queen|Emperor|Emir|Amir|Sultan|Prince|Princess|Duke|Pope|Governor|General|Administrator|Executive|Taoiseach|Captain|Colonel|Lieutenant|Field|Marshal|Chairman|Chairperson|of|the|and|Council|Presidency|Party|Leader|Sheikh|Ayatollah|Dr\.|Sir|Dame|Lord|H\.E\.)\s+)+/;

/** The name in an entry of the fact book ("President Abdelmadjid TEBBOUNE (since …"), in usual case; unless unclear. */
function leader(entry: string): string | undefined {
  const bare = entry
    .replace(/&([A-Za-z])[a-z]+;/g, '$1')
    .replace(/[;(].*$/, '')
    .replace(ROLE, '')
    .trim();
  const words = bare.split(' ');
  if (words.length < 2 || words.length > 4 || !/^[\p{L}' -]+$/u.test(bare) || !/\p{Lu}{2,}/u.test(bare))
    return undefined;
  return words
    .map((word) =>
      /^\p{Lu}{2,}/u.test(word) ? word.replace(/(\p{Lu})(\p{Lu}*)/gu, (_, a, b) => a + b.toLowerCase()) : word,
    )
    .join(' ')
    .replace(/^(?!.* (?:I|V|X)+$).* [ivx]+$/i, (name) => name);
}

const DEGREE = /^(?:Dr|Prof|Dipl|Mag|Ing|Hon|Sir|Dato|Datuk|Tan|Mr|Mrs|Ms|Rt)\b\.?.*? +(?=\p{Lu}\p{Ll}+[ -])/u;

/** Politicians: those of the Wikidata table and the members of the Bundestag. */
export function politicians(): Row[] {
  const rows: Row[] = [];
  const add = (name: string, canonical: string, id: string) => {
    if (/^\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,4}$/u.test(name) && !/\p{Lu}{3,}/u.test(name)) {
      rows.push(person(name, canonical, id));
    }
  };
  for (const row of table('everypolitician-qid.tsv')) {
    const name = (row['name_de'] || row['name']!).replace(DEGREE, '').trim();
    add(name, name, row['qid']!);
    // Only a name of the same shape is another form of the name; the aliases also hold ranks and misspellings.
    for (const alias of row['aliases']!.split(/[|;]/))
      if (alias.trim().split(' ').length === 2) add(alias.trim(), name, row['qid']!);
  }
  const members = JSON.parse(text('bundestag-2026.json')) as { name: string }[];
  for (const member of members) {
    // The constituency in brackets parts members of one name.
    const name = member.name
      .replace(DEGREE, '')
      .replace(/ \(.*\)$/, '')
      .trim();
    add(name, name, '');
  }
  return rows;
}

/** A name with what is known of it: gender and class for a given name, class for a family name. */
export type Listed = readonly [name: string, ...columns: string[]];

const share = (part: number, count: WordCount) => part / count.total;

/** Given names: the hand-written ones and first names borne by at least two politicians; `word` where also a common word. */
export function givenNames(counts: ReadonlyMap<string, WordCount>, commonWords: ReadonlySet<string>): Listed[] {
  const genders = new Map<string, Set<string>>();
  const note = (name: string, gender: string) => genders.set(name, (genders.get(name) ?? new Set()).add(gender));
  for (const [gender = '', names = ''] of source('given-names'))
    for (const name of names.split(' ')) note(name, gender);
  const borne = new Map<string, { f: number; m: number }>();
  for (const row of table('everypolitician-qid.tsv')) {
    const name = row['name_de']!;
    const first = name.split(' ')[0]!;
    if (!name.includes(' ') || !/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(first)) continue;
    const entry = borne.get(first) ?? { f: 0, m: 0 };
    if (row['gender'] === 'female') entry.f++;
    if (row['gender'] === 'male') entry.m++;
    borne.set(first, entry);
  }
  for (const [name, { f, m }] of borne) {
    if (genders.has(name) || f + m < 2 || name.length < 4) continue;
    if (f > 0) note(name, 'f');
    if (m > 0) note(name, 'm');
  }
  return [...genders]
    .map(([name, set]): Listed => {
      const gender = set.size > 1 ? 'u' : [...set][0]!;
      const count = counts.get(name);
      const common = count !== undefined && (share(count.lower, count) > 0.4 || share(count.determiner, count) > 0.2);
      return common || commonWords.has(name) ? [name, gender, 'word'] : [name, gender];
    })
    .sort(byName);
}

/**
 * Family names: words that raw news puts after given names and titles, and rarely after an article. `alone` are those
 * that are nearly never anything else, so that one stands for a person by itself; the others need a given name or title.
 */
export function familyNames(
  counts: ReadonlyMap<string, WordCount>,
  given: ReadonlySet<string>,
  places: ReadonlySet<string>,
  isCommon: (word: string) => boolean,
): Listed[] {
  const names = new Map<string, string>();
  for (const [word, count] of counts) {
    const personal = count.given + count.title;
    if (given.has(word) || !/^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(word) || word.length < 3 || count.articles < 2) continue;
    if (share(personal, count) < 0.1 || share(count.determiner, count) > 0.12 || share(count.lower, count) > 0.6)
      continue;
    const sure =
      personal >= 2 &&
      count.articles >= 2 &&
      !places.has(word) &&
      !isCommon(word) &&
      share(personal, count) >= 0.13 &&
      share(count.determiner, count) < 0.04 &&
      share(count.lower, count) < 0.03 &&
      share(count.place, count) < 0.03;
    names.set(word, sure ? 'alone' : 'supported');
  }
  for (const [name] of names) if (name.endsWith('s') && names.has(name.slice(0, -1))) names.delete(name);
  for (const row of politicians()) {
    const last = row.surface.split(' ').at(-1)!;
    if (!names.has(last) && !given.has(last) && /^\p{Lu}\p{Ll}/u.test(last)) names.set(last, 'supported');
  }
  return [...names].sort(byName);
}

/**
 * Words that are written with a capital because they are nouns, not names: raw news puts them after determiners. Compounds
 * of a noun that stands here are left out; whoever looks a word up looks for its end too.
 */
export function commonNouns(counts: ReadonlyMap<string, WordCount>, names: ReadonlySet<string>): Listed[] {
  const nouns = new Set<string>();
  for (const [word, count] of counts) {
    if (count.total < 4 || word.length < 3 || names.has(word) || !/^\p{Lu}\p{Ll}+$/u.test(word)) continue;
    const personal = share(count.given, count) + share(count.title, count);
    if (share(count.determiner, count) >= 0.06 && personal < 0.05 && share(count.place, count) < 0.4) nouns.add(word);
    else if (count.lower >= 5 && share(count.lower, count) > 0.5) nouns.add(word);
  }
  const isCompound = (word: string) => {
    for (let from = 2; from <= word.length - 4; from++) {
      const head = word.charAt(from).toUpperCase() + word.slice(from + 1);
      if (nouns.has(head)) return true;
    }
    return false;
  };
  return [...nouns]
    .filter((word) => !isCompound(word))
    .map((word): Listed => [word])
    .sort(byName);
}

function byName(a: Listed, b: Listed): number {
  return a[0] < b[0] ? -1 : 1;
}
