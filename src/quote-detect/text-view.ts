import type { Doc } from '../document/doc.js';
import { type Actor, type Entity, type Sentence, TokenKind, type TokenTable } from '../document/layers.js';
import type { Tell } from '../document/message.js';
import { tokensIn } from '../document/token-search.js';
import { vocabulary } from '../lexicon/vocabulary.js';
import { type MarkPair, pairMarks } from './marks/pair-marks.js';
import { Flag, type Word, type Words } from './words.js';

/** A sentence as a range of token indexes, `last` exclusive. */
export interface SentenceRange {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** Number of the paragraph that the sentence stands in. */
  readonly paragraph: number;
}

/** A pair of marks and the tokens within it (marks included), `last` exclusive. */
export interface MarkedRange extends MarkPair {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** Index of the pair that directly holds this one, -1 where none does. */
  readonly parent: number;
}

/** One article as the rules read it: tokens with what their words can be, sentences, marks, names. Indexes are tokens. */
export interface TextView {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly words: Words;
  readonly word: readonly Word[];
  readonly sentences: readonly SentenceRange[];
  /** The sentence of each token, -1 where it stands in none. */
  readonly sentenceOf: Int32Array;
  readonly marks: readonly MarkedRange[];
  /** The outermost pair of marks around each token, -1 outside. */
  readonly outerMark: Int32Array;
  /** The entity that covers each token, -1 where none does. */
  readonly entityOf: Int32Array;
  readonly entities: readonly Entity[];
  readonly actors: readonly Actor[];
}

const EMPTY: Word = { surface: '', lower: '', flags: 0, verbs: [], speech: [], noun: undefined, role: undefined };

/**
 * Reads an article for the rules. Each step is a function of plain columns: the engine compiles a function anew when objects of
 * another shape come in, and articles are of many shapes.
 */
export function viewText(doc: Doc<'tokens' | 'sentences' | 'entities' | 'actors'>, words: Words, tell: Tell): TextView {
  const { text, regions } = doc.article;
  const { tokens, entities, actors } = doc.layers;
  const { sentences, sentenceOf } = placeSentences(text, tokens, doc.layers.sentences);
  const marks = placeMarks(tokens, pairMarks(text, regions, tell));
  const outerMark = outerMarks(marks, tokens.start.length);
  const entityOf = placeEntities(entities, tokens);
  const word = lookUp(text, tokens, sentenceOf, entityOf, words);
  return { text, tokens, words, word, sentences, sentenceOf, marks, outerMark, entityOf, entities, actors };
}

/** The same article with other marks for the outer ones; an object of the same shape. */
export function withOuterMarks(view: TextView, outerMark: Int32Array): TextView {
  const { text, tokens, words, word, sentences, sentenceOf, marks, entityOf, entities, actors } = view;
  return { text, tokens, words, word, sentences, sentenceOf, marks, outerMark, entityOf, entities, actors };
}

function outerMarks(marks: readonly MarkedRange[], count: number): Int32Array {
  const outerMark = new Int32Array(count).fill(-1);
  for (const mark of marks) if (mark.depth === 0) outerMark.fill(mark.index, mark.first, mark.last);
  return outerMark;
}

function placeEntities(entities: readonly Entity[], tokens: TokenTable): Int32Array {
  const entityOf = new Int32Array(tokens.start.length).fill(-1);
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index]!;
    // `britische`, `nordkoreanischen`: an adjective made of a name is an adjective.
    if (entity.form === 'derived' && /^\p{Ll}/u.test(entity.text)) continue;
    const { first, last } = tokensIn(tokens, entity);
    entityOf.fill(index, first, last);
  }
  return entityOf;
}

/** What is known of each token's word. */
function lookUp(text: string, tokens: TokenTable, sentenceOf: Int32Array, entityOf: Int32Array, words: Words): Word[] {
  const { start, end, kind } = tokens;
  const count = start.length;
  const word = new Array<Word>(count);
  const numbers = vocabulary.numbersOf(text, tokens);
  words.renew();
  let initial = true;
  let sentence = -2;
  for (let i = 0; i < count; i++) {
    if (sentenceOf[i]! !== sentence) initial = true;
    sentence = sentenceOf[i]!;
    const what = kind[i]!;
    if (what === TokenKind.punctuation || what === TokenKind.quotationMark || what === TokenKind.symbol) {
      word[i] = EMPTY;
      if (what === TokenKind.quotationMark || text.charCodeAt(start[i]!) === COLON) initial = true;
      continue;
    }
    const from = start[i]!;
    const to = end[i]!;
    if (what === TokenKind.url || what === TokenKind.handle) word[i] = address(text.slice(from, to));
    else if (!initial || entityOf[i]! >= 0) word[i] = words.at(text, from, to, numbers[i]!);
    else {
      const next = i + 1 < count;
      word[i] = words.initialAt(text, from, to, numbers[i]!, next ? start[i + 1]! : 0, next ? end[i + 1]! : 0);
    }
    initial = false;
  }
  return word;
}

