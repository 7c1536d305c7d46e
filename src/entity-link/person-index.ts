import { ActorDraft } from './actor-draft.js';
import type { ActorLists, Gender } from './actor-lists.js';
import { fold } from './name-words.js';
import type { PersonName } from './person-name.js';

/** How a short form leads to a person; earlier kinds are tried first. */
const SHORT_KINDS = ['surname', 'part-of-surname', 'given-name'] as const;
export type ShortKind = (typeof SHORT_KINDS)[number];

interface Person {
  readonly draft: ActorDraft;
  /** Folded given names; initials keep their full stop. */
  given: readonly string[];
  /** True for Hans-Jürgen: not to be shortened to Hans. */
  readonly hyphen: boolean;
  readonly suffix: PersonName['suffix'];
}

type Parts = Pick<Person, 'given' | 'hyphen' | 'suffix'>;

/** More people of one family name than this are not compared with one another: no text means it so. */
const MOST_NAMESAKES = 40;

/** The people whom a text names in full, by full name and by every short form. */
export class PersonIndex {
  readonly drafts: ActorDraft[] = [];
  private readonly byFamily = new Map<string, Person[]>();
  private readonly byFirstGiven = new Map<string, Person[]>();
  private readonly byShort: Readonly<Record<ShortKind, Map<string, ActorDraft[]>>> = {
    surname: new Map(),
    'part-of-surname': new Map(),
    'given-name': new Map(),
  };

  private readonly suffixed = new Set<ActorDraft>();

  constructor(private readonly lists: ActorLists) {}

  /** The person of this full name, made where the text has none yet. Call for names without initials first. */
  person(name: PersonName): ActorDraft {
    const family = fold(name.family.join(' '));
    const given = fold(name.given.join(' ')).split(' ');
    const hyphen = name.given.some((word) => word.includes('-'));
    const parts = { given, hyphen, suffix: name.suffix };
    const known = this.find(family, parts);
    if (known === undefined) return this.introduce(name, family, parts);
    if (name.words.length > known.draft.name.split(' ').length) {
      known.draft.name = name.words.join(' ');
      if (given.length > known.given.length) known.given = given;
      this.addShorts(known.draft, name, family);
    }
    return known.draft;
  }

  /** Who can be meant by a folded short form, by the first kind that has anybody of fitting gender. */
  shortFor(key: string, gender: Gender | undefined, kinds: readonly ShortKind[] = SHORT_KINDS) {
    for (const kind of kinds) {
      const all = this.byShort[kind].get(key);
      if (all === undefined) continue;
      const fitting = all.filter((draft) => gender === undefined || (draft.gender ?? gender) === gender);
      // Trump is not Donald Trump Jr. where there is another of that name.
      const plain = fitting.length > 1 ? fitting.filter((draft) => !this.suffixed.has(draft)) : fitting;
      const drafts = plain.length > 0 ? plain : fitting;
      if (drafts.length > 0) return { kind, drafts, narrowed: drafts.length < all.length };
    }
    return undefined;
  }

  private find(family: string, parts: Parts): Person | undefined {
    const first = parts.given[0]!;
    if (isInitial(first)) {
      const namesakes = this.byFamily.get(family) ?? [];
      if (namesakes.length > MOST_NAMESAKES) return undefined;
      const fitting = namesakes.filter((person) => person.given[0]!.startsWith(first[0]!));
      return fitting.length === 1 ? fitting[0] : undefined;
    }
    const alike = this.byFirstGiven.get(`${family}|${this.canonicalGiven(first)}`) ?? [];
    if (alike.length > MOST_NAMESAKES) return undefined;
    return alike.find((person) => person.suffix === parts.suffix && sameGiven(person, parts));
  }

  private introduce(name: PersonName, family: string, parts: Parts): ActorDraft {
    const draft = new ActorDraft('PER', name.words.join(' '));
    const person: Person = { draft, ...parts };
    this.drafts.push(draft);
    if (parts.suffix !== undefined) this.suffixed.add(draft);
    push(this.byFamily, family, person);
    push(this.byFirstGiven, `${family}|${this.canonicalGiven(parts.given[0]!)}`, person);
    this.addShorts(draft, name, family);
    return draft;
  }

  private canonicalGiven(given: string): string {
    return this.lists.nicknames.get(given) ?? given;
  }

  private addShorts(draft: ActorDraft, name: PersonName, family: string): void {
    const { words } = name;
    const standsFirst = words[0] === name.family[0];
    this.addShort('surname', family, draft);
    if (standsFirst) {
      this.addShort('given-name', fold(name.given.join(' ')), draft);
      // Vietnamese people are called by the last word: Hung for Nguyen Van Hung.
      this.addShort('given-name', fold(name.given.at(-1)!), draft);
      return;
    }
    // von der Leyen, der Leyen, Leyen; López Obrador and Obrador; Peter Müller for Hans Peter Müller.
    for (let i = 1; i < words.length; i++) {
      const tail = words.slice(i).join(' ');
      if (!this.lists.particles.has(words[i]!)) this.addShort('surname', fold(tail), draft);
    }
    const last = fold(name.family.at(-1)!);
    this.addShort('surname', last, draft);
    // Baschar al-Assad, called Assad.
    if (/^(?:al|el|as|ar|asch) /u.test(last)) this.addShort('surname', last.replace(/^\S+ /u, ''), draft);
    else if (last.includes(' ')) for (const part of last.split(' ')) this.addShort('part-of-surname', part, draft);
    if (words.length > 2) {
      for (const middle of name.given.slice(1)) this.addShort('part-of-surname', fold(middle), draft);
    }
    this.addShort('given-name', fold(name.given[0]!), draft);
  }

  private addShort(kind: ShortKind, key: string, draft: ActorDraft): void {
    const drafts = this.byShort[kind].get(key);
    if (drafts === undefined) this.byShort[kind].set(key, [draft]);
    else if (drafts.at(-1) !== draft && drafts.length <= MOST_NAMESAKES && !drafts.includes(draft)) drafts.push(draft);
  }
}

/** Same first name by assumption: do the others allow that it is one person? */
function sameGiven(a: Parts, b: Parts): boolean {
  const [short, long] = a.given.length <= b.given.length ? [a, b] : [b, a];
  // Hans Müller is not Hans-Jürgen Müller; a middle name without a hyphen may be left out.
  if (short.given.length === 1 && long.given.length > 1) return !long.hyphen;
  return short.given.slice(1).every((word, i) => {
    const other = long.given[i + 1]!;
    return word === other || ((isInitial(word) || isInitial(other)) && word[0] === other[0]);
  });
}

function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
