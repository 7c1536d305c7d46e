import { TokenKind, type TokenTable } from '../document/layers.js';

/** A place where a sentence may end: the stop, the marks and brackets that close behind it, and what comes next. */
export interface StopContext {
  readonly text: string;
  readonly tokens: TokenTable;
  /** Index of the token that is or ends with the stop. */
  readonly stop: number;
  /** Index of the last token before the gap: the stop itself or what closes behind it. */
  readonly last: number;
  /** Index of the token after the gap; there is one. */
  readonly next: number;
  /** The stop stands in brackets that opened within the sentence. */
  readonly inBrackets: boolean;
}

/** The surface of token `i`. */
export function surfaceAt({ text, tokens }: StopContext, i: number): string {
  return text.slice(tokens.start[i], tokens.end[i]);
}

/** The first character of the token behind the gap. */
export function nextCharacter({ text, tokens, next }: StopContext): string {
  return text[tokens.start[next]!]!;
}

/** The word behind the gap, small; an opening mark or bracket before it is passed over. */
export function nextWord(context: StopContext): string {
  const { tokens, next } = context;
  let i = next;
  while (i + 1 < tokens.start.length && i < next + 2 && isOpening(tokens.kind[i]!)) i++;
  return surfaceAt(context, i).toLowerCase();
}

function isOpening(kind: number): boolean {
  return kind === TokenKind.quotationMark || kind === TokenKind.punctuation;
}

/** The abbreviation that the stop belongs to, with its stop (`Dr.`, `Mio.`, `z.B.`), or `undefined`. */
export function stoppedWord(context: StopContext): string | undefined {
  const { tokens, stop } = context;
  const kind = tokens.kind[stop]!;
  if (kind === TokenKind.abbreviation) return surfaceAt(context, stop);
  const before = stop - 1;
  const glued = before >= 0 && tokens.end[before] === tokens.start[stop] && tokens.kind[before] === TokenKind.word;
  return glued && surfaceAt(context, stop) === '.' ? `${surfaceAt(context, before)}.` : undefined;
}

export function isSmallLetter(character: string): boolean {
  return character !== character.toUpperCase();
}
