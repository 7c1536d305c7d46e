/**
 * The forms of a German noun (Duden 4, § Deklination der Substantive). The inflection is `genitive,plural`:
 *
 * - genitive: `s` (also -es), `en` or `n` (weak masculines), empty for feminines
 * - plural: `-` like the singular, `e`, `er`, `en`, `n`, `S` for -s, with `¨` before it where the stem takes an umlaut
 * - `0`: one form only; `adj`: inflected as an adjective (der Verletzte, ein Verletzter)
 *
 * Forms that nobody writes do no harm: they are only ever looked up.
 */

/** What the ending of a lemma says of its inflection where the list says nothing; the first that fits. */
const BY_ENDING: readonly (readonly [RegExp, string])[] = [
  [/(?:ung|heit|keit|schaft|ion|tät|enz|anz|ik|ur|ei)$/u, ',en'],
  [/(?:ismus)$/u, '0'],
  [/in$/u, ',nen'],
  [/(?:ent|ant|ist|at|ot)$/u, 'en,en'],
  [/ling$/u, 's,e'],
  [/nis$/u, 'ses,se'],
  [/(?:er|el|en)$/u, 's,-'],
  [/e$/u, 'n,n'],
];

/** The inflection of a lemma that the list leaves to its ending; undefined where the ending does not tell. */
export function inflectionByEnding(lemma: string): string | undefined {
  return BY_ENDING.find(([ending]) => ending.test(lemma))?.[1];
}

/**
 * All written forms of a noun, the lemma first.
 *
 * @param inflection as above; where left out, the lemma's ending decides, and with no telling ending the noun has the
 *   lemma alone (feminines without a plural: Schmach)
 */
export function nounForms(lemma: string, inflection?: string): string[] {
  const code = inflection ?? inflectionByEnding(lemma) ?? '0';
  if (code === '0') return [lemma];
  if (code === 'adj') {
    const stem = lemma.endsWith('r') ? lemma.slice(0, -2) : lemma.slice(0, -1);
    return ['e', 'er', 'en', 'em', 'es'].map((ending) => stem + ending);
  }
  const [genitive, plural] = code.split(',');
  const forms = [lemma];
  if (genitive === 's') {
    if (/[sßxz]$/u.test(lemma)) forms.push(`${lemma}es`);
    else if (/(?:er|el|en|[aeiouy])$/u.test(lemma)) forms.push(`${lemma}s`);
    else forms.push(`${lemma}s`, `${lemma}es`, `${lemma}e`);
  } else if (genitive) forms.push(lemma + genitive);
  if (plural !== undefined) forms.push(...pluralForms(lemma, plural));
  return forms;
}

function pluralForms(lemma: string, code: string): string[] {
  const stem = code.startsWith('¨') ? umlaut(lemma) : lemma;
  const ending = code.replace(/^¨/u, '');
  const plural = ending === '-' ? stem : ending === 'S' ? `${stem}s` : stem + ending;
  return /[ns]$/u.test(plural) ? [plural] : [plural, `${plural}n`];
}

/** The stem with its last vowel turned: Bruch → Brüch, Rauswurf → Rauswürf. */
export function umlaut(stem: string): string {
  return stem.replace(
    /(au|a|o|u)([^aou]*)$/iu,
    (_, vowel: string, rest: string) => `${TURNED.get(vowel) ?? vowel}${rest}`,
  );
}

const TURNED = new Map([
  ['au', 'äu'],
  ['a', 'ä'],
  ['o', 'ö'],
  ['u', 'ü'],
  ['A', 'Ä'],
  ['O', 'Ö'],
  ['U', 'Ü'],
  ['Au', 'Äu'],
]);
