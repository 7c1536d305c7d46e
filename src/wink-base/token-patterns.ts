import { readList } from '../lexicon/read-list.js';
import { CATEGORIES } from './wink-data.js';

type Category = (typeof CATEGORIES)[number];

/** Source and flags of a regular expression. */
type Pattern = readonly [source: string, flags: string];

const SPACES = ' \\u00a0\\u2002-\\u2005\\u2009\\u200a\\u202f\\u205f';
const OTHER_SPACE =
  '\\0-\\u001f\\u007f-\\u009f\\u1680\\u180e\\u2000\\u2001\\u2006-\\u2008\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u3000\\ufeff';
const IN_WORD = '[\\p{L}\\p{M}\\p{N}_\\u00ad\\u200c\\u200d]';
const IN_ADDRESS = '[^\\s"„“”«»<>‹›‚‘{}|\\\\^`\\u200b\\ufeff]';
const EMOJI =
  '\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}\\ufe0f?\\p{EMod}?(?:\\u200d\\p{Extended_Pictographic}\\ufe0f?\\p{EMod}?)*';

/** How wink cuts a text: `splitter` cuts it, the first of `ltc` that fits says what a part is, as wink's number of it. */
export interface TokenExpressions {
  readonly ltc: readonly (readonly [...Pattern, category: number])[];
  /** Cuts up further what none of `ltc` fits. */
  readonly rtc: readonly (readonly [...Pattern, category: number])[];
  readonly helpers: Readonly<Record<'splitter' | 'anyWithRP' | 'anyWithLP' | 'LPanyRP', Pattern>>;
}

/** In this order; the first that fits says what a token is, and the last always fits. */
const TYPES: readonly (readonly [Category, ...Pattern])[] = [
  ['tabCRLF', `^[${SPACES}${OTHER_SPACE}]+$`, 'u'],
  ['time', '^(?:[01]?\\d|2[0-4]):[0-5]\\d$', 'u'],
  ['number', "^[-+−]?\\p{Nd}+(?:[.,:/'’–-]\\p{Nd}+)*(?:,[-–—]+)?$", 'u'],
  ['ordinal', '^(?:\\p{Nd}+|[IVXLCDM]{2,})\\.$', 'u'],
  ['url', '^(?:https?://|ftp://|www\\.).', 'iu'],
  ['email', '^[^@\\s]+@[^@\\s]+$', 'u'],
  ['mention', '^@[\\p{L}\\p{N}_]', 'u'],
  ['hashtag', '^#[\\p{L}\\p{N}_]', 'u'],
  ['emoticon', '^[:;]-?[)(DP]$', 'u'],
  ['emoji', `^(?![©®™])(?:${EMOJI})`, 'u'],
  ['currency', '^(?:\\p{Sc}+|EUR|USD|CHF|GBP)$', 'u'],
  ['symbol', '^(?:[\\p{S}%&@#*§†‡]+|°[CF])$', 'u'],
  ['word', '[\\p{L}\\p{N}]', 'u'],
  ['punctuation', '^\\p{P}+$', 'u'],
  ['symbol', '', 'u'],
];

const COMPILED = TYPES.map(([category, source, flags]) => ({
  category: CATEGORIES.indexOf(category),
  pattern: new RegExp(source, flags),
}));

/** What a token is by its looks, as wink's number of the category. */
export function categoryOf(token: string): number {
  return COMPILED.find(({ pattern }) => pattern.test(token))!.category;
}

/**
 * wink's token expressions for German. wink cuts a text by one expression that sees little of what stands around, so this one
 * only comes near our token rules, which put the tokens right afterwards (`document-tokens.ts`); it alone cuts the patterns of
 * custom entities, and texts in a pipe without `sbd`, `negation`, `sentiment` and `pos`.
 */
export function germanTokens(): TokenExpressions {
  return expressions(
    TYPES.map(([category, ...pattern]) => [...pattern, CATEGORIES.indexOf(category)]),
    [splitter(), 'u'],
  );
}

/**
 * For a text that is cut already, its words parted by one space each: whatever a word is, it is one token of wink, but for
 * a word that is empty or has white space in it. What wink tells of spaces and of the types of tokens is not to be used.
 */
export function wordsBetweenSpaces(): TokenExpressions {
  return expressions([['', '', CATEGORIES.indexOf('word')]], [' ', '']);
}

function expressions(ltc: TokenExpressions['ltc'], splitter: Pattern): TokenExpressions {
  const never: Pattern = ['$a', ''];
  return {
    ltc,
    rtc: [['\\S+', 'g', CATEGORIES.indexOf('word')]],
    helpers: { splitter, anyWithRP: never, anyWithLP: never, LPanyRP: never },
  };
}

function splitter(): string {
  const apart = new Set(readList('abbreviations/stop-apart'));
  const abbreviations = readList('abbreviations/never-ends')
    .filter((entry) => /^[\p{L}.]+\.$/u.test(entry) && !apart.has(entry))
    .map((entry) => entry.slice(0, -1).replaceAll('.', '\\.'));
  const joints = [
    "[-‐‑'’/&–]",
    '(?<=\\p{N})[.,:](?=\\p{N})',
    // Sat.1, ver.di
    '(?<=\\p{L})\\.(?=[\\p{Ll}\\p{N}])',
  ];
  return `(${[
    `[${SPACES}]+`,
    `[${OTHER_SPACE}]+`,
    `(?:https?://|ftp://|www\\.)(?=[\\p{L}\\p{N}])${IN_ADDRESS}*(?<![.,;:!?'’)\\]*])`,
    '[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+)+',
    `(?<!${IN_WORD})[@#]${IN_WORD}+`,
    `(?<!${IN_WORD})(?:${abbreviations.join('|')}|\\p{L}(?:\\.\\p{L}){0,4})\\.(?![\\p{L}\\p{N}.])`,
    // 1. FC Köln
    `(?<!${IN_WORD})\\p{Nd}{1,2}\\.(?= \\p{L})`,
    `(?:(?<!${IN_WORD})[-+−](?=\\p{Nd}))?${IN_WORD}+(?:(?:${joints.join('|')})${IN_WORD}+)*`,
    EMOJI,
    '\\.+|\\?+|–+|—+|-+|=+|\\*+',
    '[^]',
  ].join('|')})`;
}
