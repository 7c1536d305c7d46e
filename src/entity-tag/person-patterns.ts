import { TokenKind } from '../document/layers.js';
import { roleNoun } from '../lexicon/roles.js';
import type { Candidate } from './candidate.js';
import { Word } from './word-knowledge.js';
import type { Words } from './words.js';

const GIVEN = Word.given | Word.givenOrWord;
const FAMILY = Word.familyAlone | Word.family;
const INITIAL = /^\p{Lu}\.?$/u;
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XIX|XX)\.$/;
const COUPLED_SYLLABLES = /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?$/u;

/** What the tables say of single tokens: 1 where the token is, beyond doubt, a place, organisation or derived form. */
export type Blocked = Uint8Array;

/** A capitalised word that can be (part of) a family name here. */
function canBeFamilyName(words: Words, i: number, blocked: Blocked): boolean {
  if (i >= words.count || words.capital[i] === 0) return false;
  const surface = words.surface[i]!;
  if (surface.length < 2 || words.tokens.kind[i] !== TokenKind.word) return false;
  if ((words.nameBits[i]! & FAMILY) !== 0) return true;
  if (blocked[i] === 1 || /\d/.test(surface)) return false;
  if (surface.length > 3 && surface === surface.toUpperCase()) return false;
  const role = roleNoun(surface);
  return role === undefined || role.familyName === true;
}

function isInitial(words: Words, i: number): boolean {
  return i < words.count && words.capital[i] === 1 && INITIAL.test(words.surface[i]!);
}

/** Index after initials (`W.`, or `W` and `.`) that begin at `i`. */
function afterInitials(words: Words, i: number): number {
  let at = i;
  while (isInitial(words, at)) {
    if (words.surface[at]!.endsWith('.')) at++;
    else if (words.surface[at + 1] === '.') at += 2;
    else break;
  }
  return at;
}

function isParticle(words: Words, i: number): boolean {
  return i < words.count && (words.bits[i]! & Word.particle) !== 0;
}

/** Index after particles that begin at `i` and stand before a capitalised word; `i` where there are none. */
function afterParticles(words: Words, i: number): number {
  let at = i;
  while (at - i < 3 && isParticle(words, at)) at++;
  return at < words.count && words.capital[at] === 1 ? at : i;
}

