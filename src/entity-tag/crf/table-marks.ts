import type { NameTables } from '../name-tables.js';
import { type Pieces, withoutGenitive, withoutLongGenitive } from '../pieces.js';

/** A name of several pieces of the tables in the text: evidence, no verdict. */
export interface TableMark {
  /** Index of its first token. */
  readonly first: number;
  /** Index after its last token. */
  readonly last: number;
  readonly label: string;
}

/** The names of two and more pieces that stand in the text, leftmost first, longest first. */
export function tableMarks(pieces: Pieces, tables: NameTables): TableMark[] {
  const marks: TableMark[] = [];
  const { text } = pieces;
  for (let i = 0; i < text.length; i++) {
    const piece = text[i]!;
    if (piece === '') continue;
    let best = -1;
    let length = 1;
    for (let row = tables.head(piece); row >= 0; row = tables.next(row)) {
      const name = tables.pieces(row);
      if (name.length < length || name.length < 2 || !matches(text, i, name)) continue;
      best = row;
      length = name.length;
    }
    if (best < 0) continue;
    const { label, mark } = tables.entry(best);
    const first = pieces.token[i]!;
    const last = pieces.token[i + length - 1]! + 1;
    if (last - first > 1) marks.push({ first, last, label: mark === undefined ? label : `${label} ${mark}` });
    i += length - 1;
  }
  return marks;
}

function matches(text: readonly string[], at: number, name: readonly string[]): boolean {
  for (let k = 1; k < name.length; k++) {
    const piece = text[at + k];
    const word = name[k]!;
    if (piece === word) continue;
    // The last piece, and any adjective before it, may bear the ending of the genitive.
    if (piece === undefined || (withoutGenitive(piece) !== word && withoutLongGenitive(piece) !== word)) return false;
  }
  return true;
}
