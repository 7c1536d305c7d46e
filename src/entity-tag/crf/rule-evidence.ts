import type { Candidate } from '../candidate.js';
import { patternCandidates } from '../name-patterns.js';
import type { NameTables } from '../name-tables.js';
import type { Pieces } from '../pieces.js';
import { resolve } from '../resolve.js';
import type { TableName } from '../table-names.js';
import { tableCandidates } from '../table-rule.js';
import type { KnownWord, WordKnowledge } from '../word-knowledge.js';
import type { Words } from '../words.js';

/** What tables and name patterns take for names: evidence for a learned tagger, which knows how far to trust each rule. */
export function ruleEvidence(words: Words, pieces: Pieces, tables: NameTables, knowledge: WordKnowledge): Candidate[] {
  const fromTables = tableCandidates(tableNames(words, pieces, tables), pieces, words);
  return resolve([...fromTables, ...patternCandidates(words, fromTables, knowledge)], words.count);
}

/** The names of the tables that stand in the text, leftmost first, longest first, without overlap. */
function tableNames(words: Words, pieces: Pieces, tables: NameTables): TableName[] {
  const names: TableName[] = [];
  const { text, token } = pieces;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '') continue;
    const next = i + 1 < text.length ? text[i + 1]! : '';
    let length = 0;
    let rows: number[] = [];
    for (const head of headsOf(text[i]!, words.known[token[i]!]!, tables)) {
      for (let row = head; row >= 0; row = tables.next(row)) {
        const unit = tables.secondUnit(row);
        // Most of hundreds of names that begin alike (Deutsche …) differ in the next letter.
        if (unit !== undefined && (next === '' || next.charCodeAt(0) !== unit)) continue;
        const found = unit === undefined ? 1 : tables.standsAt(row, text, i);
        if (found === 0 || found < length) continue;
        if (found > length) rows = [];
        length = found;
        rows.push(row);
      }
      if (length > 0) break;
    }
    if (length === 0) continue;
    names.push({ first: i, last: i + length, entries: rows.sort((a, b) => a - b).map((row) => tables.kind(row)) });
    i += length - 1;
  }
  return names;
}

/** The rows for a piece, noted with its word where it is a word. */
function headsOf(piece: string, word: KnownWord, tables: NameTables): readonly number[] {
  if (piece !== word.surface) return tables.heads(piece);
  word.heads ??= tables.heads(piece);
  return word.heads;
}
