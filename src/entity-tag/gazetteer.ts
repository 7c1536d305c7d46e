import { type Entity, type Sentence, type TokenTable } from '../document/layers.js';
import type { Article } from '../document/article.js';
import type { Stage } from '../document/stage.js';
import type { Candidate } from './candidate.js';
import { NameTables } from './name-tables.js';
import { ORGANISATION_PATTERNS, type TokenFacts } from './organisation-patterns.js';
import { PERSON_PATTERNS } from './person-patterns.js';
import { cutTokens } from './pieces.js';
import { PLACE_PATTERNS } from './place-patterns.js';
import { resolve } from './resolve.js';
import { secondLook } from './second-look.js';
import { findTableNames } from './table-names.js';
import { tableCandidates } from './table-rule.js';
import { winkNameFinder } from './wink-names.js';
import { WordKnowledge } from './word-knowledge.js';
import { readWords, type Words } from './words.js';
import { titledWork } from './work-patterns.js';

export const ID = 'entities/gazetteer';

export interface GazetteerOptions {
  /** Which of the name tables to use (`countries`, `persons` …); all of them where left out. */
  readonly tables?: readonly string[];
}

/**
 * Names from tables, found by wink-nlp's custom-entity engine, and from name patterns; overlaps go to the longer name, then
 * by the order in `resolve.ts`; then a second look for short forms of what was found. Reads the tables when it is made.
 *
 * @throws where `options.tables` names a table that does not exist
 */
export function create(options: GazetteerOptions = {}): Stage<'tokens' | 'sentences', 'entities'> {
  const tables = new NameTables(options.tables);
  const knowledge = new WordKnowledge();
  const finder = winkNameFinder();
  return {
    run({ article, layers: { tokens, sentences } }) {
      const words = readWords(article, tokens, sentences, knowledge);
      const pieces = cutTokens(article.text, tokens);
      const fromTables = tableCandidates(findTableNames(pieces, tables, finder), pieces, words);
      const candidates = [...fromTables, ...patternCandidates(words, fromTables, knowledge)];
      const found = resolve(candidates, words.count);
      const all = resolve([...found, ...secondLook(words, found)], words.count);
      return { entities: entities(article, tokens, all) };
    },
  };
}

/** Every pattern at every token. */
export function patternCandidates(words: Words, fromTables: readonly Candidate[], knowledge: WordKnowledge): Candidate[] {
  const { blocked, facts } = tokenFacts(words, fromTables);
  const persons = { blocked, knowledge };
  const candidates: Candidate[] = [];
  for (let i = 0; i < words.count; i++) {
    if (words.capital[i] === 0 && words.bits[i] === 0) continue;
    for (const pattern of PERSON_PATTERNS) {
      const candidate = pattern(words, i, persons);
      if (candidate !== undefined) candidates.push(candidate);
    }
    for (const pattern of ORGANISATION_PATTERNS) {
      const candidate = pattern(words, i, facts, knowledge);
      if (candidate !== undefined) candidates.push(candidate);
    }
    const work = titledWork(words, i);
    if (work !== undefined) candidates.push(work);
    for (const pattern of PLACE_PATTERNS) {
      const candidate = pattern(words, i, facts, knowledge);
      if (candidate !== undefined) candidates.push(candidate);
    }
  }
  return candidates;
}

function tokenFacts(words: Words, fromTables: readonly Candidate[]): { blocked: Uint8Array; facts: TokenFacts } {
  const blocked = new Uint8Array(words.count);
  const place = new Uint8Array(words.count);
  const derived = new Uint8Array(words.count);
  for (const { first, last, label, form } of fromTables) {
    if (form === 'part') continue;
    if (label !== 'PER') blocked.fill(1, first, last);
    if (form === 'derived') derived.fill(1, first, last);
    else if (label === 'LOC') place.fill(1, first, last);
  }
  return { blocked, facts: { place, derived } };
}

/** Candidates as annotations; a span reaches from its first token's start to its last token's end. */
export function entities(article: Article, tokens: TokenTable, candidates: readonly Candidate[], stage = ID): Entity[] {
  return candidates.map((candidate, i) => {
    const start = tokens.start[candidate.first]!;
    const end = tokens.end[candidate.last - 1]!;
    return {
      id: `e${i + 1}`,
      start,
      end,
      text: article.text.slice(start, end),
      label: candidate.label,
      form: candidate.form,
      stage,
      rule: candidate.rule,
    };
  });
}
export type { Sentence };
