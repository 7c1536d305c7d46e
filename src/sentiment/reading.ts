import { type Sentence, TokenKind, type TokenTable } from '../document/layers.js';
import { tokensIn } from '../document/token-search.js';
import { vocabulary } from '../lexicon/vocabulary.js';
import { type Entry, type Word, wholeWord } from './entry.js';
import type { WordLookUp } from './look-up.js';

/** A polar or shifting word of a sentence, with what its surroundings make of its value. */
export interface Item {
  /** Token indexes within the sentence: the first, and the last (phrases have several). */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets into the article. */
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
  readonly word: Word;
  readonly clause: Clause;
  /** An adjective or participle that stands before its noun. */
  readonly attribute: boolean;
  /** Begins as the entry's value; the rules change it. */
  weight: number;
  negated: boolean;
}

/** The tokens between two clause marks: commas, colons, dashes, brackets. */
export interface Clause {
  readonly first: number;
  last: number;
  readonly items: Item[];
  /** The token that a separable particle stands on at the clause's end. */
  particleAt: number;
  /** The particle belongs to a verb of the clause that is in the lexicon. */
  particleTaken: boolean;
  passive: boolean;
  factuality: number;
}

/** A sentence with all that its words can do, token by token. */
export interface Reading {
  readonly sentence: Sentence;
  /** The sentence's first token: the indexes of tokens count from it. */
  readonly offset: number;
  readonly words: readonly (Word | null)[];
  readonly surfaces: readonly string[];
  readonly clauses: readonly Clause[];
  readonly items: readonly Item[];
  readonly question: boolean;
  /** Any word of the sentence can weigh something; else it is not read further and has no clauses. */
  readonly polar: boolean;
}

const CLAUSE_MARKS = new Set([',', ';', ':', '–', '—', '(', ')', '[', ']', '/', '-', '…', '.', '!', '?', '+++', '|']);
const OPENERS = new Set([':', '–', '—', '-', '(', '|', '.', '!', '?', '+++', '***', '*', '•']);

const OPENS_NOUN_PHRASE =
  /^(?:d(?:er|ie|as|en|em|es)|[mds]?ein(?:e|en|em|er|es)?|kein(?:e|en|em|er|es)?|ihr(?:e|en|em|er|es)?|unser(?:e|en|em|er|es)?|dies(?:e|en|em|er|es)|jed(?:e|en|em|er|es)|viele|mehrere|einige|alle|zwei|drei|vier|mit|von|vom|zum|zur|im|am|als|wegen|nach|durch|\d+)$/iu;

/** Whether a token belongs to a name: names have no polarity (Ärzte ohne Grenzen, Sieg as a family name). */
export type IsName = (token: number) => boolean;

/**
 * Looks up the words of a sentence, cuts it into clauses, joins parted verbs and phrases.
 *
 * @param isName by index into `tokens`
 */
export function readSentence(
  text: string,
  tokens: TokenTable,
  sentence: Sentence,
  lookUp: WordLookUp,
  isName: IsName,
): Reading {
  const { first: offset, last } = tokensIn(tokens, sentence);
  const numbers = vocabulary.numbersOf(text, tokens);
  lookUp.renew();
  const words = new Array<Word | null>(last - offset);
  const surfaces = new Array<string>(last - offset);
  let atStart = true;
  let polar = false;
  for (let token = offset; token < last; token++) {
    const start = tokens.start[token]!;
    const end = tokens.end[token]!;
    const kind = tokens.kind[token]!;
    const at = token - offset;
    if (kind === TokenKind.word && !isName(token)) {
      const number = numbers[token]!;
      const surface = vocabulary.wordAt(text, start, end, number);
      const word = lookUp.word(surface, atStart, number);
      words[at] = word;
      surfaces[at] = surface;
      if (word !== null && weighs(word)) polar = true;
    } else {
      words[at] = null;
      surfaces[at] = text.slice(start, end);
    }
    if (kind === TokenKind.punctuation) atStart ||= OPENERS.has(surfaces[at]!);
    else if (kind !== TokenKind.quotationMark) atStart = false;
  }
  if (!polar) return { sentence, offset, words, surfaces, clauses: [], items: [], question: false, polar };
  const clauses = cutClauses(words, surfaces, tokens, offset);
  const items: Item[] = [];
  const reading = { sentence, offset, words, surfaces, clauses, items, question: isQuestion(surfaces), polar };
  for (const clause of clauses) {
    clause.particleAt = particleAt(words, surfaces, clause);
    collect(reading, clause, tokens);
    for (const item of clause.items) items.push(item);
  }
  return reading;
}

