import { PARTS_OF_SPEECH } from './lexemes.js';
import { BITS_OF_LEMMA, POS_MASK, TAGS, TOKEN_SIZE, type WinkDocument } from './wink-data.js';

/** What a pattern of custom entities may name in capitals besides parts of speech. */
const ENTITY_TYPES = ['PER', 'LOC', 'ORG', 'OTH'];
const ESCAPE = '^';

/** How wink is to read custom entities. */
interface CustomEntityConfig {
  readonly rdd: WinkDocument;
  /** Words of the patterns that are meant as words. */
  readonly preserve: Readonly<Record<string, string | undefined>>;
  readonly matchValue: boolean;
  readonly usePOS: boolean;
}

/** wink looks words up in plain objects, where it would find what all objects have: `constructor` is a word like any other. */
const INHERITED = Object.fromEntries(Object.getOwnPropertyNames(Object.prototype).map((name) => [name, 0]));
/** What means not itself in a pattern. */
const SPECIAL = [...PARTS_OF_SPEECH.filter((pos) => pos !== 'UNK' && pos !== 'SPACE'), ...ENTITY_TYPES];
const SPECIAL_WORD = new RegExp(`(?<![^ ])(?:${SPECIAL.join('|')}|\\${ESCAPE})(?![^ ])`, 'g');

/** The pattern that means the words themselves, parted by spaces: `ADV Köln` is no adverb. */
export function patternOfWords(words: string): string {
  return words.replace(SPECIAL_WORD, `${ESCAPE} $&`);
}

/**
 * The machine that reads the patterns of `learnCustomEntities`: `NOUN` is any noun, `PER` any person, `^NOUN` the word
 * itself. As wink's machine for English, with our types of entities.
 */
export function patternMachine(): string {
  const start: Record<string, number> = { ...INHERITED, ' otherwise': 0, [ESCAPE]: 1 };
  const terminals: Record<number, string> = { 2: ESCAPE, 3: '' };
  const properties: Record<number, { preserve: boolean }> = { 2: { preserve: true }, 3: { preserve: false } };
  const escaped: Record<string, number> = { ...INHERITED, ' otherwise': 3, [ESCAPE]: 2 };
  let state = 3;
  for (const name of SPECIAL) {
    start[name] = ++state;
    terminals[state] = name;
    properties[state] = { preserve: false };
    escaped[name] = ++state;
    terminals[state] = `${name}&`;
    properties[state] = { preserve: true };
  }
  return JSON.stringify([100, state, { 0: start, 1: escaped }, terminals, {}, properties]);
}

/** What a token is matched by: the type of the entity it is, the word itself, or its part of speech. */
export function matchedBy(
  token: number | string,
  _cache: unknown,
  config: CustomEntityConfig,
  index: number,
): number | string | undefined {
  // wink has put the type of an entity in the place of its tokens.
  if (typeof token === 'string') return token;
  const { tokens, cache } = config.rdd;
  const lexeme = tokens[index * TOKEN_SIZE];
  // wink's own tokens were more than ours.
  if (lexeme === undefined) return undefined;
  const value = cache.value(lexeme);
  const kept = config.preserve[value];
  if (kept !== undefined) return kept;
  if (config.matchValue && !config.usePOS) return value;
  const normal = cache.value(cache.normal(lexeme));
  if (!config.matchValue && config.preserve[normal] !== undefined) return config.preserve[normal];
  if (config.usePOS) return cache.valueOf('pos', (tokens[index * TOKEN_SIZE + TAGS]! & POS_MASK) >>> BITS_OF_LEMMA);
  return normal;
}
