import type { Span } from './span.js';

interface Columns {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/** Index of the first token that ends after `offset`; the number of tokens where none does. O(log n). */
export function firstTokenAfter(tokens: Columns, offset: number): number {
  let low = 0;
  let high = tokens.end.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** End of the last token that ends at or before `offset`, or -1. O(log n). */
export function lastTokenEnd(tokens: Columns, offset: number): number {
  const after = firstTokenAfter(tokens, offset);
  return after === 0 ? -1 : tokens.end[after - 1]!;
}

/** Half-open range of token indexes that overlap `span`. O(log n). */
export function tokensIn(tokens: Columns, span: Span): { first: number; last: number } {
  const first = firstTokenAfter(tokens, span.start);
  let low = first;
  let high = tokens.start.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.start[middle]! >= span.end) high = middle;
    else low = middle + 1;
  }
  return { first, last: low };
}

/** Index of the last element of the sorted list `spans` that starts at or before `offset`, or -1. O(log n). */
export function lastStartingAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
