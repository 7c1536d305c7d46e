/**
 * The parts of wink-nlp's inner data that a language model works on. wink publishes no types of them; these follow its
 * sources (wink-nlp 2.x: `src/wink-nlp.js`, `src/cache.js`, `src/constants.js`).
 */

/** Word 0 of wink's lexicon: what no word is. */
export const OUT_OF_VOCABULARY = '$%^oov^%$';

/** wink's names of what a token can be (`its.type`), in its own order. */
export const CATEGORIES = [
  'unk',
  'word',
  'number',
  'url',
  'email',
  'mention',
  'hashtag',
  'emoji',
  'emoticon',
  'time',
  'ordinal',
  'currency',
  'punctuation',
  'symbol',
  'tabCRLF',
  'wordRP',
  'alpha',
  'apos',
  'decade',
  'shortForm',
] as const;

/** How many numbers a token is: lexeme, preceding spaces, part of speech and lemma, flags. */
export const TOKEN_SIZE = 4;
/** Offsets of these numbers within a token. */
export const SPACES = 1;
export const TAGS = 2;
export const FLAGS = 3;
/** The part of speech stands above the bits of the lemma. */
export const BITS_OF_LEMMA = 20;
export const POS_MASK = 0x3f00000;
export const NEGATION_FLAG = 2 ** 31;
/** As many preceding spaces mean: the white space stands in `nonBreakingSpaces`. */
export const OTHER_SPACES = 0xffff;

/** wink's memory of words. */
export interface WinkCache {
  /** Index of a word, as an array of one; `null` where it is new. */
  lookup(text: string): readonly number[] | null;
  /** Adds a word of a category and returns its index. */
  add(text: string, category: number): number;
  value(index: number): string;
  /** Index of the word in small letters. */
  normal(index: number): number;
  valueOf(feature: string, index: number): string;
}

/** First and last token, negated (0 or 1), sentiment. */
export type WinkSpan = [first: number, last: number, negated: number, sentiment: number];
/** First and last token, type. */
export type WinkEntity = [first: number, last: number, type: string];

/** A document while wink reads it. */
export interface WinkDocument {
  readonly cache: WinkCache;
  readonly tokens: number[];
  numOfTokens: number;
  sentences: WinkSpan[];
  numOfSentences: number;
  readonly document: WinkSpan;
  entities: WinkEntity[];
  /** White space before tokens that is not of plain spaces, by token. */
  nonBreakingSpaces: Record<number, string>;
  /** The annotations asked for: `sbd`, `ner`, … */
  readonly currPipe: Readonly<Record<string, true | undefined>>;
}

/** A machine of wink that finds nothing. */
export const EMPTY_MACHINE = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}]);
