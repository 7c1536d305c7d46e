import type { Stage } from '../document/stage.js';
import { asEntities } from './as-entities.js';
import { NameTables } from './name-tables.js';
import { PieceCutter } from './pieces.js';
import { resolve } from './resolve.js';
import { findTableNames } from './table-names.js';
import { tableCandidates } from './table-rule.js';
import { winkNameFinder } from './wink-names.js';
import { WordKnowledge } from './word-knowledge.js';
import { readWords } from './words.js';

const ID = 'entities/wink';

/**
 * The name tables alone, found by winkNLP's custom entities, without name patterns and second look: a rival that shows
 * what the patterns are worth. winkNLP's own named entities are no rival: its one model, English, knows dates, times,
 * amounts and addresses, but no persons, places or organisations.
 */
export function create(): Stage<'tokens' | 'sentences', 'entities'> {
  const tables = new NameTables();
  const knowledge = new WordKnowledge();
  const cutter = new PieceCutter();
  const finder = winkNameFinder();
  return {
    run({ article, layers: { tokens, sentences } }) {
      const words = readWords(article.text, tokens, sentences, knowledge);
      const pieces = cutter.cut(article.text, tokens, words.surface);
      const found = tableCandidates(findTableNames(pieces, tables, finder), pieces, words);
      return { entities: asEntities(article, tokens, resolve(found, words.count), ID) };
    },
  };
}
