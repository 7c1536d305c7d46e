import { EndFilter } from './end-filter.js';
import { readList, readRows } from './read-list.js';
import {
  type InflectedRole,
  inflectRole,
  type RoleDeclension,
  type RoleGender,
  type RoleNumber,
} from './role-declension.js';
import { detached, WordMemory } from './word-memory.js';

/** What kind of role a noun names; `body` is the only class whose members are no persons. */
export type RoleClass =
  | 'office'
  | 'member'
  | 'function'
  | 'speaker-function'
  | 'profession'
  | 'justice'
  | 'clergy'
  | 'sport'
  | 'kin'
  | 'nobility'
  | 'person'
  | 'body';

/** A noun of the lists in `lists/roles`. */
export interface RoleNoun {
  readonly noun: string;
  readonly class: RoleClass;
  /** Whose role it can be: country, state, city, party, institution, company, club, church, army, person, field. */
  readonly heads: readonly string[];
}

/** A token's surface read as a role noun. */
export interface RoleForm {
  /** The list entries that the surface can be a form of, the one for a person first (Händler: a trader, a firm). */
  readonly entries: readonly [RoleNoun, ...RoleNoun[]];
  /** The class of the first entry. */
  readonly class: RoleClass;
  /** Nominative singular with the modifier: `US-Präsident`, `Parteivorsitzende`; see `adjectival`. */
  readonly lemma: string;
  /** True where the noun is inflected like an adjective: der Vorsitzende, ein Vorsitzender. */
  readonly adjectival: boolean;
  /** Undefined for a noun without singular (Leute). */
  readonly gender: RoleGender | undefined;
  readonly number: RoleNumber;
  /** What stands before the head in a compound: `US` of US-Sonderbeauftragter, `Klima` of Klimaminister. */
  readonly modifier: string | undefined;
  /** True where the noun is a common family name too (Richter, Koch): after a given name it is the name. */
  readonly familyName: boolean;
}

const FILES = ['offices', 'functions', 'professions', 'sport', 'kin-and-persons', 'bodies'];
/** The shortest head looked for in a closed compound, and the shortest modifier before it. */
const SHORTEST_HEAD = 3;
const SHORTEST_MODIFIER = 2;
/** No role noun is longer; longer strings are not searched for heads. */
const LONGEST_WORD = 60;
const GENDER_MARK = /^(.{3,40}?)(?:[:*_·/]-?(in|innen)|(In|Innen))$/u;

interface Lexicon {
  readonly forms: ReadonlyMap<string, RoleForm>;
  readonly longestHead: number;
  readonly ends: EndFilter;
  readonly simpleOnly: ReadonlySet<string>;
  readonly notRoles: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;
/** `null` for what is no role noun. */
const memory = new WordMemory<RoleForm | null>();

/**
 * Reads one token's surface as a role noun: inflected (Sprechern), compound (`US-Sonderbeauftragter`, SPD-Chef,
 * Bundesinnenministerin) or with both genders (Sprecher:in). Remembers its answers, so that a word costs one look-up the
 * second time. The lists are read at the first call (a few milliseconds).
 *
 * @returns undefined where the surface is no role noun. What it returns is a possibility: `Koch` and `Richter` are family
 *   names too (`familyName`)
 */
export function roleNoun(surface: string): RoleForm | undefined {
  const known = memory.get(surface);
  if (known !== undefined) return known ?? undefined;
  lexicon ??= load();
  const word = detached(surface);
  const form = look(lexicon, word);
  memory.add(word, form ?? null);
  return form;
}

function load(): Lexicon {
  const forms = new Map<string, RoleForm>();
  const familyNames = new Set(readList('roles/also-family-names'));
  for (const file of FILES) {
    for (const [noun, declension, roleClass, heads, plural] of readRows(`roles/${file}`)) {
      const entry: RoleNoun = {
        noun: noun!,
        class: roleClass as RoleClass,
        heads: heads === '-' ? [] : heads!.split(','),
      };
      const adjectival = declension === 'adj';
      for (const form of inflectRole(entry.noun, declension as RoleDeclension, plural)) {
        add(forms, form, entry, adjectival, familyNames.has(entry.noun));
      }
    }
  }
  let longestHead = 0;
  const ends = new EndFilter();
  for (const surface of forms.keys()) {
    longestHead = Math.max(longestHead, surface.length);
    ends.add(surface);
  }
  return {
    forms,
    longestHead,
    ends,
    simpleOnly: new Set(readList('roles/simple-only')),
    notRoles: new Set(readList('roles/not-roles')),
  };
}

/** Two entries with one surface make one form: the first one's gender, a number that allows both. */
function add(
  forms: Map<string, RoleForm>,
  { surface, lemma, gender, number }: InflectedRole,
  entry: RoleNoun,
  adjectival: boolean,
  familyName: boolean,
): void {
  const known = forms.get(surface);
  if (known === undefined) {
    const modifier = undefined;
    forms.set(surface, {
      entries: [entry],
      class: entry.class,
      lemma,
      adjectival,
      gender,
      number,
      modifier,
      familyName,
    });
    return;
  }
  const entries = known.entries.includes(entry) ? known.entries : ([...known.entries, entry] as const);
  forms.set(surface, { ...known, entries, number: known.number === number ? number : 'either' });
}

function look(lexicon: Lexicon, surface: string): RoleForm | undefined {
  if (surface.length < SHORTEST_HEAD || surface.length > LONGEST_WORD) return undefined;
  const marked = GENDER_MARK.exec(surface);
  if (marked !== null) {
    const form = look(lexicon, marked[1]!) ?? look(lexicon, `${marked[1]!}e`);
    const many = marked[2] === 'innen' || marked[3] === 'Innen';
    return form && { ...form, gender: 'mf', number: many ? 'plur' : 'sing' };
  }
  const whole = lexicon.forms.get(surface);
  if (whole !== undefined) return whole;
  const hyphen = surface.lastIndexOf('-');
  if (hyphen <= 0) return isCapital(surface) ? closedCompound(lexicon, surface) : undefined;
  const last = surface.slice(hyphen + 1);
  const head = lexicon.forms.get(last) ?? (isCapital(last) ? closedCompound(lexicon, last) : undefined);
  return head && withModifier(head, surface.slice(0, hyphen), '-');
}

/** The longest role noun at the end of a word, Fugen-s and all left to the modifier. */
function closedCompound(lexicon: Lexicon, word: string): RoleForm | undefined {
  const first = Math.max(SHORTEST_MODIFIER, word.length - lexicon.longestHead);
  for (const i of lexicon.ends.within(word, first, word.length - SHORTEST_HEAD)) {
    const head = lexicon.forms.get(word[i]!.toUpperCase() + word.slice(i + 1));
    if (head === undefined) continue;
    if (head.entries.every((entry) => lexicon.simpleOnly.has(entry.noun))) continue;
    const compound = withModifier(head, word.slice(0, i), '');
    return lexicon.notRoles.has(compound.lemma) ? undefined : compound;
  }
  return undefined;
}

function withModifier(head: RoleForm, modifier: string, hyphen: '-' | ''): RoleForm {
  const lemma = modifier + hyphen + (hyphen === '' ? head.lemma[0]!.toLowerCase() + head.lemma.slice(1) : head.lemma);
  // A compound that contains a compound (Ex-Vizekanzler) keeps the outer and the inner modifier.
  const inner = head.modifier === undefined ? '' : hyphen + head.modifier;
  return { ...head, lemma, modifier: modifier + inner, familyName: false };
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
