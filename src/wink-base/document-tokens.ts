import type { TokenTable } from '../document/layers.js';
import { detached } from '../lexicon/detached.js';
import { categoryOf } from './token-patterns.js';
import { OTHER_SPACES, SPACES, TOKEN_SIZE, type WinkDocument } from './wink-data.js';

/** More spaces in a row than this stand with the other white space: wink counts no further. */
const MOST_SPACES = OTHER_SPACES - 1;

/** The text of a document as wink has cut it; white space at its end is lost there. */
export function textOf({ tokens, cache, nonBreakingSpaces }: WinkDocument): string {
  const parts: string[] = [];
  for (let at = 0; at < tokens.length; at += TOKEN_SIZE) {
    const spaces = tokens[at + SPACES]!;
    if (spaces === OTHER_SPACES) parts.push(nonBreakingSpaces[at / TOKEN_SIZE]!);
    else if (spaces > 0) parts.push(' '.repeat(spaces));
    parts.push(cache.value(tokens[at]!));
  }
  return parts.join('');
}

/**
 * Puts tokens in place of those that wink has cut: token *n* of the document is token *n* of the table, and the white space
 * before it is kept as it is. Characters of no width behind the last token, which no `trim` takes away, are one more token.
 */
export function putTokens(document: WinkDocument, text: string, table: TokenTable): void {
  const { cache, tokens } = document;
  tokens.length = 0;
  document.nonBreakingSpaces = Object.create(null) as Record<number, string>;
  let end = 0;
  const put = (start: number, next: number): void => {
    const value = detached(text.slice(start, next));
    const lexeme = cache.lookup(value)?.[0] ?? cache.add(value, categoryOf(value));
    tokens.push(lexeme, spacesBefore(document, text.slice(end, start)), 0, 0);
    end = next;
  };
  for (let i = 0; i < table.start.length; i++) put(table.start[i]!, table.end[i]!);
  if (text.slice(end).trim() !== '') put(end, text.length);
  document.numOfTokens = tokens.length / TOKEN_SIZE;
  document.document[1] = document.numOfTokens - 1;
}

/** The white space before the token that comes next, as wink writes it. */
function spacesBefore({ tokens, nonBreakingSpaces }: WinkDocument, spaces: string): number {
  if (spaces.length < MOST_SPACES && /^ *$/.test(spaces)) return spaces.length;
  nonBreakingSpaces[tokens.length / TOKEN_SIZE] = spaces;
  return OTHER_SPACES;
}
