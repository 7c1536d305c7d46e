import type { Article } from '../document/article.js';
import type { Sentence, TokenTable } from '../document/layers.js';
import { splitsSurrogatePair } from '../document/span.js';
import { lastTokenEnd } from '../document/token-search.js';
import { paragraphBreaks } from './paragraph-breaks.js';

/** The ends of the sentences of a piece of prose, ascending offsets into the piece; its own end may be left out. */
export type SentenceEnds = (prose: string) => Iterable<number>;

/** Splitters of other packages are slower than linear on some texts; no sentence of news is longer than this. */
const LONGEST_PIECE = 2_000;

/**
 * Sentences by a splitter that knows neither our tokens nor paragraphs nor bounds. It reads a paragraph at a time, at most
 * 2,000 code units of it, from the beginning of a sentence on; an end inside a token is none. So every token lies whole in
 * one sentence, none crosses a paragraph break, and the time is linear whatever the splitter does.
 */
export function sentencesAt(article: Article, tokens: TokenTable, sentenceEnds: SentenceEnds): Sentence[] {
  const { text } = article;
  const ends: number[] = [];
  let from = 0;
  for (const paragraphEnd of [...paragraphBreaks(article), text.length]) {
    while (from < paragraphEnd) from = readPiece(text, tokens, from, paragraphEnd, sentenceEnds, ends);
  }
  return onTokens(tokens, ends);
}

/** Notes the sentence ends of the next piece and returns where to go on: at least half a piece further. */
function readPiece(
  text: string,
  tokens: TokenTable,
  from: number,
  paragraphEnd: number,
  sentenceEnds: SentenceEnds,
  ends: number[],
): number {
  const limit = pieceEnd(text, tokens, from, paragraphEnd);
  let last = from;
  for (const end of sentenceEnds(text.slice(from, limit))) {
    if (end <= 0 || from + end >= limit) continue;
    last = from + end;
    ends.push(last);
  }
  if (limit === paragraphEnd) {
    ends.push(paragraphEnd);
    return paragraphEnd;
  }
  return last - from > LONGEST_PIECE / 2 ? last : limit;
}

/** Where the piece ends: with the paragraph, else behind a token, else (a token longer than the bound) between characters. */
function pieceEnd(text: string, tokens: TokenTable, from: number, paragraphEnd: number): number {
  const limit = from + LONGEST_PIECE;
  if (limit >= paragraphEnd) return paragraphEnd;
  const behindToken = lastTokenEnd(tokens, limit);
  if (behindToken > from + LONGEST_PIECE / 2) return behindToken;
  return splitsSurrogatePair(text, limit) ? limit - 1 : limit;
}

function onTokens(tokens: TokenTable, ends: readonly number[]): Sentence[] {
  const sentences: Sentence[] = [];
  const count = tokens.start.length;
  let first = 0;
  let next = 0;
  for (let i = 0; i < count; i++) {
    const end = tokens.end[i]!;
    while (next < ends.length && ends[next]! < end) next++;
    if (i + 1 < count && (next >= ends.length || ends[next]! > tokens.start[i + 1]!)) continue;
    sentences.push({ id: `s${sentences.length + 1}`, start: tokens.start[first]!, end });
    first = i + 1;
  }
  return sentences;
}
