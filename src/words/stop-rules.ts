import { TokenKind } from '../document/layers.js';
import { Abbreviations } from '../lexicon/abbreviations.js';
import { readList } from '../lexicon/read-list.js';
import { CharacterClass, classAt, isWordCharacter } from './character-class.js';

/** A word or number with a full stop right behind it, and what stands around. */
interface Stopped {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The next character that is not white space, or '' at the end of the paragraph. */
  readonly next: string;
  readonly nextAt: number;
}

/** The kind of the token with its stop, 'apart' where the stop is the sentence's, undefined where the rule is silent. */
type Rule = (word: Stopped) => TokenKind | 'apart' | undefined;

const DIGITS = /^\d{1,4}$/;
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/;
const ROMAN = /^[IVX]{1,6}$|^[MDCLXVI]{2,8}$/;
const CHAIN = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;

/** Decides whether the full stop behind a word is part of it: abbreviations, initials, ordinals. */
export class StopRules {
  private readonly abbreviations = new Abbreviations();
  private readonly stopApart = new Set(readList('abbreviations/stop-apart'));
  private readonly alsoWords = new Set(readList('abbreviations/also-words'));
  private readonly openers = smallSet('sentences/openers');
  private readonly afterOrdinals = nounForms(readList('ordinals/nouns'));
  private readonly months = smallSet('ordinals/months');
  private readonly beforeOrdinals = smallSet('ordinals/determiners');
  private readonly labels = smallSet('ordinals/labels');

  /** In this order; the first that knows decides. */
  private readonly rules: readonly Rule[] = [
    (word) => this.stopInsideWord(word),
    (word) => this.date(word),
    (word) => this.ordinal(word),
    (word) => this.romanNumber(word),
    (word) => this.listed(word),
    (word) => this.chain(word),
    (word) => this.initial(word),
    (word) => this.shortBeforeSmallLetter(word),
  ];

  /**
   * @param start of the word
   * @param end of the word: the place of its stop
   * @returns the kind of the token that word and stop make together, or `undefined` where the stop stands alone
   */
  withStop(text: string, start: number, end: number): TokenKind | undefined {
    if (text.charCodeAt(end + 1) === 0x2e || end - start > 16) return undefined;
    let nextAt = end + 1;
    let breaks = 0;
    while (nextAt < text.length && classAt(text, nextAt) === CharacterClass.space) {
      if (text.charCodeAt(nextAt) === 0x0a) breaks++;
      nextAt++;
    }
    const next = breaks > 1 ? '' : (text[nextAt] ?? '');
    const word: Stopped = { text, start, end, surface: text.slice(start, end), next, nextAt };
    for (const rule of this.rules) {
      const found = rule(word);
      if (found !== undefined) return found === 'apart' ? undefined : found;
    }
    return undefined;
  }

  /** *Haus.Die*: without a space only a known abbreviation keeps its stop (*Dr.Vogt*). */
  private stopInsideWord({ text, end, surface }: Stopped): ReturnType<Rule> {
    if (!isWordCharacter(text, end + 1)) return undefined;
    return this.abbreviations.get(`${surface}.`) === 'never' ? TokenKind.abbreviation : 'apart';
  }

  /** *am 13.11. in Wien*; before a word that opens a sentence the stop is the sentence's. */
  private date({ text, surface, next, nextAt }: Stopped): ReturnType<Rule> {
    if (!DAY_AND_MONTH.test(surface)) return undefined;
    const opens = isCapital(next) && this.openers.has(wordAt(text, nextAt).toLowerCase());
    return next === '' || opens ? 'apart' : TokenKind.ordinal;
  }

  private ordinal(word: Stopped): ReturnType<Rule> {
    const { text, start, end, surface, next, nextAt } = word;
    if (!DIGITS.test(surface)) return undefined;
    if (next === ')' && text[start - 1] === '(') return TokenKind.ordinal;
    if (next === '') return 'apart';
    if (nextAt === end + 1) return ',;:/-–'.includes(next) && surface.length <= 3 ? TokenKind.ordinal : 'apart';
    if (surface.length <= 2 && this.opensItem(text, start)) return TokenKind.ordinal;
    if (surface.length > 3)
      return isSmall(next) && this.beforeOrdinals.has(wordBefore(text, start)) ? TokenKind.ordinal : 'apart';
    // *die 4. „Lange Nacht“*: what stands in the marks follows.
    const wordStart = '„»«"“‚'.includes(next) ? nextAt + 1 : nextAt;
    const first = text[wordStart] ?? '';
    if (isSmall(first)) return TokenKind.ordinal;
    const follower = wordAt(text, wordStart).toLowerCase();
    if (/\d/.test(next)) return Number(surface) <= 31 && /^\d{1,4}$/.test(follower) ? TokenKind.ordinal : 'apart';
    if (this.months.has(follower)) return TokenKind.ordinal;
    const before = wordBefore(text, start);
    if (!isCapital(first) || this.openers.has(follower) || this.labels.has(before)) return 'apart';
    return this.afterOrdinals.has(follower) || this.beforeOrdinals.has(before) ? TokenKind.ordinal : 'apart';
  }

