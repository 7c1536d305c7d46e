import type { Span } from '../../../document/span.js';
import { type PieceStyle, pieceStarts, WORD } from './piece-starts.js';
import type { Tokenizer } from './transformers.js';

/** A text as a model reads it. */
export interface TextPieces {
  readonly ids: readonly number[];
  /** The words that get a tag. */
  readonly words: readonly Span[];
  /** For each piece the index of its word where it is its first, else -1. */
  readonly firstOf: readonly number[];
}

/**
 * Cuts a text into the pieces of a model's vocabulary. Given tokens are cut each for itself, as in training on pretokenised
 * data; else what stands between white space is, and its words are runs of letters and digits or single other characters.
 * The first piece of a word speaks for it.
 */
export function textPieces(
  text: string,
  tokens: readonly Span[] | undefined,
  tokenizer: Tokenizer,
  style: PieceStyle,
): TextPieces {
  const ids: number[] = [];
  const words: Span[] = [];
  const firstOf: number[] = [];
  for (const unit of tokens ?? matches(/\S+/g, text)) {
    const content = text.slice(unit.start, unit.end);
    const own = tokens ? [unit] : matches(WORD, content, unit.start);
    // Vocabularies of bytes tell words within a text by the space before them; others ignore it.
    const asked =
      style.bytes && unit.start > 0 && (tokens || /\s/.test(text[unit.start - 1]!)) ? ` ${content}` : content;
    const unitIds = tokenizer.encode(asked, { add_special_tokens: false });
    const starts = tokens
      ? unitIds.map(() => 0)
      : pieceStarts(
          content,
          tokenizer.tokenize(asked, { add_special_tokens: false }),
          style,
          (piece) => piece === tokenizer.unk_token,
        );
    ids.push(...unitIds);
    let word = -1;
    const first = starts.map((start) => {
      let begun = -1;
      while (word + 1 < own.length && own[word + 1]!.start <= unit.start + start) begun = ++word;
      return begun;
    });
    const numbers = addWords(words, own, new Set(first), text);
    firstOf.push(...first.map((i) => (i < 0 ? -1 : numbers[i]!)));
  }
  return { ids, words, firstOf };
}

/**
 * Adds the words of a unit. One that the piece of the word before it covers (an unknown `€50`) belongs to that word.
 *
 * @param begun those at which a piece begins
 * @returns the numbers that they have got
 */
function addWords(words: Span[], own: readonly Span[], begun: ReadonlySet<number>, text: string): number[] {
  const numbers: number[] = [];
  own.forEach((word, i) => {
    const covered = i > 0 && !begun.has(i) && /\P{C}/u.test(text.slice(word.start, word.end));
    if (covered) words.push({ start: words.pop()!.start, end: word.end });
    else words.push(word);
    numbers.push(words.length - 1);
  });
  return numbers;
}

function matches(pattern: RegExp, text: string, at = 0): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: at + index,
    end: at + index + found.length,
  }));
}
