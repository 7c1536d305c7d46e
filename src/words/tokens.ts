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
  return { run: ({ article: { text } }) => ({ tokens: tokenize(text, stops) }) };
}

/** One pass over the text; each position is tried by its character's class. */
function tokenize(text: string, stops: StopRules): TokenTable {
  const tokens = new TokenColumns(text.length);
  /** An opening single mark is waiting for its partner: an apostrophe after a word may be that. */
  let openSingle = false;
  let at = 0;
  while (at < text.length) {
    const found = classAt(text, at);
    if (found === CharacterClass.space) {
      at++;
      continue;
    }
    let end = at + 1;
    let kind: number = TokenKind.punctuation;
    switch (found) {
      case CharacterClass.letter:
      case CharacterClass.digit: {
        end = scanAddress(text, at);
        if (end > at) {
          kind = TokenKind.url;
          break;
        }
        end = scanWord(text, at, openSingle);
        kind = wordKind(text, at);
        const mail = scanMailDomain(text, end);
        if (mail > end) {
          end = mail;
          kind = TokenKind.url;
          break;
        }
        const stopped = text.charCodeAt(end) === 0x2e ? stops.withStop(text, at, end) : undefined;
        if (stopped !== undefined) {
          kind = stopped;
          end++;
        }
        break;
      }
      case CharacterClass.hyphen:
        if (isSigned(text, at)) {
          end = scanWord(text, at, openSingle);
          kind = wordKind(text, at + 1);
        } else end = runOf(text, at);
        break;
      case CharacterClass.quote:
        kind = TokenKind.quotationMark;
        end = at + 1 + (text[at] === '‚' && text[at + 1] === '‚' ? 1 : 0);
        if (text[at] === '‚') openSingle = true;
        else if (text[at] === '‘') openSingle = !openSingle;
        break;
      case CharacterClass.apostrophe: {
        const clitic = scanClitic(text, at);
        if (clitic > at && !openSingle) {
          end = clitic;
          kind = TokenKind.word;
        } else {
          kind = TokenKind.quotationMark;
          if (text[at + 1] === text[at] && text[at] !== '´') end = at + 2;
          else openSingle = !openSingle && isWordCharacter(text, at + 1);
        }
        break;
      }
      case CharacterClass.symbol:
      case CharacterClass.surrogate:
        ({ end, kind } = scanSymbol(text, at, openSingle));
        break;
      default:
        ({ end, kind } = scanPunctuation(text, at));
    }
    // A combining mark belongs to what it stands on, whatever that is.
    while (isCombining(text, end)) end++;
    tokens.push(at, end, kind);
    at = end;
    if (text.charCodeAt(at) === 0x0a) openSingle = false;
  }
  return tokens.table();
}

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

function scanSymbol(text: string, at: number, openSingle: boolean): { end: number; kind: number } {
  const whole = Math.max(scanEmoji(text, at), scanEntity(text, at));
  if (whole > at) return { end: whole, kind: TokenKind.symbol };
  if (classAt(text, at) === CharacterClass.surrogate) {
    const end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
    return { end, kind: TokenKind.symbol };
  }
  const character = text[at]!;
  const signs = (character === '+' || character === '−') && classAt(text, at + 1) === CharacterClass.digit;
  if (signs && !isWordCharacter(text, at - 1)) return { end: scanWord(text, at, openSingle), kind: TokenKind.number };
  if (character === '°' && /[CF]/.test(text[at + 1] ?? '') && !isWordCharacter(text, at + 2)) {
    return { end: at + 2, kind: TokenKind.symbol };
  }
  const doubled = character === '`' || character === '§';
  return { end: doubled && text[at + 1] === character ? at + 2 : at + 1, kind: TokenKind.symbol };
}

function scanPunctuation(text: string, at: number): { end: number; kind: number } {
  const character = text[at]!;
  if (character === '@' || character === '#') {
    const end = scanHandle(text, at);
    return { end: Math.max(end, at + 1), kind: end > at ? TokenKind.handle : TokenKind.symbol };
  }
  if (character === ':' || character === ';') {
    const end = scanSmiley(text, at);
    if (end > at) return { end, kind: TokenKind.symbol };
  }
  // Two commas are typed for an opening mark: ,,Wort''.
  if (character === ',' && text[at + 1] === ',' && isWordCharacter(text, at + 2)) {
    return { end: at + 2, kind: TokenKind.quotationMark };
  }
  return { end: '.?–—=*'.includes(character) ? runOf(text, at) : at + 1, kind: TokenKind.punctuation };
}

/** The end of a run of the same character: *...*, *--*, *???*. */
function runOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

function isCombining(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0x20e3;
}
