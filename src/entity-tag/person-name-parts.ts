import { TokenKind } from '../document/layers.js';
import { Word, type WordKnowledge } from './word-knowledge.js';
import { roleAt, type Words } from './words.js';

export const GIVEN = Word.given | Word.givenOrWord;
export const FAMILY = Word.familyAlone | Word.family;
const INITIAL = /^\p{Lu}\.?$/u;
const NOBLE = new Set([
  'Graf',
  'Gräfin',
  'Freiherr',
  'Freifrau',
  'Baron',
  'Fürst',
  'Prinz',
  'Herzog',
  'Edler',
  'Ritter',
]);

/** What the patterns know of single tokens beside the words themselves. */
export interface PersonFacts {
  /** 1 where the tables say that the token is a place, an organisation or a derived form. */
  readonly blocked: Uint8Array;
  readonly knowledge: WordKnowledge;
}

/** A capitalised word that no list knows: neither a name nor a noun; nor an acronym, nor the first of its sentence. */
export function isUnknown(words: Words, i: number, facts: PersonFacts): boolean {
  if (i >= words.count || words.capital[i] === 0 || words.opens[i] === 1 || facts.blocked[i] === 1) return false;
  if (words.nameBits[i] !== 0 || words.tokens.kind[i] !== TokenKind.word) return false;
  const word = words.known[i]!;
  word.unknown ??= isNewName(words, i, facts.knowledge);
  return word.unknown;
}

function isNewName(words: Words, i: number, knowledge: WordKnowledge): boolean {
  const surface = words.surface[i]!;
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(surface) || NOT_NAME_END.test(surface)) return false;
  return roleAt(words, i) === undefined && !knowledge.isNoun(surface);
}

const NOT_NAME_END = /(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|tät|ment|nis|ling|chen|ieren|ische[nrms]?)s?$/;

/** A capitalised word that can be (part of) a family name here. */
function canBeFamilyName(words: Words, i: number, facts: PersonFacts): boolean {
  // A name does not go on in the next sentence: "… lobte Frau Dr. | In der Klinik".
  if (i >= words.count || words.capital[i] === 0 || words.opens[i] === 1) return false;
  const surface = words.surface[i]!;
  if (surface.length < 2 || words.tokens.kind[i] !== TokenKind.word || surface.includes('/')) return false;
  if ((words.bits[i]! & Word.title) !== 0) return false;
  if ((words.nameBits[i]! & FAMILY) !== 0) return true;
  const hyphen = surface.lastIndexOf('-');
  if (hyphen > 0 && facts.knowledge.isOrganisationEnd(surface.slice(hyphen + 1))) return false;
  if (facts.blocked[i] === 1 || /\d/.test(surface)) return false;
  if (surface.length > 3 && surface === surface.toUpperCase()) return false;
  const role = roleAt(words, i);
  return (role === undefined || role.familyName) && (words.nameBits[i]! & Word.noun) === 0;
}

function isInitial(words: Words, i: number): boolean {
  return i < words.count && words.capital[i] === 1 && INITIAL.test(words.surface[i]!);
}

/** A longer row of initials is a list, and is not read to its end again and again. */
const MOST_INITIALS = 6;

/** Index after initials (`W.`, or `W` and `.`) that begin at `i`. */
export function afterInitials(words: Words, i: number): number {
  let at = i;
  for (let n = 0; n < MOST_INITIALS && isInitial(words, at); n++) {
    if (words.surface[at]!.endsWith('.')) at++;
    else if (words.surface[at + 1] === '.') at += 2;
    else break;
  }
  return at;
}

export function isParticle(words: Words, i: number): boolean {
  return i < words.count && (words.bits[i]! & Word.particle) !== 0;
}

/** Particles that are articles or prepositions elsewhere: they need a known family name after them. */
const ARTICLE_LIKE = new Set([
  'der',
  'den',
  'dem',
  'des',
  'zum',
  'zur',
  'zu',
  'vom',
  'la',
  'le',
  'do',
  'ben',
  'ten',
  'y',
]);

/** Index after particles that begin at `i` and stand before a capitalised word; `i` where there are none. */
export function afterParticles(words: Words, i: number): number {
  let at = i;
  while (at - i < 3 && isParticle(words, at)) at++;
  if (at === i || at >= words.count || words.capital[at] === 0) return i;
  if ((words.bits[at]! & Word.given) !== 0) return i;
  return ARTICLE_LIKE.has(words.surface[i]!) && (words.nameBits[at]! & FAMILY) === 0 ? i : at;
}

/** Index after a family name that begins at `i`, with its particles and second parts; `i` where there is none. */
export function afterFamilyName(words: Words, i: number, facts: PersonFacts): number {
  let at = afterParticles(words, i);
  if (!canBeFamilyName(words, at, facts)) {
    // al-Assad, el-Sisi, d'Estaing are one token in small letters.
    if (i < words.count && /^(?:al|el|d|bin|as|ash)[-'’]\p{Lu}/u.test(words.surface[i]!)) return i + 1;
    return i;
  }
  at++;
  if (NOBLE.has(words.surface[at] ?? '')) {
    const title = afterParticles(words, at + 1);
    if (title > at + 1) return title + 1;
  }
  while (isFamily(words, at, facts) || isUnknown(words, at, facts)) at++;
  const further = afterParticles(words, at);
  // "Recep Tayyip Erdogan", "José Ortega y Gasset"; but not "Peter Müller von der CDU".
  if (further > at && further - at === 1 && (words.nameBits[further]! & FAMILY) !== 0 && facts.blocked[further] === 0)
    return further + 1;
  return at;
}

/** More given names than anybody is called in the news: a row of them is a list, and is not read to its end again and again. */
const MOST_GIVEN_NAMES = 8;

/** Index after given names and initials that begin at `i`; `i` where there are none. */
export function afterGivenNames(words: Words, i: number): number {
  let at = i;
  while (at < words.count && at - i < MOST_GIVEN_NAMES) {
    if (at > i && words.opens[at] === 1) break;
    if ((words.bits[at]! & GIVEN) !== 0) at++;
    else {
      const initials = at > i ? afterInitials(words, at) : at;
      if (initials === at) break;
      at = initials;
    }
  }
  return at;
}

/** True for a word that the lists know as a family name and the tables as nothing else. */
export function isFamily(words: Words, i: number, facts: PersonFacts): boolean {
  return (
    i < words.count &&
    words.capital[i] === 1 &&
    words.opens[i] === 0 &&
    (words.nameBits[i]! & FAMILY) !== 0 &&
    facts.blocked[i] === 0
  );
}
