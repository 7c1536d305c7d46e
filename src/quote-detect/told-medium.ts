import { isMedium } from './media.js';
import type { NounPhrase } from './noun-phrase.js';
import { lower, punctuation, type TextView } from './text-view.js';

/** Who works for a medium: `der Chefredakteur der Rheinischen Post`. */
const STAFF =
  /(?:redakteur|korrespondent|reporter|journalist|herausgeber|kolumnist|moderator|intendant|verleger)(?:s|en|in|innen)?$/u;
const MEDIUM_NOUN = /(?:zeitung|agentur|illustrierten|zeitschrift)$/u;
const COMMA = 0x2c;

/** True for `der Zeitung`, `der Rheinischen Post`, `der Welt am Sonntag (WamS)`: tokens from an article on. */
export function isToldMedium(view: TextView, article: number, last: number): boolean {
  if (lower(view, article) !== 'der' || article + 1 >= last) return false;
  if (MEDIUM_NOUN.test(lower(view, article + 1))) return true;
  let end = last;
  if (punctuation(view, end - 1) === 0x29) while (end > article + 1 && punctuation(view, end) !== 0x28) end--;
  return isMedium(view, article + 1, end);
}

/**
 * The subject behind a verb that only says that something is said, without the medium that it is said to: `sagte die Ministerin | der
 * Rheinischen Post`, `sagte der Geschäftsführer, Gerd Lind, | der dpa`. By its form the medium may be a genitive or an apposition; only those
 * who work for one are called after it.
 */
export function withoutMedium(view: TextView, phrase: NounPhrase): NounPhrase {
  if (phrase.pronoun || STAFF.test(lower(view, phrase.head))) return phrase;
  for (let article = phrase.last - 2; article > phrase.head; article--) {
    if (!isToldMedium(view, article, phrase.last)) continue;
    const last = punctuation(view, article - 1) === COMMA ? article - 1 : article;
    const appositions = phrase.appositions.filter((one) => one.last <= last);
    return { ...phrase, last, core: Math.min(phrase.core, last), appositions };
  }
  return phrase;
}
