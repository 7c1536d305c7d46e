import { CATEGORIES, OUT_OF_VOCABULARY } from '../entity-tag/wink-name-model.js';
import { categoryOf, tokenExpressions } from './token-patterns.js';

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
  prefix: [0, -1, 0, 0, 1, 0],
  suffix: [1, -1, 0, 0, 1, 0],
  shape: [2, -1, 0, 0, 1, 0],
  tokenType: [3, 0x1f, 0, 1, 0, 1],
  lutCase: [3, 0x60, 5, 1, 1, 0],
  isAbbrev: [3, 0x80, 7, 1, 1, 0],
  isStopWord: [3, 0x100, 8, 1, 1, 0],
  // Words have no part of speech by themselves: the setter gives them one in their sentence.
  pos: [3, 0, 0, 1, 0, 1],
  lemma: [4, 0xfffff, 0, 1, 0, 0],
  normal: [4, 0xf00000, 20, 1, 0, 0],
  isContraction: [4, 0x1000000, 24, 1, 0, 0],
  isSpellingMapped: [4, 0x2000000, 25, 1, 0, 0],
  isSLemma: [4, 0x4000000, 26, 1, 0, 0],
} as const;
/** Numbers a word of the lexicon takes, and those of them that hold features of new words. */
const SIZE = 5;
const SIZE_OF_NEW = 4;

type Feature = keyof typeof LAYOUT;
const OF_NEW_WORDS = (Object.keys(LAYOUT) as Feature[]).filter((feature) => LAYOUT[feature][4] === 1);

/** The features that wink asks of a word, by their names in wink. */
type Features = Record<string, (word: string) => string | number>;

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

/** The features of words; `stops` are the stop words. */
export function wordFeatures(stops: ReadonlySet<string>): Features {
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

/** What wink calls the core of a model: token expressions, the words of the lexicon and where their features lie. */
export function core(stops: ReadonlySet<string>): object {
  const lexeme = values([OUT_OF_VOCABULARY, '\n', ...stops]);
  const listed: Record<string, Values> = { prefix: values([]), suffix: values([]), shape: values([]) };
  const pos = values(PARTS_OF_SPEECH);
  const lexicon = new Uint32Array(SIZE * lexeme.list.length);
  const features = wordFeatures(stops);
  lexeme.list.forEach((word, i) => {
    const put = (feature: Feature, value: number): void => {
      const [at, , shift] = LAYOUT[feature];
      lexicon[SIZE * i + at]! |= value << shift;
    };
    put('tokenType', categoryOf(word));
    for (const feature of OF_NEW_WORDS) {
      const value = features[feature]!(word);
      put(feature, typeof value === 'number' ? value : add(listed[feature]!, value));
    }
  });
  return {
    trex: tokenExpressions(),
    tcat: values(CATEGORIES),
    preserve: { prefix: {}, suffix: {} },
    pos,
    features: { lexeme, pos, posClusters: { list: [] }, tokenType: values(CATEGORIES), ...listed },
    packing: { size: SIZE, efSize: SIZE_OF_NEW, efList: OF_NEW_WORDS, config: {}, layout: LAYOUT },
    lexicon,
    xpansions: new Uint32Array(0),
  };
}
