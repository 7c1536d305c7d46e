import { EndFilter } from './end-filter.js';
import { readList, readRows } from './read-list.js';
import { inflectRole, type RoleDeclension, type RoleGender, type RoleNumber } from './role-declension.js';
import { addNumber, WordNumbers } from './word-numbers.js';

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

/** A form with some of it changed; an object of the same shape, which a spread would not make. */
export function changed(form: RoleForm, to: Partial<RoleForm>): RoleForm {
  return {
    entries: to.entries ?? form.entries,
    class: form.class,
    lemma: to.lemma ?? form.lemma,
    adjectival: form.adjectival,
    gender: to.gender ?? form.gender,
    number: to.number ?? form.number,
    modifier: to.modifier ?? form.modifier,
    familyName: to.familyName ?? form.familyName,
  };
}

const FILES = ['offices', 'functions', 'professions', 'sport', 'kin-and-persons', 'bodies'];

/** A line of the lists. */
interface ListedRole {
  readonly noun: RoleNoun;
  readonly declension: RoleDeclension;
  /** The nominative plural where the list gives one. */
  readonly plural: string | undefined;
}

/**
 * The forms of the role nouns of the lists. Of a form only the lines that it comes from are kept; when it is first asked for they are
 * inflected again, for most never are.
 */
export class RoleForms {
  /** How long the longest form is. */
  readonly longest: number;
  /** Where in a compound a form may begin. */
  readonly ends = new EndFilter();
  private readonly roles: ListedRole[] = [];
  private readonly rolesOf: WordNumbers;
  /** The forms that were asked for. */
  private readonly made: (RoleForm | undefined)[];
  private readonly familyNames = new Set(readList('roles/also-family-names'));

  constructor() {
    const rolesOf = new Map<string, number[]>();
    for (const file of FILES) {
      for (const [noun, declension, roleClass, heads, plural] of readRows(`roles/${file}`)) {
        const role: ListedRole = {
          noun: { noun: noun!, class: roleClass as RoleClass, heads: heads === '-' ? [] : heads!.split(',') },
          declension: declension as RoleDeclension,
          plural,
        };
        const number = this.roles.push(role) - 1;
        for (const { surface } of inflected(role)) {
          if (rolesOf.get(surface)?.at(-1) !== number) addNumber(rolesOf, surface, number);
        }
      }
    }
    this.rolesOf = new WordNumbers(rolesOf);
    this.made = new Array<undefined>(rolesOf.size).fill(undefined);
    let longest = 0;
    for (const surface of rolesOf.keys()) {
      longest = Math.max(longest, surface.length);
      this.ends.add(surface);
    }
    this.longest = longest;
  }

  get(surface: string): RoleForm | undefined {
    const found = this.rolesOf.find(surface);
    if (found < 0) return undefined;
    this.made[found] ??= this.make(surface, this.rolesOf.at(found));
    return this.made[found];
  }

  /** Two entries with one surface make one form: the first one's gender, a number that allows both. */
  private make(surface: string, roles: readonly number[]): RoleForm | undefined {
    let found: RoleForm | undefined;
    for (const number of roles) {
      const role = this.roles[number]!;
      const { noun } = role;
      for (const form of inflected(role)) {
        if (form.surface !== surface) continue;
        if (found === undefined) {
          found = {
            entries: [noun],
            class: noun.class,
            lemma: form.lemma,
            adjectival: role.declension === 'adj',
            gender: form.gender,
            number: form.number,
            modifier: undefined,
            familyName: this.familyNames.has(noun.noun),
          };
        } else {
          const entries = found.entries.includes(noun) ? found.entries : ([...found.entries, noun] as const);
          found = changed(found, { entries, number: found.number === form.number ? form.number : 'either' });
        }
      }
    }
    return found;
  }
}

function inflected({ noun, declension, plural }: ListedRole) {
  return inflectRole(noun.noun, declension, plural);
}