function cutClauses(
  words: readonly (Word | null)[],
  surfaces: readonly string[],
  { kind }: TokenTable,
  offset: number,
): Clause[] {
  const clauses: Clause[] = [];
  let clause = newClause(0);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word !== null) {
      if (word.passive) clause.passive = true;
      if (word.factuality !== undefined) clause.factuality = Math.min(clause.factuality, word.factuality);
    } else if (kind[offset + at] === TokenKind.punctuation && CLAUSE_MARKS.has(surfaces[at]!)) {
      clause.last = at;
      clauses.push(clause);
      clause = newClause(at + 1);
    }
  }
  clause.last = words.length;
  clauses.push(clause);
  return clauses;
}

function weighs({ entry, phrases, parted, negator }: Word): boolean {
  return entry !== undefined || phrases !== undefined || parted !== undefined || negator !== undefined;
}

function newClause(first: number): Clause {
  return { first, last: first, items: [], particleAt: -1, particleTaken: false, passive: false, factuality: 1 };
}

function isQuestion(surfaces: readonly string[]): boolean {
  for (let at = surfaces.length - 1; at >= 0 && at >= surfaces.length - 3; at--) if (surfaces[at] === '?') return true;
  return false;
}

/** The separable particle that ends a clause, or stands before und: Er tritt ab und schweigt. */
function particleAt(words: readonly (Word | null)[], surfaces: readonly string[], clause: Clause): number {
  let end = clause.last - 1;
  while (end > clause.first && /^["“”„»«‘’‹›]$/u.test(surfaces[end]!)) end--;
  for (let at = end; at > clause.first; at--) {
    if (words[at]?.particle !== undefined && (at === end || words[at + 1]?.joins)) return at;
  }
  return -1;
}

function collect(reading: Reading, clause: Clause, tokens: TokenTable): void {
  const { words, surfaces, offset } = reading;
  for (let at = clause.first; at < clause.last; at++) {
    const word = words[at];
    if (word == null) continue;
    // gut 30 Gäste
    if (surfaces[at] === 'gut' && /^\d/u.test(surfaces[at + 1] ?? '')) continue;
    const phrase = phraseAt(word, surfaces, at, words.length);
    const last = phrase === undefined ? at : at + phrase.length;
    const entry = phrase === undefined ? entryOf(word, words, clause, at) : phrase.entry;
    if (phrase !== undefined) blank(words as (Word | null)[], at, last);
    if (entry === undefined) continue;
    clause.items.push({
      first: at,
      last,
      start: tokens.start[offset + at]!,
      end: tokens.end[offset + last]!,
      entry,
      word: phrase === undefined ? word : wholeWord({ entry }),
      clause,
      attribute: isAttribute(word, surfaces, at),
      weight: entry.value,
      negated: false,
    });
    at = last;
  }
}

/** With an ending; a form that can be finite (kritisierte) only after a word that opens a noun phrase. */
function isAttribute(word: Word, surfaces: readonly string[], at: number): boolean {
  if (!word.declined) return false;
  return !word.finite || OPENS_NOUN_PHRASE.test(surfaces[at - 1] ?? '');
}

/** The words of a phrase do nothing but what the phrase does: nicht nur negates nothing. */
function blank(words: (Word | null)[], first: number, last: number): void {
  for (let at = first; at <= last; at++) words[at] = null;
}

function phraseAt(
  word: Word,
  surfaces: readonly string[],
  at: number,
  end: number,
): { entry: Entry; length: number } | undefined {
  if (word.phrases === undefined) return undefined;
  for (const { rest, entry } of word.phrases) {
    if (at + rest.length < end && rest.every((part, i) => surfaces[at + 1 + i] === part)) {
      return { entry, length: rest.length };
    }
  }
  return undefined;
}

/** The entry of a word; a simple verb whose clause ends in a particle is the separable verb of the two, or none. */
function entryOf(word: Word, words: readonly (Word | null)[], clause: Clause, at: number): Entry | undefined {
  if (clause.particleAt === at && (word.otherVerb || clause.particleTaken)) return undefined;
  if (clause.particleAt > at && (word.parted !== undefined || word.simpleVerb)) {
    const { particle, otherVerb } = words[clause.particleAt]!;
    const parted = word.parted?.get(particle!);
    if (parted !== undefined) {
      clause.particleTaken = true;
      return parted;
    }
    return otherVerb && word.simpleVerb && !isInfinitiveLike(words, at) ? undefined : word.entry;
  }
  return word.entry;
}

/** After a zu or another verb's particle the form is no finite verb that could be parted. */
function isInfinitiveLike(words: readonly (Word | null)[], at: number): boolean {
  return words[at - 1]?.particle === 'zu';
}
