import { has, isNominal, lower, type TextView } from './text-view.js';
import { Flag } from './words.js';

/** True for a small word that can be an adjective before a noun. */
export function isAdjective(view: TextView, i: number): boolean {
  const word = view.word[i];
  if (word === undefined || word.surface === '' || (word.flags & Flag.capital) !== 0) return false;
  if (has(view, i, Flag.preposition | Flag.auxiliary | Flag.subjunction | Flag.coordination | Flag.adverb))
    return false;
  if (has(view, i, Flag.nominativePronoun | Flag.objectPronoun))
    return /^(?:einige|mehrere|beide|viele)/u.test(word.lower);
  if (has(view, i, Flag.finite) && !has(view, i + 1, Flag.capital)) return false;
  return word.lower.length > 3 && /(?:e|en|er|es|em)$/u.test(word.lower);
}

/** `Einschätzung politischer Beobachter`: whose words they are, without an article. */
export function isBareGenitive(view: TextView, i: number): boolean {
  const word = lower(view, i);
  if (view.word[i - 1]!.noun === undefined || !word.endsWith('er') || !isAdjective(view, i)) return false;
  return isNominal(view, i + 1) && (view.word[i + 1]!.role?.number ?? 'sing') !== 'sing';
}

const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const TIME_OF_YEAR =
  /^(?:jahre?s?|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|sommer|herbst|winter)$/u;

/** `aus dem Jahr 2005`: the number of a year behind its noun. */
export function isYear(view: TextView, i: number): boolean {
  return YEAR.test(view.word[i]!.surface) && TIME_OF_YEAR.test(lower(view, i - 1));
}

/** Nouns of time and their compounds; of those with *Ende* the usual ones, for *Regierende* and *Reisende* end like them. */
const TIME =
  /(?:woche|monat|jahr|jahre|tag|abend|morgen|nacht|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|stunden|minuten|(?:^|jahres|monats|wochen|quartals|saison|semester|kriegs|lebens)ende|mal|uhr|mitte|anfang|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)s?$/iu;

/** True where the noun at token `i` names a time rather than a speaker. */
export function isTime(view: TextView, i: number): boolean {
  return view.word[i]?.role === undefined && TIME.test(view.word[i]?.surface ?? '');
}

/** `Berlins Regierender Bürgermeister`, `Parlamentarischer Staatssekretär`: an adjective that has a capital in a title. */
export function isTitleAdjective(view: TextView, i: number): boolean {
  return has(view, i, Flag.titleAdjective) && view.word[i + 1]?.role !== undefined;
}

const LONGEST_EMBEDDED = 7;

/** `einer [am Dienstag] veröffentlichten Mitteilung`: the phrase that depends on the participle is skipped. */
export function afterEmbedded(view: TextView, i: number, limit: number): number {
  if (!has(view, i, Flag.preposition) || isNominal(view, i)) return i;
  for (let j = i + 2; j < Math.min(limit - 1, i + LONGEST_EMBEDDED); j++) {
    if (view.word[j]!.surface === '' || has(view, j, Flag.auxiliary)) return i;
    if (isNominal(view, j - 1) && isAdjective(view, j) && (isNominal(view, j + 1) || isAdjective(view, j + 1)))
      return j;
  }
  return i;
}

/** `von der Leyen`, `de Graaf`: a small word with which a person's name begins. */
export function beginsName(view: TextView, i: number): boolean {
  const name = view.entityOf[i]!;
  return name >= 0 && view.entityOf[i - 1] !== name && view.entities[name]!.label === 'PER';
}

/** The first word with a capital of the name that begins at token `i`. */
export function afterParticles(view: TextView, i: number, limit: number): number {
  let head = i;
  while (head < limit - 1 && !isNominal(view, head) && view.entityOf[head + 1] === view.entityOf[i]) head++;
  return head;
}
