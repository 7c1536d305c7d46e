import type { Stage } from '../document/stage.js';
import { asEntities } from './as-entities.js';
import { patternCandidates } from './name-patterns.js';
import { NameTables } from './name-tables.js';
import { withoutNoNames } from './no-names.js';
import { PieceCutter } from './pieces.js';
import { resolve } from './resolve.js';
import { secondLook } from './second-look.js';
import { findTableNames } from './table-names.js';
import { tableCandidates } from './table-rule.js';
import { winkNameFinder } from './wink-names.js';
import { WordKnowledge } from './word-knowledge.js';
import { readWords } from './words.js';

const ID = 'entities/gazetteer';

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
  const cutter = new PieceCutter();
  const finder = winkNameFinder();
  return {
    run({ article, layers: { tokens, sentences } }) {
      const words = readWords(article.text, tokens, sentences, knowledge);
      const pieces = cutter.cut(article.text, tokens, words.surface);
      const fromTables = tableCandidates(findTableNames(pieces, tables, finder), pieces, words);
      const seen = [...fromTables, ...patternCandidates(words, fromTables, knowledge)];
      const found = resolve(withoutNoNames(words, seen), words.count);
      const all = resolve([...found, ...secondLook(words, found)], words.count);
      return { entities: asEntities(article, tokens, all, ID) };
    },
  };
}
