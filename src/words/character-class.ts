/** What a UTF-16 code unit is to the tokenizer. */
export const CharacterClass = {
  space: 0,
  /** Letters, combining marks and what may stand inside a word: soft hyphen, joiners, the underscore. */
  letter: 1,
  digit: 2,
  quote: 3,
  apostrophe: 4,
  hyphen: 5,
  punctuation: 6,
  symbol: 7,
  /** First half of a surrogate pair: the pair decides. */
  surrogate: 8,
} as const;

const QUOTES = '"„“”‟«»‹›‚‘‛';
/** The typewriter apostrophe, the closing single mark and what is typed for them. */
const APOSTROPHES = "'’´`ʼ＇";
const HYPHENS = '-\u2010\u2011';
/** Non-characters of layout: zero-width spaces, direction marks, byte order mark. */
const INVISIBLE = /[\s\u0000-\u001f\u007f-\u009f\u180e\u200b\u200e\u200f\u2028-\u202f\u2060-\u2064\ufeff]/u;

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdbff) return CharacterClass.surrogate;
  if (INVISIBLE.test(character)) return CharacterClass.space;
  if (code === 0xad || code === 0x5f || code === 0x200c || code === 0x200d) return CharacterClass.letter;
  if (/[\p{L}\p{M}]/u.test(character)) {
    return APOSTROPHES.includes(character) ? CharacterClass.apostrophe : CharacterClass.letter;
  }
  if (/\p{Nd}/u.test(character)) return CharacterClass.digit;
  // Superscripts and fractions stay with what they stand on: m², 1½.
  if (/\p{N}/u.test(character)) return CharacterClass.letter;
  if (QUOTES.includes(character)) return CharacterClass.quote;
  if (APOSTROPHES.includes(character)) return CharacterClass.apostrophe;
  if (HYPHENS.includes(character)) return CharacterClass.hyphen;
  return /\p{S}/u.test(character) || character === '%' || character === '&' || character === '§'
    ? CharacterClass.symbol
    : CharacterClass.punctuation;
}

const UNKNOWN = 255;
/** The class of each code unit, found when it is first asked for. */
const TABLE = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of the code unit at `offset`; beyond the text, `space`. */
export function classAt(text: string, offset: number): number {
  if (offset >= text.length || offset < 0) return CharacterClass.space;
  const code = text.charCodeAt(offset);
  const known = TABLE[code]!;
  return known === UNKNOWN ? learn(code) : known;
}

function learn(code: number): number {
  const found = classify(code);
  TABLE[code] = found;
  return found;
}

/** True for a letter or a digit. */
export function isWordCharacter(text: string, offset: number): boolean {
  const found = classAt(text, offset);
  return found === CharacterClass.letter || found === CharacterClass.digit;
}
