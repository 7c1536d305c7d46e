import { umlaut } from './noun-forms.js';

/** The endings of the strong and weak declension, the longest first; the empty one is the predicate's. */
const ENDINGS = ['em', 'en', 'er', 'es', 'e'] as const;

/**
 * The forms of an adjective or participle before its endings: positive, comparative, superlative; also the stems that
 * drop an e (dunkel → dunkl-, teuer → teur-). Duden 4, § Komparation.
 *
 * @param inflection `¨` where the comparative takes an umlaut
 */
export function adjectiveStems(lemma: string, inflection?: string): string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const stems = stem === lemma ? [lemma] : [lemma, stem];
  const short = shortened(stem);
  if (short !== undefined) stems.push(short, `${short}er`);
  for (const base of inflection === '¨' ? [stem, umlaut(stem)] : [stem]) {
    stems.push(`${base}er`, /(?:[dtsßxz]|sch)$/u.test(base) && !/[ei]nd$/u.test(base) ? `${base}est` : `${base}st`);
  }
  return stems;
}

function shortened(stem: string): string | undefined {
  if (stem.endsWith('el')) return `${stem.slice(0, -2)}l`;
  if (/(?:[aeu]u|äu|eg|ek|tt|st)er$/u.test(stem)) return `${stem.slice(0, -2)}r`;
  return undefined;
}

/** The stems that a written form may have: itself, and itself without an ending. */
export function withoutEnding(form: string): string | undefined {
  for (const ending of ENDINGS) {
    if (form.endsWith(ending) && form.length > ending.length + 1) return form.slice(0, -ending.length);
  }
  return undefined;
}
