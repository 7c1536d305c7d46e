import { unitAt } from '../../lexicon/code-unit.js';
import { plainNumber } from '../../model/plain-number.js';

/** What a code unit is; each a bit. Halves of surrogate pairs are nothing by themselves. */
const CharClass = { other: 1, small: 2, capital: 4, letter: 8, digit: 16, mark: 32, half: 64 } as const;
const LETTERS = CharClass.small | CharClass.capital | CharClass.letter;
/** Filled in as code units are met. */
const CLASSES = new Uint8Array(0x10000);

const QUOTATION_MARK = /^[„“”"«»‚‘’'`´]+$/u;
const DASH = /^[-–—]+$/u;

/** The word as features see it: digits as 0, quotation marks and dashes as one. */
export function plainWord(surface: string): string {
  if (surface !== '' && (classOf(surface.charCodeAt(0)) & (LETTERS | CharClass.digit)) === 0) {
    if (QUOTATION_MARK.test(surface)) return '"';
    if (DASH.test(surface)) return '-';
  }
  return plainNumber(surface);
}

/** 0 small, 1 Capital, 2 CAPITALS, 3 with capitals within, 4 small with hyphen, 5 Capital with hyphen, 6 with digits, 7 digits, 8 mark, 9 other. */
export function shapeOf(word: string): number {
  const { length } = word;
  if (length === 0) return 9;
  const first = classOf(word.charCodeAt(0));
  let rest = 0;
  for (let i = 1; i < length; i++) rest |= classOf(unitAt(word, i));
  const all = first | rest;
  if ((all & CharClass.half) !== 0) return shapeByPoints(word);
  if (all === CharClass.small) return 0;
  if (first === CharClass.capital) {
    if (length === 1) return 2;
    if (rest === CharClass.small) return 1;
    if (rest === CharClass.capital) return 2;
  }
  if ((all & CharClass.digit) !== 0) return first === CharClass.digit && isNumber(word) ? 7 : 6;
  if ((all & LETTERS) !== 0) {
    if (first === CharClass.small) return 4;
    return word.includes('-') ? 5 : 3;
  }
  return all === CharClass.mark ? 8 : 9;
}

/** Begins with a capital letter, and has a small one before anything that is no letter. */
export function isCapitalised(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const own = classOf(unitAt(word, i));
    if (own === CharClass.half) return /^\p{Lu}\p{L}*\p{Ll}/u.test(word);
    if (i === 0 ? own !== CharClass.capital : (own & LETTERS) === 0) return false;
    if (own === CharClass.small) return true;
  }
  return false;
}

function isNumber(word: string): boolean {
  for (let i = 1; i < word.length; i++) {
    const code = unitAt(word, i);
    // Digits, and: . , :
    if ((code < 48 || code > 58) && code !== 44 && code !== 46) return false;
  }
  return true;
}

/** The shape of a word with characters that take two code units. */
function shapeByPoints(word: string): number {
  if (/^\p{Ll}+$/u.test(word)) return 0;
  if (/^\p{Lu}\p{Ll}*$/u.test(word)) return word.length === 1 ? 2 : 1;
  if (/^\p{Lu}+$/u.test(word)) return 2;
  if (/\d/u.test(word)) return 6;
  if (/\p{L}/u.test(word)) {
    if (/^\p{Ll}/u.test(word)) return 4;
    return word.includes('-') ? 5 : 3;
  }
  return /^\p{P}+$/u.test(word) ? 8 : 9;
}

function classOf(code: number): number {
  const known = CLASSES[code]!;
  return known === 0 ? classify(code) : known;
}

function classify(code: number): number {
  const char = String.fromCharCode(code);
  let own: number = CharClass.other;
  if (code >= 0xd800 && code < 0xe000) own = CharClass.half;
  else if (/\p{Ll}/u.test(char)) own = CharClass.small;
  else if (/\p{Lu}/u.test(char)) own = CharClass.capital;
  else if (/\p{L}/u.test(char)) own = CharClass.letter;
  else if (/\d/u.test(char)) own = CharClass.digit;
  else if (/\p{P}/u.test(char)) own = CharClass.mark;
  CLASSES[code] = own;
  return own;
}
