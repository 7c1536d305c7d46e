import type { Span } from '../../document/span.js';
import { tokensIn } from '../../document/token-search.js';
import type { EvalDocument } from '../eval-document.js';

/** Token offsets as columns; made once for a document. */
export interface TokenColumns {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

export function tokenColumns(tokens: readonly Span[]): TokenColumns {
  return { start: tokens.map(({ start }) => start), end: tokens.map(({ end }) => end) };
}

/**
 * Widens spans to the tokens of pretokenised gold, which is what such gold can say: the name in `Bayern-Trainer` is
 * annotated on the whole token. Spans of gold that is scored by characters, and those that touch no token, stay as they are.
 */
export function snapper(gold: EvalDocument): (span: Span) => Span {
  if (!gold.pretokenised || gold.tokens === undefined) return (span) => span;
  const tokens = tokenColumns(gold.tokens);
  return (span) => {
    const { first, last } = tokensIn(tokens, span);
    if (last <= first) return span;
    const start = Math.min(span.start, tokens.start[first]!);
    const end = Math.max(span.end, tokens.end[last - 1]!);
    return start === span.start && end === span.end ? span : { start, end };
  };
}
