import { type Candidate, newCandidate } from './candidate.js';
import {
  afterFamilyName,
  afterGivenNames,
  afterInitials,
  afterParticles,
  FAMILY,
  GIVEN,
  isFamily,
  isParticle,
  isUnknown,
  type PersonFacts,
} from './person-name-parts.js';
import { Word } from './word-knowledge.js';
import { roleAt, type Words } from './words.js';

const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XIX|XX)\.$/;
const COUPLED_SYLLABLES = /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?$/u;

function person(first: number, last: number, rule: string): Candidate {
  return newCandidate(first, last, 'PER', 'name', rule);
}

/** Given name, perhaps initials and particles, family name: `Olaf Scholz`, `Ursula von der Leyen`, `George W. Bush`. */
function givenNameName(words: Words, i: number, facts: PersonFacts): Candidate | undefined {
  if ((words.bits[i]! & GIVEN) === 0) return undefined;
  const given = afterGivenNames(words, i);
  const end = afterFamilyName(words, given, facts);
  if (end > given) {
    const onlyWord = (words.bits[i]! & Word.given) === 0 && given - i === 1;
    // "Ernst Müller" is a person, "August vom Vortag" is not: then the family name must be known.
    if (onlyWord && (words.nameBits[end - 1]! & FAMILY) === 0) return undefined;
    return person(i, end, 'given-name-name');
  }
  if (given < words.count && ROMAN.test(words.surface[given]!)) return person(i, given + 1, 'ruler');
  if (given - i >= 2) return person(i, given, 'given-name-name');
  return undefined;
}

/** Family name first: `Kim Jong Un`, `Xi Jinping`, `Moon Jae-in`. */
function familyFirstName(words: Words, i: number, facts: PersonFacts): Candidate | undefined {
  if ((words.bits[i]! & Word.familyFirst) === 0) return undefined;
  const second = i + 1;
  if (second >= words.count || words.capital[second] === 0 || facts.blocked[second] === 1) return undefined;
  if (!COUPLED_SYLLABLES.test(words.surface[second]!) || roleAt(words, second) !== undefined) return undefined;
  const third = second + 1;
  const short = (at: number) => words.surface[at]!.length <= 6;
  const three =
    third < words.count &&
    words.capital[third] === 1 &&
    short(second) &&
    short(third) &&
    facts.blocked[third] === 0 &&
    COUPLED_SYLLABLES.test(words.surface[third]!) &&
    roleAt(words, third) === undefined;
  if (three) return person(i, third + 1, 'family-first-name');
  if ((words.bits[i]! & Word.familyFirstOrGiven) !== 0 && !words.surface[second]!.includes('-')) return undefined;
  return person(i, second + 1, 'family-first-name');
}

/** Titles and then a name: `Frau Huber`, `Dr. Miriam Vogt`; the title is not part of it. */
function titleName(words: Words, i: number, facts: PersonFacts): Candidate | undefined {
  if ((words.bits[i]! & Word.title) === 0) return undefined;
  let at = i;
  while (at < words.count && at - i < 6) {
    if ((words.bits[at]! & Word.title) !== 0) at++;
    else if (words.surface[at] === '.' && at > i) at++;
    else break;
  }
  if (at < words.count && words.capital[at] === 1 && roleAt(words, at)?.familyName === false) at++;
  const start = afterInitials(words, at);
  const given = afterGivenNames(words, start);
  const end = afterFamilyName(words, given, facts);
  if (end > given) return person(at, end, 'title-name');
  return given > start ? person(at, given, 'title-name') : undefined;
}

/** A role and then a name that no list knows: `Ministerpräsident Kretschmer`. */
function roleName(words: Words, i: number, facts: PersonFacts): Candidate | undefined {
  if (words.capital[i] === 0 || i + 1 >= words.count) return undefined;
  const next = i + 1;
  if (words.capital[next] === 0 && !isParticle(words, next)) return undefined;
  const role = roleAt(words, i);
  if (role === undefined || role.class === 'body' || role.familyName === true) return undefined;
  const initials = afterInitials(words, next);
  const given = afterGivenNames(words, initials);
  const end = given === next ? afterNameOfRole(words, next, facts) : afterFamilyName(words, given, facts);
  if (end === given) return undefined;
  if (isParticle(words, given) && given === next && (words.nameBits[end - 1]! & Word.familyAlone) === 0)
    return undefined;
  return person(next, end, 'role-name');
}

/**
 * Index after a name without a known given name: a known family name, or words that no list knows. A noun may stand after
 * a role as well ("dem Präsidenten Beifall").
 */
