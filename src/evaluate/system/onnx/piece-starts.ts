/** How a tokenizer writes its pieces. */
export interface PieceStyle {
  /** Pieces stand in the byte-level alphabet: each character is one byte of UTF-8, a space is `Ġ`. */
  readonly bytes: boolean;
  /** An unknown piece stands for a whole word (WordPiece), not for the characters up to the next known piece. */
  readonly wholeWordUnknown: boolean;
  /** What stands before a piece that continues a word: `##`. */
  readonly prefix: string;
  /** What stands after a piece that ends a word: `</w>`. */
  readonly suffix: string;
}

/** SentencePiece's space. */
const SPACE = '▁';

/** A run of letters, digits and marks (soft hyphens within it do not end it), else one character: what WordPiece begins with. */
export const WORD = /[\p{L}\p{M}\p{N}](?:\p{Cf}*[\p{L}\p{M}\p{N}])*|\S/gu;

/**
 * Where each piece of a stretch of text begins in it. Tokenizers of this library say which pieces there are, but not where.
 * Normalisers lower the case, take off accents, compose and decompose, so that text and pieces are compared with all of
 * that taken off; what a normaliser does beyond it costs the place of these pieces, not of the next ones.
 *
 * @param text what was tokenized, without spaces inside
 * @param pieces as the tokenizer writes them, without special ones
 * @param isUnknown tells the pieces that stand for what the vocabulary does not have
 * @returns UTF-16 offsets in `text`, never falling
 */
export function pieceStarts(
  text: string,
  pieces: readonly string[],
  style: PieceStyle,
  isUnknown: (piece: string) => boolean,
): number[] {
  return style.bytes ? byteStarts(text, pieces) : foldedStarts(text, pieces, style, isUnknown);
}

function byteStarts(text: string, pieces: readonly string[]): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let i = Buffer.byteLength(character); i > 0; i--) places.push(at);
    at += character.length;
  }
  let byte = 0;
  return pieces.map((piece) => {
    const start = places[Math.min(byte, places.length - 1)] ?? 0;
    byte += [...piece.replace(/^Ġ/, '')].length;
    return start;
  });
}

function foldedStarts(
  text: string,
  pieces: readonly string[],
  style: PieceStyle,
  isUnknown: (piece: string) => boolean,
): number[] {
  // What cannot be seen (soft hyphens, zero-width spaces) is taken off by BERT's normaliser and kept by SentencePiece's.
  const lost = style.wholeWordUnknown ? /[\p{M}\p{C}\s]/gu : /[\p{M}\s]/gu;
  const { letters, places } = foldedText(text, lost);
  const bare = pieces.map((piece) => (isUnknown(piece) ? undefined : folded(surface(piece, style), lost)));
  let at = 0;
  return bare.map((piece, i) => {
    const start = places[Math.min(at, places.length - 1)] ?? 0;
    if (piece !== undefined) {
      const found = letters.indexOf(piece, at);
      if (found < 0) return start;
      at = found + piece.length;
      return piece === '' ? start : places[found]!;
    }
    const wordEnd = style.wholeWordUnknown ? at + endOfWord(letters.slice(at)) : at + 1;
    const next = bare[i + 1];
    const nextAt = next === undefined ? -1 : letters.indexOf(next, wordEnd);
    at = nextAt >= 0 ? nextAt : Math.min(wordEnd, letters.length);
    return start;
  });
}

function surface(piece: string, { prefix, suffix }: PieceStyle): string {
  const start = prefix !== '' && piece.startsWith(prefix) ? prefix.length : 0;
  const end = suffix !== '' && piece.endsWith(suffix) ? piece.length - suffix.length : piece.length;
  return piece.slice(start, end).replaceAll(SPACE, '');
}

/** The folded text, and for each of its UTF-16 units the offset of the character that it comes from. */
function foldedText(text: string, lost: RegExp): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const bare = folded(character, lost);
    letters += bare;
    for (let i = 0; i < bare.length; i++) places.push(at);
    at += character.length;
  }
  return { letters, places };
}

function folded(text: string, lost: RegExp): string {
  return text.normalize('NFKD').replace(lost, '').toLowerCase().replaceAll('ß', 'ss');
}

function endOfWord(letters: string): number {
  const [word] = letters.match(WORD) ?? [];
  return word?.length ?? 0;
}
