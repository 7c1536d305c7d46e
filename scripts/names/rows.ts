import { readFileSync } from 'node:fs';

/** One line of a name table. */
export interface Row {
  readonly surface: string;
  readonly label: 'PER' | 'LOC' | 'ORG' | 'OTH';
  /** The name by which the bearer is known; equal to the surface where nothing else is known. */
  readonly canonical: string;
  readonly wikidata: string;
  /** `derived` (deutsche, Berliner), `ambiguous` (needs support from the context) or nothing. */
  readonly mark: '' | 'derived' | 'ambiguous';
}

/** The rows of a hand-written source: columns parted by tabs, comment lines dropped. */
export function source(name: string): string[][] {
  return readFileSync(new URL(`./source/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((column) => column.trim()));
}

/** All words of a hand-written source, whatever its lines. */
export function sourceWords(name: string): string[] {
  return source(name).flatMap((columns) => columns.join(' ').split(/\s+/));
}

const ENDINGS = ['e', 'en', 'er', 'es', 'em'];

/** Every form of an adjective stem: deutsch → deutsche, deutschen … */
export function adjectiveForms(stem: string): string[] {
  return ENDINGS.map((ending) => (stem.endsWith('e') ? stem.slice(0, -1) : stem) + ending);
}

/** Writes out the "~" of a name: Europäisch~ Union → Europäische Union, Europäischen Union … */
function expand(name: string): string[] {
  if (!name.includes('~')) return [name];
  return ENDINGS.map((ending) => name.replaceAll('~', ending));
}

/** Every form of an inhabitant's name, men and women: Franzose, Franzosen, Französin, Französinnen. */
export function inhabitantForms(masculine: string, feminine: string): string[] {
  const forms = [masculine];
  if (masculine.endsWith('er')) forms.push(`${masculine}s`, `${masculine}n`);
  else if (masculine.endsWith('e')) forms.push(`${masculine}n`);
  else if (masculine.endsWith('i') || masculine.endsWith('o')) forms.push(`${masculine}s`);
  else forms.push(`${masculine}n`, `${masculine}en`);
  const woman = feminine === '' ? `${masculine}in` : feminine;
  if (woman !== '-') forms.push(woman, `${woman}nen`);
  return forms;
}

/** Words of a name without their adjective endings, for telling an inflected or shortened form from another name. */
function stems(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s/-]+/)
    .map((word) => word.replace(/(?:en|er|es|em|e|s)$/, ''))
    .filter((word) => word !== '');
}

function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  const initials = long.split(/[\s/-]+/).map((word) => word.charAt(0).toLowerCase());
  return letters.length > 1 && long.includes(' ') && letters === initials.filter((x) => /\p{L}/u.test(x)).join('');
}

/** True where `name` is an inflected, shortened or lengthened form of `head`, or an acronym of it, or the reverse. */
export function isFormOf(name: string, head: string): boolean {
  const a = stems(name);
  const b = stems(head);
  const within = (x: string[], y: string[]) => x.every((word) => y.includes(word));
  return within(a, b) || within(b, a) || isAcronymOf(name, head) || isAcronymOf(head, name);
}

/** For names that `source/same-names.txt` tells to be those of one thing: the name that stands for all. */
const sameNames = new Map(
  source('same-names').flatMap(([head = '', others = '']) => others.split(';').map((other) => [other, head] as const)),
);

/**
 * Rows of a source whose lines hold a name and other names; a name that is no form of the one before is its own, unless it
 * is told to be the same.
 */
export function listed(name: string, label: Row['label']): Row[] {
  const rows: Row[] = [];
  for (const [first = '', others = ''] of source(name)) {
    let head = first;
    for (const item of [first, ...others.split(';')].filter((x) => x !== '')) {
      const forms = expand(item);
      if (!isFormOf(forms[0]!, head)) head = forms[0]!;
      for (const surface of forms) {
        const canonical = sameNames.get(surface) ?? sameNames.get(head) ?? head;
        rows.push({ surface, label, canonical, wikidata: '', mark: '' });
      }
    }
  }
  return rows;
}
