import { readList } from './read-list.js';
import { changed, type RoleForm, RoleForms } from './role-forms.js';
import { vocabulary } from './vocabulary.js';
import { WordAnswers } from './word-answers.js';

export type { RoleClass, RoleForm, RoleNoun } from './role-forms.js';

/** The shortest head looked for in a closed compound, and the shortest modifier before it. */
const SHORTEST_HEAD = 3;
const SHORTEST_MODIFIER = 2;
/** No role noun is longer; longer strings are not searched for heads. */
const LONGEST_WORD = 60;
/** Nearly all words end otherwise than those that {@link GENDER_MARK} takes apart, which it is slow to see. */
const FEMALE_END = /[iI]n(?:nen)?$/u;
const GENDER_MARK = /^(.{3,40}?)(?:[:*_·/]-?(in|innen)|(In|Innen))$/u;

interface Lexicon {
  readonly forms: RoleForms;
  readonly simpleOnly: ReadonlySet<string>;
  readonly notRoles: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;
const answers = new WordAnswers<RoleForm>(vocabulary, (surface) => look(theLexicon(), surface));

/**
 * Reads one token's surface as a role noun: inflected (Sprechern), compound (`US-Sonderbeauftragter`, SPD-Chef,
 * Bundesinnenministerin) or with both genders (Sprecher:in). Remembers its answers, so that a word costs one look-up the
 * second time. The lists are read at the first call (a few milliseconds).
 *
 * @returns undefined where the surface is no role noun. What it returns is a possibility: `Koch` and `Richter` are family
 *   names too (`familyName`)
 */
export function roleNoun(surface: string): RoleForm | undefined {
  return answers.of(surface);
}

/** {@link roleNoun} of the word that stands in a text from `start` to `end`. @param number its number in the vocabulary */
export function roleNounAt(text: string, start: number, end: number, number: number): RoleForm | undefined {
  return answers.at(text, start, end, number);
}

function theLexicon(): Lexicon {
  lexicon ??= {
    forms: new RoleForms(),
    simpleOnly: new Set(readList('roles/simple-only')),
    notRoles: new Set(readList('roles/not-roles')),
  };
  return lexicon;
}

function look(lexicon: Lexicon, surface: string): RoleForm | undefined {
  if (surface.length < SHORTEST_HEAD || surface.length > LONGEST_WORD) return undefined;
  const marked = FEMALE_END.test(surface) ? GENDER_MARK.exec(surface) : null;
  if (marked !== null) {
    const form = look(lexicon, marked[1]!) ?? look(lexicon, `${marked[1]!}e`);
    const many = marked[2] === 'innen' || marked[3] === 'Innen';
    return form && changed(form, { gender: 'mf', number: many ? 'plur' : 'sing' });
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
  const first = Math.max(SHORTEST_MODIFIER, word.length - lexicon.forms.longest);
  for (const i of lexicon.forms.ends.within(word, first, word.length - SHORTEST_HEAD)) {
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
  return changed(head, { lemma, modifier: modifier + inner, familyName: false });
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
