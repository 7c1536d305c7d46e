import { TokenKind, type TokenTable } from '../document/layers.js';
import type { Stage } from '../document/stage.js';
import { CharacterClass, classAt, isWordCharacter } from './character-class.js';
import { scanAddress, scanEmoji, scanEntity, scanHandle, scanMailDomain, scanSmiley } from './special-tokens.js';
import { StopRules } from './stop-rules.js';
import { TokenColumns } from './token-columns.js';
import { scanWord } from './word-scan.js';

/**
 * Tokens as TIGER and GermEval cut them (Teuwsen et al., STTS guidelines): contractions (*im*, *geht's*), hyphen and slash
 * compounds, abbreviations with their stops, ordinals, dates and amounts are one token; punctuation and quotation marks
 * stand alone. Conventions: `docs/conventions-tokens.md`.
 */
export function create(): Stage<never, 'tokens'> {
  const stops = new StopRules();
  return { run: ({ article: { text } }) => ({ tokens: new Scan(text, stops).tokens() }) };
}

/**
 * One pass over a text; each position is tried by its character's class. Each kind of token has a method of its own: the engine
 * compiles a function anew when it comes to a branch that it has not seen, and most of these are rare.
 */
class Scan {
  /** Where the token ends that was found last, and its kind. */
  private end = 0;
  private kind: number = TokenKind.punctuation;
  /** An opening single mark is waiting for its partner: an apostrophe after a word may be that. */
  private openSingle = false;

  constructor(
    private readonly text: string,
    private readonly stops: StopRules,
  ) {}

  tokens(): TokenTable {
    const { text } = this;
    const { length } = text;
    const tokens = new TokenColumns(length);
    for (let at = 0; at < length; ) {
      const found = classAt(text, at);
      if (found === CharacterClass.space) {
        at++;
        continue;
      }
      if (found === CharacterClass.letter || found === CharacterClass.digit) this.word(at);
      else this.other(found, at);
      // A combining mark belongs to what it stands on, whatever that is.
      while (this.end < length && isCombining(text.charCodeAt(this.end))) this.end++;
      tokens.push(at, this.end, this.kind);
      at = this.end;
      if (at < length && text.charCodeAt(at) === 0x0a) this.openSingle = false;
    }
    return tokens.table();
  }

  private found(end: number, kind: number): void {
    this.end = end;
    this.kind = kind;
  }

  private word(at: number): void {
    const { text } = this;
    const address = scanAddress(text, at);
    if (address > at) {
      this.found(address, TokenKind.url);
      return;
    }
    const end = scanWord(text, at, this.openSingle);
    this.found(end, wordKind(text, at));
    if (end === text.length) return;
    const next = text.charCodeAt(end);
    if (next === STOP) this.stop(at, end);
    else if (next === AT_SIGN) this.mail(end);
  }

  /** The stop behind a word, where it belongs to the word. */
  private stop(at: number, end: number): void {
    const kind = this.stops.withStop(this.text, at, end);
    if (kind !== undefined) this.found(end + 1, kind);
  }

  private mail(at: number): void {
    const end = scanMailDomain(this.text, at);
    if (end > at) this.found(end, TokenKind.url);
  }

  private other(found: number, at: number): void {
    switch (found) {
      case CharacterClass.hyphen:
        this.hyphen(at);
        break;
      case CharacterClass.quote:
        this.quote(at);
        break;
      case CharacterClass.apostrophe:
        this.apostrophe(at);
        break;
      case CharacterClass.symbol:
      case CharacterClass.surrogate:
        this.symbol(at);
        break;
      default:
        this.punctuation(at);
    }
  }

  private hyphen(at: number): void {
    const { text } = this;
    if (isSigned(text, at)) this.found(scanWord(text, at, this.openSingle), wordKind(text, at + 1));
    else this.found(runOf(text, at), TokenKind.punctuation);
  }

