import { readList } from '../lexicon/read-list.js';
import { CharacterClass, classAt, isWordCharacter } from './character-class.js';

const { space, letter, digit, apostrophe, hyphen } = CharacterClass;
const TOP_LEVEL_DOMAINS = new Set(readList('tokens/top-level-domains'));
const LONGEST_DOMAIN = 8;

/**
 * The end of the word or number that begins at `at`: letters and digits, and what joins them without a space.
 *
 * @param openSingle a single opening mark stands before: an apostrophe at the word's end closes it
 */
export function scanWord(text: string, at: number, openSingle: boolean): number {
  let end = at + 1;
  for (;;) {
    const found = classAt(text, end);
    if (found === letter || found === digit) {
      end++;
      continue;
    }
    if (found === space) return end;
    const next =
      found === hyphen
        ? afterHyphen(text, end)
        : found === apostrophe
          ? afterApostrophe(text, end, openSingle)
          : joined(text, at, end);
    if (next === end) return end;
    end = next;
  }
}

/** *Bayern-Trainer*, *Ein-* (und Ausfuhr), *Spa-/Wellness-Bereich*. A hyphen before a space or mark ends the word. */
function afterHyphen(text: string, at: number): number {
  if (isWordCharacter(text, at + 1)) return at + 2;
  if (classAt(text, at + 1) === hyphen) return at;
  if (text[at + 1] === '/' && isWordCharacter(text, at + 2)) return at + 3;
  if ('$€£'.includes(text[at + 1] ?? ' ')) return at + 2;
  return classAt(text, at - 1) === letter || classAt(text, at - 1) === digit ? at + 1 : at;
}

/** *geht's*, *McDonald’s*, *10'000*; at the end *Marx'*, *hab'*, where no mark is open. */
function afterApostrophe(text: string, at: number, openSingle: boolean): number {
  if (isWordCharacter(text, at + 1)) return at + 2;
  const closes = openSingle || text[at + 1] === text[at] || text[at] === '`' || text[at] === '´';
  return closes || classAt(text, at - 1) !== letter || classAt(text, at + 1) === hyphen ? at : at + 1;
}

/** What else stands between two parts of one token; `end` where it does not. */
function joined(text: string, start: number, end: number): number {
  const character = text[end];
  const before = classAt(text, end - 1);
  const after = classAt(text, end + 1);
  const both = before === digit && after === digit;
  switch (character) {
    case ',':
      return both ? end + 2 : wholeAmount(text, end);
    case '.':
      return both ? end + 2 : Math.max(wholeAmount(text, end), afterInnerStop(text, start, end));
    case ':':
      return both ? end + 2 : genderForm(text, end);
    case '*':
      return genderForm(text, end);
    case '/':
      return isWordCharacter(text, end + 1) || (after === hyphen && isWordCharacter(text, end + 2)) ? end + 2 : end;
    case '&':
      return before === letter && after === letter ? end + 2 : end;
    case '–':
      return isWordCharacter(text, end + 1) ? end + 2 : end;
    case '(':
      return bracketedEnding(text, end);
    case '°':
    case '″':
    case '′':
      return before === digit ? end + 1 : end;
    case '+':
      return before === letter || text[end - 1] === '+' ? plusses(text, end) : end;
    default:
      return end;
  }
}

/** *C++*, *nRF24L01+*; *a+b* is three tokens. */
function plusses(text: string, at: number): number {
  let end = at;
  while (text[end] === '+') end++;
  return classAt(text, end) === letter || classAt(text, end) === digit ? at : end;
}

/** *10,–*, *14.--*, *5,-*: amounts without a fraction. */
function wholeAmount(text: string, at: number): number {
  if (classAt(text, at - 1) !== digit || !/[-–—]/.test(text[at + 1] ?? '')) return at;
  const end = text[at + 2] === '-' ? at + 3 : at + 2;
  return isWordCharacter(text, end) ? at : end;
}

/** *Kund:innen*, *Leser\*innen*, *Freund:in*, *Ärzt\*innenkammer*. */
function genderForm(text: string, at: number): number {
  if (text[at + 1] !== 'i' || text[at + 2] !== 'n' || classAt(text, at - 1) !== letter) return at;
  const singular = !isWordCharacter(text, at + 3) || classAt(text, at + 3) === hyphen;
  return singular || text.startsWith('nen', at + 3) ? at + 3 : at;
}

/** *Bürger(innen)*, *Kolleg(inn)en*. */
function bracketedEnding(text: string, at: number): number {
  if (classAt(text, at - 1) !== letter) return at;
  for (let end = at + 1; end < at + 7; end++) {
    if (text[end] === ')' && end > at + 1) return end + 1;
    if (!isLower(text, end)) return at;
  }
  return at;
}

/** A stop within a token: *z.B.*, *k.u.k.*, *W.Bush*, *ver.di*, *Spiegel.de*, *Sat.1*; not *Haus.Die*. */
function afterInnerStop(text: string, start: number, at: number): number {
  // *St.-Johannes-Kirche*, *I./II.*, *U.S.-Armee*: an abbreviation within a compound.
  const joins = classAt(text, at + 1) === hyphen || text[at + 1] === '/';
  if (joins && isWordCharacter(text, at + 2)) return at - startOfPart(text, start, at) <= 4 ? at + 2 : at;
  if (!isWordCharacter(text, at + 1)) return at;
  const partStart = startOfPart(text, start, at);
  const short = at - partStart === 1;
  if (short || (isLower(text, at - 1) && isDomain(text, at + 1))) return at + 2;
  const nextDigit = classAt(text, at + 1) === digit;
  const beforeDigit = classAt(text, at - 1) === digit;
  if (nextDigit) return at - partStart <= 4 ? at + 2 : at;
  if (beforeDigit) return at;
  // Initials run together (*k.u.k*) and brand names in small letters (*ver.di*); a sentence begins with a capital.
  return isLower(text, at + 1) && isLower(text, partStart) ? at + 2 : at;
}

function startOfPart(text: string, start: number, at: number): number {
  let part = at;
  while (part > start && isWordCharacter(text, part - 1) && at - part < 6) part--;
  return part;
}

function isDomain(text: string, at: number): boolean {
  let end = at;
  while (end - at <= LONGEST_DOMAIN && classAt(text, end) === letter) end++;
  return TOP_LEVEL_DOMAINS.has(text.slice(at, end).toLowerCase()) && classAt(text, end) !== digit;
}

function isLower(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return classAt(text, at) === letter && character !== character.toUpperCase();
}
