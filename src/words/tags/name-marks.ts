import { readRows } from '../../lexicon/read-list.js';

/** What the name lists say of a single word, as bits. */
export const NameMark = { given: 1, family: 2, place: 4, derived: 8, body: 16, noun: 32, head: 64 } as const;

const PLACES = ['names/cities', 'names/countries', 'names/regions'];
const BODIES = ['names/companies', 'names/parties', 'names/media', 'names/clubs'];
/** Endings that a noun of the list may have besides. */
const ENDINGS = ['s', 'n', 'e', 'es', 'en', 'er', 'ern'];
const SHORTEST_HEAD = 4;

/** Words of the name lists. Common nouns are known also as heads of compounds (`Gasförderung`) and inflected. */
export class NameMarks {
  private readonly marks = new Map<string, number>();

  constructor() {
    for (const [name] of readRows('names/given-names')) this.add(name!, NameMark.given);
    for (const [name] of readRows('names/family-names')) this.add(name!, NameMark.family);
    for (const list of PLACES) {
      for (const row of readRows(list)) this.add(row[0]!, row[4] === 'derived' ? NameMark.derived : NameMark.place);
    }
    for (const list of BODIES) for (const [name] of readRows(list)) this.add(name!, NameMark.body);
    for (const [noun] of readRows('names/common-nouns')) this.add(noun!, NameMark.noun);
  }

  /** The bits of a word as it is written. */
  of(word: string): number {
    const own = this.marks.get(word) ?? 0;
    if ((own & NameMark.noun) !== 0 || word.length < SHORTEST_HEAD || !/^\p{Lu}\p{L}*\p{Ll}/u.test(word)) return own;
    if (this.isNoun(word)) return own | NameMark.noun;
    for (let at = 3; at <= word.length - SHORTEST_HEAD; at++) {
      if (this.isNoun(word.charAt(at).toUpperCase() + word.slice(at + 1))) return own | NameMark.head;
    }
    return own;
  }

  private isNoun(word: string): boolean {
    if (this.listed(word)) return true;
    return ENDINGS.some((ending) => word.endsWith(ending) && this.listed(word.slice(0, -ending.length)));
  }

  private listed(word: string): boolean {
    return ((this.marks.get(word) ?? 0) & NameMark.noun) !== 0;
  }

  private add(name: string, mark: number): void {
    if (!name.includes(' ')) this.marks.set(name, (this.marks.get(name) ?? 0) | mark);
  }
}