function address(surface: string): Word {
  const { verbs, speech } = EMPTY;
  return { surface, lower: surface, flags: Flag.capital, verbs, speech, noun: undefined, role: undefined };
}

const COLON = 0x3a;

/** A longer sentence is none: it is read in pieces, so that no search within a sentence can cost more than its length. */
const LONGEST_SENTENCE = 400;

function placeSentences(
  text: string,
  tokens: TokenTable,
  sentences: readonly Sentence[],
): { sentences: SentenceRange[]; sentenceOf: Int32Array } {
  const sentenceOf = new Int32Array(tokens.start.length).fill(-1);
  const ranges: SentenceRange[] = [];
  let paragraph = 0;
  let token = 0;
  let previousEnd = 0;
  for (const { start, end } of sentences) {
    if (ranges.length > 0 && /\n\s*\n/u.test(text.slice(previousEnd, start))) paragraph++;
    previousEnd = end;
    while (token < tokens.start.length && tokens.start[token]! < start) token++;
    let first = token;
    while (token < tokens.start.length && tokens.end[token]! <= end) token++;
    do {
      const last = Math.min(token, first + LONGEST_SENTENCE);
      sentenceOf.fill(ranges.length, first, last);
      ranges.push({ index: ranges.length, first, last, paragraph });
      first = last;
    } while (first < token);
  }
  return { sentences: ranges, sentenceOf };
}

function placeMarks(tokens: TokenTable, pairs: readonly MarkPair[]): MarkedRange[] {
  const holders: MarkedRange[] = [];
  return pairs.map((pair, index) => {
    while (holders.length > 0 && holders[holders.length - 1]!.end <= pair.start) holders.pop();
    const parent = holders[holders.length - 1]?.index ?? -1;
    const { start, end, innerStart, innerEnd, depth, guessed } = pair;
    const { first, last } = tokensIn(tokens, pair);
    const range = { start, end, innerStart, innerEnd, depth, guessed, first, last, index, parent };
    holders.push(range);
    return range;
  });
}

/** The character code of token `i` when it is a punctuation mark of one character, else 0. */
export function punctuation(view: TextView, i: number): number {
  if (view.tokens.kind[i] !== TokenKind.punctuation) return 0;
  return view.text.charCodeAt(view.tokens.start[i]!);
}

/** True where all of `flag` holds of token `i`'s word. */
export function has(view: TextView, i: number, flag: number): boolean {
  return i >= 0 && i < view.word.length && (view.word[i]!.flags & flag) !== 0;
}

/** The token's word in lower case, empty for punctuation and outside the text. */
export function lower(view: TextView, i: number): string {
  return view.word[i]?.lower ?? '';
}

/** True for a token of a person's name or role that a stage before has found. */
export function isPerson(view: TextView, i: number): boolean {
  return view.entities[view.entityOf[i] ?? -1]?.label === 'PER';
}

/** True for a capitalised word, a name's token, a number in a name. */
export function isNominal(view: TextView, i: number): boolean {
  return has(view, i, Flag.capital) || (view.entityOf[i] ?? -1) >= 0;
}

const OPEN_BRACKET = 0x28;
const CLOSE_BRACKET = 0x29;
/** A bracket that is not closed within so many tokens is no bracket. */
const LONGEST_BRACKET = 40;

/** The token after the bracket that opens at `open`; the next token where it is not closed nearby. */
export function afterBracket(view: TextView, open: number, limit: number): number {
  const end = Math.min(limit, open + LONGEST_BRACKET);
  for (let i = open + 1; i < end; i++) if (punctuation(view, i) === CLOSE_BRACKET) return i + 1;
  return open + 1;
}

/** True where a bracket opens at token `i`. */
export function opensBracket(view: TextView, i: number): boolean {
  return punctuation(view, i) === OPEN_BRACKET;
}

/** Full stop, question mark, exclamation mark, ellipsis. */
export function isStop(code: number): boolean {
  return code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026;
}
