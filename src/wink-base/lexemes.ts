import { readList } from '../lexicon/read-list.js';
import { categoryOf, type TokenExpressions } from './token-patterns.js';
import { CATEGORIES, OUT_OF_VOCABULARY } from './wink-data.js';

/** Parts of speech after Universal Dependencies, as wink numbers them; SPACE is white space that is a token. */
export const PARTS_OF_SPEECH = [
  'UNK',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SPACE',
  'SYM',
  'VERB',
  'X',
  'SCONJ',
] as const;

const PREFIX = 2;
const SUFFIX = 3;

/**
 * Where the features of a word lie in its numbers: number, mask, shift, the value itself (1) or its index in a list (0),
 * found out of new words too (1), numbered in a list of fixed values (1).
 */
const LAYOUT = {
  tokenType: [0, 0x1f, 0, 1, 0, 1],
  lutCase: [0, 0x60, 5, 1, 1, 0],
  isAbbrev: [0, 0x80, 7, 1, 1, 0],
  isStopWord: [0, 0x100, 8, 1, 1, 0],
  // Words have no part of speech by themselves: the setter gives them one in their sentence.
  pos: [0, 0, 0, 1, 0, 1],
  prefix: [1, -1, 0, 0, 1, 0],
  suffix: [2, -1, 0, 0, 1, 0],
  shape: [3, -1, 0, 0, 1, 0],
  lemma: [4, 0xfffff, 0, 1, 0, 0],
  normal: [4, 0xf00000, 20, 1, 0, 0],
  isContraction: [4, 0x1000000, 24, 1, 0, 0],
  isSpellingMapped: [4, 0x2000000, 25, 1, 0, 0],
  isSLemma: [4, 0x4000000, 26, 1, 0, 0],
} as const;
/** How many numbers a word of the lexicon takes. */
const SIZE = 5;

/** The features that wink works out of a word's letters, by their names in wink. */
export const FEATURES = ['prefix', 'suffix', 'shape', 'lutCase', 'isAbbrev', 'isStopWord'] as const;
export type Feature = (typeof FEATURES)[number];

/** Case as wink numbers it: other, lower, upper, title. */
function caseOf(word: string): number {
  if (/^\p{Ll}[\p{Ll}\p{M}.–-]*$/u.test(word)) return 1;
  if (/^\p{Lu}[\p{Lu}ẞ\p{M}.–-]*$/u.test(word)) return 2;
  return /^\p{Lu}[\p{Ll}\p{M}.–-]*$/u.test(word) ? 3 : 0;
}

/** As wink's shape of English words (`Xxxxx`, `dd`), with the letters of all alphabets. */
function shapeOf(word: string): string {
  return word
    .normalize('NFC')
    .replace(/\p{Lu}{4,}/gu, 'XXXX')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}{4,}/gu, 'xxxx')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{Nd}{4,}/gu, 'dddd')
    .replace(/\p{Nd}/gu, 'd');
}

/** What wink wants to be the first of its words. */
const FIRST_WORDS = [OUT_OF_VOCABULARY, '\n'];

/** The words of grammar; they are the words that wink knows from the start. */
export function stopWords(): ReadonlySet<string> {
  return new Set(readList('words/stop-words'));
}

/** What each feature of a word is, by the stop words. */
export function wordFeatures(stops: ReadonlySet<string>): Record<Feature, (word: string) => string | number> {
  return {
    prefix: (word) => word.slice(0, PREFIX),
    suffix: (word) => word.slice(-SUFFIX),
    shape: shapeOf,
    lutCase: caseOf,
    isAbbrev: (word) => (/\p{L}.*\.$/u.test(word) ? 1 : 0),
    isStopWord: (word) => (stops.has(word) ? 1 : 0),
  };
}

interface Values {
  readonly list: string[];
  readonly hash: Record<string, number>;
  intrinsicSize: number;
  index: number;
}

function values(list: readonly string[]): Values {
  const hash: Record<string, number> = Object.create(null);
  list.forEach((value, i) => {
    hash[value] = i;
  });
  return { list: [...list], hash, intrinsicSize: list.length, index: list.length };
}

function add(to: Values, value: string): number {
  to.hash[value] ??= to.list.push(value) - 1;
  to.index = to.list.length;
  return to.hash[value];
}

/**
 * What wink calls the core of a model: token expressions, the words of the lexicon and where their features lie.
 *
 * @param asked the features that wink is to work out, for the words of the lexicon and for new ones
 */
export function core(stops: ReadonlySet<string>, tokens: TokenExpressions, asked: readonly Feature[]): object {
  const lexeme = values([...FIRST_WORDS, ...stops]);
  const listed: Record<string, Values> = { prefix: values([]), suffix: values([]), shape: values([]) };
  const pos = values(PARTS_OF_SPEECH);
  const lexicon = new Uint32Array(SIZE * lexeme.list.length);
  const features = wordFeatures(stops);
  lexeme.list.forEach((word, i) => {
    const put = (feature: keyof typeof LAYOUT, value: number): void => {
      const [at, , shift] = LAYOUT[feature];
      lexicon[SIZE * i + at]! |= value << shift;
    };
    put('tokenType', i < FIRST_WORDS.length ? categoryOf(word) : CATEGORIES.indexOf('word'));
    for (const feature of asked) {
      const value = features[feature](word);
      put(feature, typeof value === 'number' ? value : add(listed[feature]!, value));
    }
  });
  const sizeOfNew = 1 + Math.max(...asked.map((feature) => LAYOUT[feature][0]), LAYOUT.tokenType[0]);
  return {
    trex: tokens,
    tcat: values(CATEGORIES),
    preserve: { prefix: {}, suffix: {} },
    pos,
    features: { lexeme, pos, posClusters: { list: [] }, tokenType: values(CATEGORIES), ...listed },
    packing: { size: SIZE, efSize: sizeOfNew, efList: asked, config: {}, layout: LAYOUT },
    lexicon,
    xpansions: new Uint32Array(0),
  };
}