function afterNameOfRole(words: Words, i: number, facts: PersonFacts): number {
  let at = i;
  while (at - i < 3 && isUnknown(words, at, facts)) at++;
  const end = afterFamilyName(words, at, facts);
  if (end === at || !isFamily(words, end - 1, facts)) return at;
  const bits = words.nameBits[end - 1]!;
  const noun = (bits & Word.noun) !== 0 && (bits & Word.familyAlone) === 0;
  return noun && at === i && roleAt(words, end - 1)?.familyName !== true ? at : end;
}

/** `J. Müller`, `A. Merkel`. */
function initialName(words: Words, i: number, facts: PersonFacts): Candidate | undefined {
  const at = afterInitials(words, i);
  if (at === i || words.capital[at] === 0) return undefined;
  const end = afterFamilyName(words, at, facts);
  if (end === at || (words.nameBits[end - 1]! & FAMILY) === 0) return undefined;
  return person(i, end, 'initial-name');
}

/** A family name that stands for a person by itself: `Söder`, `von der Leyen`. */
function familyName(words: Words, i: number, facts: PersonFacts): Candidate | undefined {
  if (isParticle(words, i)) {
    const at = afterParticles(words, i);
    const known =
      at > i &&
      (words.nameBits[at]! & Word.familyAlone) !== 0 &&
      /^(?:von der|van|de|van der)$/.test(words.surface.slice(i, at).join(' '));
    return known ? person(i, at + 1, 'family-name') : undefined;
  }
  if ((words.nameBits[i]! & Word.familyAlone) === 0 || words.capital[i] === 0 || facts.blocked[i] === 1)
    return undefined;
  return person(i, i + 1, 'family-name');
}

/** Before a given name these make it part of something else: St. Peter, das Gros. */
const NOT_BEFORE_GIVEN =
  /^(?:St\.?|Sankt|Saint|San|Santa|[Dd](?:as|er|ie|en|em|es)|[Ee]ine?[nmrs]?|im|am|zum|zur|vom)$/;

/** A given name by itself. */
function givenName(words: Words, i: number, facts: PersonFacts): Candidate | undefined {
  if ((words.nameBits[i]! & Word.given) === 0 || words.capital[i] === 0 || facts.blocked[i] === 1) return undefined;
  if (i + 1 < words.count && words.capital[i + 1] === 1 && (words.nameBits[i + 1]! & Word.noun) === 0) return undefined;
  if (i > 0 && (NOT_BEFORE_GIVEN.test(words.surface[i - 1]!) || NOT_BEFORE_GIVEN.test(words.surface[i - 2] ?? '')))
    return undefined;
  return person(i, i + 1, 'given-name');
}

/** What may stand before a name that begins its clause. */
const CLAUSE_BEGINS = /^(?:[,;:–(]|wie|so|dass|und|auch|aber|denn|doch|während|weil|ob)$/;

/** `sagte Preßler`, `wie Preßler sagte`: known neither as a name nor as a noun, but it speaks. */
function speakerName(words: Words, i: number, facts: PersonFacts): Candidate | undefined {
  if (!isUnknown(words, i, facts) || i === 0) return undefined;
  const verb = (at: number) => at < words.count && facts.knowledge.isSpeechVerb(words.surface[at]!);
  let last = i + 1;
  while (last < words.count && last - i < 3 && (isUnknown(words, last, facts) || isFamily(words, last, facts))) last++;
  const before = words.surface[i - 1]!;
  const speaks = verb(i - 1) ? words.capital[last] !== 1 : verb(last) && CLAUSE_BEGINS.test(before);
  return speaks ? person(i, last, 'speaker-name') : undefined;
}

/** Two or three words that no list knows, with an age after them: `Milla Jovovich (34)`. */
function nameWithAge(words: Words, i: number, facts: PersonFacts): Candidate | undefined {
  if (!isUnknown(words, i, facts) || (i > 0 && words.capital[i - 1] === 1)) return undefined;
  let last = i + 1;
  while (last < words.count && last - i < 3 && (isUnknown(words, last, facts) || isFamily(words, last, facts))) last++;
  const age =
    words.surface[last] === '(' && /^[1-9]\d$/.test(words.surface[last + 1] ?? '') && words.surface[last + 2] === ')';
  return age && last - i > 1 ? person(i, last, 'name-with-age') : undefined;
}

/** The patterns for persons, in the order in which they are tried at a token; all that fit are candidates. */
export const PERSON_PATTERNS = [
  titleName,
  roleName,
  givenNameName,
  familyFirstName,
  initialName,
  familyName,
  givenName,
  speakerName,
  nameWithAge,
];
