import { roleNoun } from '../lexicon/roles.js';
import type { ActorLists, Gender } from './actor-lists.js';
import { fold } from './name-words.js';

/** The words of a person's name as they stand, told apart. Titles are off; the last word may still be a genitive. */
export interface PersonName {
  readonly words: readonly string[];
  readonly given: readonly string[];
  /** With its particles: `von der Leyen`, `Kim`. Empty where the name has one word only. */
  readonly family: readonly string[];
  /** Gender of a title within the name (Frau Merkel). */
  readonly gender: Gender | undefined;
  /** `Jr.` or `senior` behind the name: another person than the one who bears it without. */
  readonly suffix: 'junior' | 'senior' | undefined;
}

const REGNAL = /^[IVX]+\.?$/u;
const SUFFIX = /^(?:(?:jr|jun|junior)|(sr|sen|senior))\.?$/iu;
/** Jae-in, Ying-jeou: no European double name goes on in lower case. */
const LOWER_AFTER_HYPHEN = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;
/** One or two letters for each sound, as the usual transcriptions of Korean and Chinese write a syllable. */
const EAST_ASIAN_SYLLABLE =
  /^(?:[bcdfghjklmnpqrstwxyz]|[csztk]h|[kh]y|gw|ng)?(?:ae|eo|eu|oe|ui|ya|yae|yeo|ye|yo|yu|wa|wae|wo|we|wi|oo|ou|ee|ia|iao|ie|iu|ua|uai|uo|ue|ao|ai|ei|a|e|i|o|u|ü)(?:ng|[nklmptrh])?$/u;

/** Takes titles off a name and tells given from family name. */
export function personName(words: readonly string[], lists: ActorLists): PersonName {
  let first = 0;
  let gender: Gender | undefined;
  while (first < words.length - 1 && isTitle(words[first]!, words.length - first, lists)) {
    gender ??= lists.titles.get(words[first]!);
    first++;
  }
  const bare = words.slice(first);
  const { given, family, suffix } = splitName(bare, lists);
  return { words: bare, given, family, gender, suffix };
}

function isTitle(word: string, left: number, lists: ActorLists): boolean {
  if (lists.titles.has(word)) return true;
  const role = roleNoun(word);
  return role !== undefined && (!role.familyName || left > 2) && role.class !== 'body' && role.class !== 'kin';
}

function splitName(
  words: readonly string[],
  lists: ActorLists,
): Pick<PersonName, 'given' | 'family'> & Partial<Pick<PersonName, 'suffix'>> {
  if (words.length < 2) return { given: words, family: [] };
  const last = words.length - 1;
  // A king goes by his first name: Charles III., Elisabeth II.
  if (REGNAL.test(words[last]!)) return { given: [], family: words.slice(0, last) };
  const suffix = last >= 2 ? SUFFIX.exec(words[last]!) : null;
  if (suffix === null) return partsOf(words, lists);
  const { given, family } = partsOf(words.slice(0, last), lists);
  return { given, family, suffix: suffix[1] === undefined ? 'junior' : 'senior' };
}

function partsOf(words: readonly string[], lists: ActorLists): Pick<PersonName, 'given' | 'family'> {
  const end = words.length;
  const particle = words.findIndex((word, i) => i < end - 1 && lists.particles.has(word));
  if (particle >= 0) return { given: words.slice(0, particle), family: words.slice(particle) };
  if (familyStandsFirst(words, lists)) return { given: words.slice(1), family: [words[0]!] };
  return { given: words.slice(0, end - 1), family: words.slice(end - 1) };
}

/**
 * Kim Jong Un, Moon Jae-in, Xi Jinping: a known family name in front, and what follows reads like an East Asian given
 * name. Where the family name is a European given name too (Kim, Lee), two plain words are not enough.
 */
function familyStandsFirst(words: readonly string[], lists: ActorLists): boolean {
  const alsoGiven = lists.familyFirst.get(fold(words[0]!));
  if (alsoGiven === undefined) return false;
  const rest = words.slice(1);
  if (rest.length === 2) return rest.every((word) => isSyllables(word, 2));
  if (rest.length !== 1) return false;
  const word = rest[0]!;
  if (word.includes('-')) return LOWER_AFTER_HYPHEN.test(word) || isSyllables(word, 2);
  return !alsoGiven && !lists.familyFirst.has(fold(word)) && isSyllables(word, 2);
}

/** True where the word is made of at most `most` syllables; a hyphen parts syllables too. */
function isSyllables(word: string, most: number): boolean {
  if (word.length > 14) return false;
  const lower = word.toLowerCase();
  if (EAST_ASIAN_SYLLABLE.test(lower)) return true;
  if (most < 2) return false;
  for (let cut = 1; cut < lower.length; cut++) {
    const rest = lower.slice(lower[cut] === '-' ? cut + 1 : cut);
    if (EAST_ASIAN_SYLLABLE.test(lower.slice(0, cut)) && EAST_ASIAN_SYLLABLE.test(rest)) return true;
  }
  return false;
}
