import type { Span } from '../../document/span.js';
import type { EvalDocument } from '../eval-document.js';

/** Token indexes of the sentences, half open. Every token is in one: those before, between and after them join a neighbour. */
export function sentencesOf({ tokens = [], sentences = [] }: EvalDocument): { first: number; last: number }[] {
  const rows: { first: number; last: number }[] = [];
  let first = 0;
  for (let s = 0; first < tokens.length; s++) {
    const next = sentences[s + 1]?.start ?? Number.POSITIVE_INFINITY;
    let last = first;
    while (last < tokens.length && tokens[last]!.start < next) last++;
    if (last > first) rows.push({ first, last });
    first = last;
  }
  return rows;
}

/** Spans as columns, as searches want them. */
export function tokenColumns(tokens: readonly Span[]): { start: readonly number[]; end: readonly number[] } {
  return { start: tokens.map(({ start }) => start), end: tokens.map(({ end }) => end) };
}
