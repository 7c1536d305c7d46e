import { unitAt } from '../../lexicon/code-unit.js';
import { hashUnits } from '../../model/hash.js';

const X_SMALL = 0x78;
const X_CAPITAL = 0x58;
const QUOTATION_MARK = 0x22;
const ZERO = 0x30;
/** Shapes are cut after so many signs. */
const LONGEST = 10;

/** The sign of each code unit, filled in as they are met; 0 for not yet. */
const SIGNS = new Uint16Array(0x10000);

/** The signs of a word: `Xxxxxx-Xxxx`, and with runs cut short: `Xx-Xx`. Keeps its columns from word to word. */
export class WordShapes {
  private readonly long = new Uint16Array(LONGEST);
  private readonly short = new Uint16Array(LONGEST);
  private longLength = 0;
  private shortLength = 0;

  /** Looks at a word. Digits must be 0 in it, see `plainNumber`. */
  read(word: string): void {
    this.longLength = Math.min(word.length, LONGEST);
    let short = 0;
    let last = -1;
    for (let i = 0; i < word.length && (i < LONGEST || short < LONGEST); i++) {
      const sign = signOf(unitAt(word, i));
      if (i < LONGEST) this.long[i] = sign;
      if (sign !== last && short < LONGEST) this.short[short++] = sign;
      last = sign;
    }
    this.shortLength = short;
  }

  /** True for a word that begins with a capital letter. */
  get capital(): boolean {
    return this.shortLength > 0 && this.short[0] === X_CAPITAL;
  }

  /** Hash of the signs with runs cut short, beginning from another hash where one is given. */
  hash(from?: number): number {
    return hashUnits(this.short, 0, this.shortLength, from);
  }

  /** Hash of the signs as they stand. */
  longHash(from: number): number {
    return hashUnits(this.long, 0, this.longLength, from);
  }
}

function signOf(code: number): number {
  const known = SIGNS[code]!;
  if (known !== 0) return known;
  SIGNS[code] = signOfCharacter(code);
  return SIGNS[code]!;
}

function signOfCharacter(code: number): number {
  const character = String.fromCharCode(code);
  if (code === ZERO) return ZERO;
  if (character.toLowerCase() !== character) return X_CAPITAL;
  if (character.toUpperCase() !== character) return X_SMALL;
  return '„“”»«"‚‘›‹'.includes(character) ? QUOTATION_MARK : code;
}
