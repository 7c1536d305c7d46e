/**
 * The forms of a German role noun. The rules are those of the school grammars (Duden, Die Grammatik, § Deklination der
 * Substantive): weak masculines by their ending, strong ones with -s, feminines in -in, nouns inflected as adjectives.
 * They may make a form that nobody writes; that does no harm, because forms are only ever looked up.
 */

/** Gender of a form; `mf` where the form itself does not tell (die or der Abgeordnete). */
export type RoleGender = 'm' | 'f' | 'n' | 'mf';
/** Number of a form; `either` where the form does not tell (der Sprecher, die Sprecher). */
export type RoleNumber = 'sing' | 'plur' | 'either';
/** How a list entry is inflected; see the head of the lists in `lists/roles`. */
export type RoleDeclension = 'm' | 'f' | 'n' | 'pl' | 'mf' | 'adj';

/** One inflected form of an entry. `lemma` is its nominative singular (nominative plural for a plural noun). */
export interface InflectedRole {
  readonly surface: string;
  readonly lemma: string;
  readonly gender?: RoleGender;
  readonly number: RoleNumber;
}

/** Endings of masculine nouns with -en in every form but the nominative singular. */
const WEAK_ENDING =
  /(?:ent|ant|and|[iy]st|at|et|it|ot|ut|aut|eut|ekt|arch|nom|graf|graph|soph|urg|ell|skop|log|eran|prinz|mensch|fürst|herr)$/u;
/** Endings of masculine nouns with a plural in -e. */
const PLURAL_E_ENDING = /(?:eur|[äa]r|[äa]n|ier|ling)$/u;
/** Endings of feminine nouns with a plural in -en. */
const FEMININE_EN_ENDING = /(?:ung|schaft|ion|tät|heit|keit|ik|ei|enz|anz|ur|eitung|ät|anz)$/u;

/** All forms of an entry, the nominative singular first. `plural` is the nominative plural where the list gives one. */
export function inflectRole(noun: string, declension: RoleDeclension, plural: string | undefined): InflectedRole[] {
  switch (declension) {
    case 'm':
      return masculine(noun, plural);
    case 'f':
      return feminine(noun, plural);
    case 'n':
      return strong(noun, 'n', plural);
    case 'pl':
      return pluralForms(noun, noun, undefined, 'plur');
    case 'mf':
      return [...masculine(noun, plural), ...feminine(femininePartner(noun), undefined)];
    case 'adj':
      return adjectival(noun);
  }
}

/** Kollege → Kollegin, Sprecher → Sprecherin. */
function femininePartner(noun: string): string {
  return `${noun.endsWith('e') ? noun.slice(0, -1) : noun}in`;
}

function masculine(noun: string, plural: string | undefined): InflectedRole[] {
  if (noun.endsWith('e') && plural === undefined) return weak(noun, `${noun}n`);
  if (plural === undefined && WEAK_ENDING.test(noun)) return weak(noun, `${noun}en`);
  if (plural === `${noun}en` || plural === `${noun}n`) {
    // Staat, Nachbar, Oberst: the list gives the plural alone, so both genitives are taken.
    return [...weak(noun, plural), ...strong(noun, 'm', plural).slice(1)];
  }
  return strong(noun, 'm', plural ?? masculinePlural(noun));
}

function masculinePlural(noun: string): string | undefined {
  if (/(?:er|el|en)$/u.test(noun)) return noun;
  if (noun.endsWith('or')) return `${noun}en`;
  if (PLURAL_E_ENDING.test(noun)) return `${noun}e`;
  if (noun.endsWith('konsul')) return `${noun}n`;
  return undefined;
}

function weak(noun: string, oblique: string): InflectedRole[] {
  return [
    { surface: noun, lemma: noun, gender: 'm', number: 'sing' },
    { surface: oblique, lemma: noun, gender: 'm', number: 'either' },
  ];
}

function strong(noun: string, gender: 'm' | 'n', plural: string | undefined): InflectedRole[] {
  const forms: InflectedRole[] = [
    { surface: noun, lemma: noun, gender, number: plural === noun ? 'either' : 'sing' },
    { surface: `${noun}s`, lemma: noun, gender, number: plural === `${noun}s` ? 'either' : 'sing' },
    { surface: `${noun}es`, lemma: noun, gender, number: 'sing' },
  ];
  if (plural !== undefined) forms.push(...pluralForms(plural, noun, gender, 'plur'));
  return forms;
}

function feminine(noun: string, plural: string | undefined): InflectedRole[] {
  const many =
    plural ??
    (noun.endsWith('in')
      ? `${noun}nen`
      : noun.endsWith('e')
        ? `${noun}n`
        : FEMININE_EN_ENDING.test(noun)
          ? `${noun}en`
          : undefined);
  const forms: InflectedRole[] = [{ surface: noun, lemma: noun, gender: 'f', number: 'sing' }];
  if (many !== undefined) forms.push(...pluralForms(many, noun, 'f', 'plur'));
  return forms;
}

function pluralForms(
  plural: string,
  lemma: string,
  gender: RoleGender | undefined,
  number: RoleNumber,
): InflectedRole[] {
  const kind = gender === undefined ? {} : { gender };
  const forms: InflectedRole[] = [{ surface: plural, lemma, ...kind, number }];
  if (!/[ns]$/u.test(plural)) forms.push({ surface: `${plural}n`, lemma, ...kind, number: 'plur' });
  return forms;
}

function adjectival(noun: string): InflectedRole[] {
  const stem = noun.slice(0, -1);
  return [
    { surface: noun, lemma: noun, gender: 'mf', number: 'either' },
    // Also the genitive of a woman (die Rede Abgeordneter); so rare that the man is taken.
    { surface: `${stem}er`, lemma: `${stem}er`, gender: 'm', number: 'sing' },
    { surface: `${stem}en`, lemma: noun, gender: 'mf', number: 'either' },
    { surface: `${stem}em`, lemma: `${stem}er`, gender: 'm', number: 'sing' },
  ];
}