/** Index after a family name that begins at `i`, with its particles and second parts; `i` where there is none. */
function afterFamilyName(words: Words, i: number, blocked: Blocked): number {
  let at = afterParticles(words, i);
  if (!canBeFamilyName(words, at, blocked)) {
    // al-Assad, el-Sisi, d'Estaing are one token in small letters.
    if (i < words.count && /^(?:al|el|d|bin|as|ash)[-'’]\p{Lu}/u.test(words.surface[i]!)) return i + 1;
    return i;
  }
  at++;
  while (at < words.count && words.capital[at] === 1 && (words.nameBits[at]! & FAMILY) !== 0 && blocked[at] === 0) at++;
  const further = afterParticles(words, at);
  // "Recep Tayyip Erdogan", "José Ortega y Gasset"; but not "Peter Müller von der CDU".
  if (further > at && further - at === 1 && (words.nameBits[further]! & FAMILY) !== 0 && blocked[further] === 0) return further + 1;
  return at;
}

/** Index after given names and initials that begin at `i`; `i` where there are none. */
function afterGivenNames(words: Words, i: number): number {
  let at = i;
  while (at < words.count) {
    if ((words.bits[at]! & GIVEN) !== 0) at++;
    else {
      const initials = at > i ? afterInitials(words, at) : at;
      if (initials === at) break;
      at = initials;
    }
  }
  return at;
}

function person(first: number, last: number, rule: string): Candidate {
  return { first, last, label: 'PER', form: 'name', rule };
}

/** Given name, perhaps initials and particles, family name: `Olaf Scholz`, `Ursula von der Leyen`, `George W. Bush`. */
function givenNameName(words: Words, i: number, blocked: Blocked): Candidate | undefined {
  if ((words.bits[i]! & GIVEN) === 0) return undefined;
  const given = afterGivenNames(words, i);
  const end = afterFamilyName(words, given, blocked);
  if (end > given) {
    const onlyWord = (words.bits[i]! & Word.given) === 0 && given - i === 1;
    // "Ernst Müller" is a person, "Mark Bauhaus" may be money: then the family name must be known.
    if (onlyWord && (words.nameBits[end - 1]! & FAMILY) === 0 && (blocked[i] === 1 || words.opens[i] === 1)) return undefined;
    return person(i, end, 'given-name-name');
  }
  if (given < words.count && ROMAN.test(words.surface[given]!)) return person(i, given + 1, 'ruler');
  if (given - i >= 2) return person(i, given, 'given-name-name');
  return undefined;
}

/** Family name first: `Kim Jong Un`, `Xi Jinping`, `Moon Jae-in`. */
function familyFirstName(words: Words, i: number, blocked: Blocked): Candidate | undefined {
  if ((words.bits[i]! & Word.familyFirst) === 0) return undefined;
  const second = i + 1;
  if (second >= words.count || words.capital[second] === 0 || blocked[second] === 1) return undefined;
  if (!COUPLED_SYLLABLES.test(words.surface[second]!) || roleNoun(words.surface[second]!) !== undefined) return undefined;
  const third = second + 1;
  const short = (at: number) => words.surface[at]!.length <= 6;
  const three =
    third < words.count && words.capital[third] === 1 && short(second) && short(third) && blocked[third] === 0 &&
    COUPLED_SYLLABLES.test(words.surface[third]!) && roleNoun(words.surface[third]!) === undefined;
  if (three) return person(i, third + 1, 'family-first-name');
  if ((words.bits[i]! & Word.familyFirstOrGiven) !== 0 && !words.surface[second]!.includes('-')) return undefined;
  return person(i, second + 1, 'family-first-name');
}

/** Titles and then a name: `Frau Huber`, `Dr. Miriam Vogt`; the title is not part of it. */
function titleName(words: Words, i: number, blocked: Blocked): Candidate | undefined {
  if ((words.bits[i]! & Word.title) === 0) return undefined;
  let at = i;
  while (at < words.count && at - i < 6) {
    if ((words.bits[at]! & Word.title) !== 0) at++;
    else if (words.surface[at] === '.' && at > i) at++;
    else break;
  }
  if (at < words.count && words.capital[at] === 1 && roleNoun(words.surface[at]!)?.familyName === false) at++;
  const start = afterInitials(words, at);
  const given = afterGivenNames(words, start);
  const end = afterFamilyName(words, given, blocked);
  if (end > given) return person(at, end, 'title-name');
  return given > start ? person(at, given, 'title-name') : undefined;
}

/** A role and then a name that no list knows: `Ministerpräsident Kretschmer`. */
function roleName(words: Words, i: number, blocked: Blocked): Candidate | undefined {
  if (words.capital[i] === 0 || i + 1 >= words.count) return undefined;
  const next = i + 1;
  if (words.capital[next] === 0 && !isParticle(words, next)) return undefined;
  const role = roleNoun(words.surface[i]!);
  if (role === undefined || role.class === 'body' || role.familyName === true) return undefined;
  const initials = afterInitials(words, next);
  const given = afterGivenNames(words, initials);
  const end = afterFamilyName(words, given, blocked);
  if (end === given) return undefined;
  if (given === next && !isLikelyAfterRole(words, given, end)) return undefined;
  return person(next, end, 'role-name');
}

/** A lone word after a role is its name if a list knows it; else a noun may stand there ("dem Präsidenten Beifall"). */
function isLikelyAfterRole(words: Words, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if ((words.nameBits[i]! & FAMILY) !== 0) return true;
  return false;
}

/** `J. Müller`, `A. Merkel`. */
function initialName(words: Words, i: number, blocked: Blocked): Candidate | undefined {
  const at = afterInitials(words, i);
  if (at === i || words.capital[at] === 0) return undefined;
  const end = afterFamilyName(words, at, blocked);
  if (end === at || (words.nameBits[end - 1]! & FAMILY) === 0) return undefined;
  return person(i, end, 'initial-name');
}

/** A family name that stands for a person by itself: `Söder`, `von der Leyen`. */
function familyName(words: Words, i: number, blocked: Blocked): Candidate | undefined {
  if (isParticle(words, i)) {
    const at = afterParticles(words, i);
    const known = at > i && (words.nameBits[at]! & Word.familyAlone) !== 0 && /^(?:von der|van|de|van der)$/.test(words.surface.slice(i, at).join(' '));
    return known ? person(i, at + 1, 'family-name') : undefined;
  }
  if ((words.nameBits[i]! & Word.familyAlone) === 0 || words.capital[i] === 0 || blocked[i] === 1) return undefined;
  return person(i, i + 1, 'family-name');
}

/** A given name by itself. */
function givenName(words: Words, i: number, blocked: Blocked): Candidate | undefined {
  const bits = words.nameBits[i]!;
  if ((bits & Word.given) === 0 || words.capital[i] === 0 || blocked[i] === 1) return undefined;
  return person(i, i + 1, 'given-name');
}

/** The patterns for persons, in the order in which they are tried at a token; all that fit are candidates. */
export const PERSON_PATTERNS = [titleName, roleName, givenNameName, familyFirstName, initialName, familyName, givenName];
