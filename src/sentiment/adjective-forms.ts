import { umlaut } from './noun-forms.js';

/** The endings of the strong and weak declension; the empty one is the predicate's. */
const ENDINGS = ['em', 'en', 'er', 'es', 'e'] as const;
const COMPARISON = ['er', 'est', 'st'] as const;
/** Stems that drop the e of their ending before another e: teuer → teur-, integer → integr-. */
const DROPS_E = /(?:[aeu]u|äu|eg|ek|tt|st)er$/u;

/**
 * The stems of an adjective or participle from which {@link withoutEnding} and {@link withoutComparison} find all its forms: the lemma, the stem that
 * drops an e (dunkel → dunkl-, teuer → teur-), the one with an umlaut. Duden 4, § Komparation.
 *
 * @param inflection `¨` where the comparative takes an umlaut
 */
export function adjectiveStems(lemma: string, inflection?: string): string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const stems = stem === lemma ? [lemma] : [lemma, stem];
  if (stem.endsWith('el')) stems.push(`${stem.slice(0, -2)}l`);
  else if (stem.endsWith('er') && DROPS_E.test(stem)) stems.push(`${stem.slice(0, -2)}r`);
  if (inflection === '¨') stems.push(`${umlaut(stem)}er`, `${umlaut(stem)}st`, `${umlaut(stem)}est`);
  return stems;
}

/** A written form without its ending. */
export function withoutEnding(form: string): string | undefined {
  for (const ending of ENDINGS) {
    if (form.endsWith(ending) && form.length > ending.length + 1) return form.slice(0, -ending.length);
  }
  return undefined;
}

/** Comparative or superlative to positive, without its declension: schlechter → schlecht, schwerst → schwer. */
export function withoutComparison(stem: string): string | undefined {
  for (const ending of COMPARISON) {
    if (stem.endsWith(ending) && stem.length > ending.length + 2) return stem.slice(0, -ending.length);
  }
  return undefined;
}

/**
 * What {@link withoutEnding} and {@link withoutComparison} can leave of a form, and at the same place of any part at its
 * end, which may be too short for the longer one of two endings.
 */
export function possibleStems(form: string): string[] {
  const declined = withoutEnding(form);
  const stems = declined === undefined ? [form] : [form, declined];
  for (const stem of [...stems]) {
    for (const ending of COMPARISON) if (stem.endsWith(ending)) stems.push(stem.slice(0, -ending.length));
  }
  return stems;
}
