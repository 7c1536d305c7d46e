import { TokenKind, type TokenTable } from '../document/layers.js';
import { unitAt } from '../lexicon/code-unit.js';

/**
 * The text's tokens cut into runs of letters and digits and single other characters: `Rhein-Main` is three pieces, `S&P`
 * too. Names of the tables are cut by the same rule, so that neither spaces nor the tokens' conventions (`St.Gallen`, `St.
 * Gallen`) stand between a name and its match. Offsets are UTF-16 code units.
 */
export interface Pieces {
  /** Without soft hyphens, composed (NFC); empty where the piece belongs to no name (URLs, overlong words). */
  readonly text: readonly string[];
  /** Of each piece; these columns may be longer than {@link text}. */
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** Index of the token that holds the piece. */
  readonly token: ArrayLike<number>;
}

/** No name has a longer word; what is longer is no reason to fill memory. */
const LONGEST = 80;

const SPACE = 0x20;
const SOFT_HYPHEN = 0xad;

/** True for letters, digits, combining marks and the soft hyphen; false for all that parts words. */
function isInner(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return code === SOFT_HYPHEN || code === 0xaa || code === 0xba;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

/** End of the piece that begins at `from`. */
export function pieceEnd(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && isInner(unitAt(text, i))) i++;
  return i === from ? from + 1 : i;
}

/** The surface without soft hyphens and in composed form. */
export function plain(surface: string): string {
  return /\u00ad|\p{M}/u.test(surface) ? surface.replaceAll('\u00ad', '').normalize('NFC') : surface;
}

/** Cuts the tokens of articles, one article after the other, into the same columns. */
export class PieceCutter implements Pieces {
  readonly text: string[] = [];
  start = new Int32Array(0);
  end = new Int32Array(0);
  token = new Int32Array(0);

  /**
   * The pieces of the article's tokens; they stand until the next article is cut.
   *
   * @param surface the tokens without soft hyphens, composed, where they are known: saves what is needed to find them
   */
  cut(text: string, tokens: TokenTable, surface?: readonly string[]): Pieces {
    this.text.length = 0;
    for (let t = 0; t < tokens.start.length; t++) {
      const start = tokens.start[t]!;
      const end = tokens.end[t]!;
      const kind = tokens.kind[t]!;
      if (kind === TokenKind.url || kind === TokenKind.handle) {
        this.add('', start, end, t);
        continue;
      }
      for (let from = start; from < end; ) {
        const to = pieceEnd(text, from, end);
        const whole = from === start && to === end ? surface?.[t] : undefined;
        this.add(to - from > LONGEST ? '' : (whole ?? plain(text.slice(from, to))), from, to, t);
        from = to;
      }
    }
    return this;
  }

  private add(piece: string, start: number, end: number, token: number): void {
    const n = this.text.push(piece) - 1;
    if (n === this.start.length) {
      this.start = longer(this.start);
      this.end = longer(this.end);
      this.token = longer(this.token);
    }
    this.start[n] = start;
    this.end[n] = end;
    this.token[n] = token;
  }
}

function longer(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(1024, 2 * column.length));
  longer.set(column);
  return longer;
}

/** The pieces of a name of the tables; white space is none, whatever its kind. */
export function cutName(name: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < name.length; ) {
    const to = pieceEnd(name, from, name.length);
    if (!isSpace(name, from)) pieces.push(name.slice(from, to));
    from = to;
  }
  return pieces;
}

/** White space, of whatever kind. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SPACE || ((code < SPACE || code >= 0x80) && text.charAt(at).trim() === '');
}

/** The word without the ending of the genitive, longest first cut last: Merkels → Merkel; undefined where it has none. */
export function withoutGenitive(word: string): string | undefined {
  return word.length > 3 && word.charCodeAt(word.length - 1) === 115 ? word.slice(0, -1) : undefined;
}

/** The word without -es: Bundestages → Bundestag; undefined where it has none. */
export function withoutLongGenitive(word: string): string | undefined {
  return word.length > 6 && word.endsWith('es') ? word.slice(0, -2) : undefined;
}