  /** *Wilhelm II. war*, *im II. Weltkrieg*; before a word that opens a sentence the stop is the sentence's. */
  private romanNumber({ text, start, surface, next, nextAt }: Stopped): ReturnType<Rule> {
    if (!ROMAN.test(surface) || (surface.length === 1 && !/\p{L}{3}$/u.test(wordBefore(text, start)))) return undefined;
    return this.openers.has(wordAt(text, nextAt).toLowerCase()) && isCapital(next) ? 'apart' : TokenKind.ordinal;
  }

  private listed({ text, start, surface, next }: Stopped): ReturnType<Rule> {
    const stopped = `${surface}.`;
    // The capital of a small abbreviation (*Vgl.*) counts only where a sentence begins: *in der Schweiz.* is none.
    const found = this.abbreviations.get(stopped);
    if (found === undefined || (!this.abbreviations.has(stopped) && !this.opensItem(text, start))) return undefined;
    if (this.stopApart.has(stopped) || this.stopApart.has(stopped[0]!.toLowerCase() + stopped.slice(1))) return 'apart';
    if (this.alsoWords.has(stopped) && !isSmall(next) && !/[\d(]/.test(next)) return 'apart';
    return TokenKind.abbreviation;
  }

  private chain({ surface }: Stopped): ReturnType<Rule> {
    return CHAIN.test(surface) ? TokenKind.abbreviation : undefined;
  }

  /** *W. Bush*, *J. K. Rowling*, *a. D.*, at the end of a sentence too; not *Plan B.* */
  private initial({ text, start, surface }: Stopped): ReturnType<Rule> {
    if (surface.length !== 1 || !/\p{L}/u.test(surface)) return undefined;
    if (this.labels.has(wordBefore(text, start))) return 'apart';
    return TokenKind.abbreviation;
  }

  /** An unlisted abbreviation: a short word whose stop is followed by a small letter. */
  private shortBeforeSmallLetter({ surface, next, end, nextAt }: Stopped): ReturnType<Rule> {
    const short = surface.length <= 5 && !/\d/.test(surface);
    return short && nextAt > end + 1 && isSmall(next) && !/[aeiouäöüy]$/i.test(surface)
      ? TokenKind.abbreviation
      : undefined;
  }

  /** At the start of a line, of brackets or marks, or behind the end of a sentence: *2. Soziale Bewegungen*. */
  private opensItem(text: string, start: number): boolean {
    let at = start - 1;
    while (at >= 0 && text[at] !== '\n' && classAt(text, at) === CharacterClass.space) at--;
    if (at < 0) return true;
    // *Nr. 2* is no item.
    if (text[at] === '.') return !this.abbreviations.has(`${wordBefore(text, at, true)}.`);
    return '\n„»«"“‚(!?:'.includes(text[at]!);
  }
}

/** The word before `start` on the same line, small unless `asWritten`; '' where something else than spaces parts them. */
function wordBefore(text: string, start: number, asWritten = false): string {
  let end = start;
  while (end > 0 && text[end - 1] !== '\n' && classAt(text, end - 1) === CharacterClass.space) end--;
  let begin = end;
  while (begin > 0 && end - begin < 16 && classAt(text, begin - 1) === CharacterClass.letter) begin--;
  const word = text.slice(begin, end);
  return asWritten ? word : word.toLowerCase();
}

/** The letters and digits from `at`, at most sixteen. */
function wordAt(text: string, at: number): string {
  let end = at;
  while (end - at < 16 && isWordCharacter(text, end)) end++;
  return text.slice(at, end);
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase() && character !== 'ß';
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function smallSet(list: string): ReadonlySet<string> {
  return new Set(readList(list).map((word) => word.toLowerCase()));
}

/** Nouns with the endings that German nouns take. */
function nounForms(nouns: readonly string[]): ReadonlySet<string> {
  return new Set(
    nouns.flatMap((noun) => ['', 's', 'es', 'e', 'n', 'en', 'er', 'ern'].map((ending) => noun.toLowerCase() + ending)),
  );
}