  private quote(at: number): void {
    const { text } = this;
    const mark = text[at];
    this.found(at + 1 + (mark === '‚' && text[at + 1] === '‚' ? 1 : 0), TokenKind.quotationMark);
    if (mark === '‚') this.openSingle = true;
    else if (mark === '‘') this.openSingle = !this.openSingle;
  }

  private apostrophe(at: number): void {
    const { text } = this;
    const clitic = scanClitic(text, at);
    if (clitic > at && !this.openSingle) {
      this.found(clitic, TokenKind.word);
      return;
    }
    const doubled = text[at + 1] === text[at] && text[at] !== '´';
    this.found(doubled ? at + 2 : at + 1, TokenKind.quotationMark);
    if (!doubled) this.openSingle = !this.openSingle && isWordCharacter(text, at + 1);
  }

  private symbol(at: number): void {
    const { text } = this;
    const whole = Math.max(scanEmoji(text, at), scanEntity(text, at));
    if (whole > at) {
      this.found(whole, TokenKind.symbol);
      return;
    }
    if (classAt(text, at) === CharacterClass.surrogate) {
      this.found(at + (text.codePointAt(at)! > 0xffff ? 2 : 1), TokenKind.symbol);
      return;
    }
    const character = text[at]!;
    const signs = (character === '+' || character === '−') && classAt(text, at + 1) === CharacterClass.digit;
    if (signs && !isWordCharacter(text, at - 1)) {
      this.found(scanWord(text, at, this.openSingle), TokenKind.number);
      return;
    }
    const degrees = character === '°' && /[CF]/.test(text[at + 1] ?? '') && !isWordCharacter(text, at + 2);
    const doubled = (character === '`' || character === '§') && text[at + 1] === character;
    this.found(degrees || doubled ? at + 2 : at + 1, TokenKind.symbol);
  }

  private punctuation(at: number): void {
    const { text } = this;
    const character = text[at]!;
    if (character === '@' || character === '#') {
      const end = scanHandle(text, at);
      this.found(Math.max(end, at + 1), end > at ? TokenKind.handle : TokenKind.symbol);
      return;
    }
    const smiley = character === ':' || character === ';' ? scanSmiley(text, at) : at;
    if (smiley > at) {
      this.found(smiley, TokenKind.symbol);
      return;
    }
    // Two commas are typed for an opening mark: ,,Wort''.
    if (character === ',' && text[at + 1] === ',' && isWordCharacter(text, at + 2)) {
      this.found(at + 2, TokenKind.quotationMark);
      return;
    }
    this.found('.?–—=*'.includes(character) ? runOf(text, at) : at + 1, TokenKind.punctuation);
  }
}

const STOP = 0x2e;
const AT_SIGN = 0x40;

function wordKind(text: string, at: number): number {
  return classAt(text, at) === CharacterClass.digit ? TokenKind.number : TokenKind.word;
}

/** A hyphen that begins a token: *-9*, *-Zeitung* after a name in marks; not one between spaces or in a row. */
function isSigned(text: string, at: number): boolean {
  return isWordCharacter(text, at + 1) && (at === 0 || !isWordCharacter(text, at - 1)) && text[at - 1] !== '-';
}

/** *'s*, *'n* and years (*'68*) after a space. */
function scanClitic(text: string, at: number): number {
  if (classAt(text, at - 1) !== CharacterClass.space) return at;
  const next = text[at + 1];
  if ((next === 's' || next === 'n') && !isWordCharacter(text, at + 2) && text[at + 2] !== text[at]) return at + 2;
  const isYear = [1, 2].every((step) => classAt(text, at + step) === CharacterClass.digit);
  return isYear && !isWordCharacter(text, at + 3) && text[at + 3] !== text[at] ? at + 3 : at;
}

/** The end of a run of the same character: *...*, *--*, *???*. */
function runOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

function isCombining(code: number): boolean {
  return (code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0x20e3;
}
