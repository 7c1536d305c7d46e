import type { Span } from '../document/span.js';
import { readList } from '../lexicon/read-list.js';

/** A line of a text without the white space around it; never empty. */
export interface Line extends Span {
  /** The line does not go on what the line before began. */
  readonly opens: boolean;
  /** A blank line stands before. */
  readonly apart: boolean;
}

/** A sentence's end, with the closing marks after it. */
export const SENTENCE_END = /[.!?…:]["“”»«›‹’‘')\]]{0,3}$/u;
/** A sentence ends and another begins: no headline. The mark is looked for first, which is much faster than looking for letters. */
const ENDS_WITHIN = /[.!?](?<=\p{Ll}{3}.)["“”»«]?\s\p{Lu}/u;
/** An adjective that waits for its noun. */
const ATTRIBUTE =
  /(?:isch|lich|ig|bar|sam|haft|los|iv|ell)e[mnrs]?$|^(?:ander|weiter|neu|erst|letzt|gut|groß)e[mnrs]?$/u;
/** So many characters of a line's end and start are looked at. */
const EDGE = 40;
/** A line with a break after it that stands in a paragraph is of about this length. */
const NARROWEST = 40;
const WIDEST = 130;
/** Lines of a paragraph differ by less in length. */
const RAGGED = 15;
/** From so many lines on that go on in a small letter, line breaks of a text are believed to stand anywhere. */
const SURELY_BROKEN = 3;
/** No headline is longer. */
const LONGEST_HEADLINE = 90;
const LONGEST_SUBHEAD = 60;

/** The lines that belong together, from the last one that opened something on. */
interface Open {
  lines: number;
  /** Length of the line that was joined last; 0 where there is one line only. */
  joinedLength: number;
  /** A sentence ended in it, and another began. */
  endsWithin: boolean;
  /** A quotation mark in it waits for the other. */
  quoting: boolean;
}

let lists: { readonly neverLast: ReadonlySet<string>; readonly openers: ReadonlySet<string> } | undefined;

/**
 * Tells of lines whether they go on what the line before began, by the look of the two and of what was joined before. Within a German
 * sentence only nouns, names and the polite address have a capital, so that most lines can be told apart by their first word.
 */
export class BrokenLines {
  private readonly lists = wordLists();
  private readonly surely: boolean;
  private open: Open = { lines: 0, joinedLength: 0, endsWithin: false, quoting: false };

  /** @param lines to be asked for and passed in their order */
  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
  ) {
    let broken = 0;
    for (let i = 1; i < lines.length && broken < SURELY_BROKEN; i++) {
      if (!lines[i]!.apart && this.startsSmall(i) && !SENTENCE_END.test(this.tail(i - 1))) broken++;
    }
    this.surely = broken >= SURELY_BROKEN;
  }

  /** True where line `i` goes on the one before. */
  goesOn(i: number): boolean {
    const before = this.lines[i - 1];
    if (before === undefined || this.lines[i]!.apart) return false;
    const tail = this.tail(i - 1);
    if (SENTENCE_END.test(tail)) return false;
    if (this.startsSmall(i) || /[\p{L}\p{N}],$/u.test(tail)) return true;
    const lastWord = /(?<=^|[\s"„»])\p{L}+$/u.exec(tail)?.[0];
    if (lastWord !== undefined && this.lists.neverLast.has(lastWord.toLowerCase())) return true;
    if (this.opensSentence(i)) return false;
    const { open } = this;
    if (open.quoting) return true;
    const small = lastWord !== undefined && /^\p{Ll}/u.test(lastWord);
    if (small && (open.lines > 1 || ATTRIBUTE.test(lastWord))) return true;
    const length = before.end - before.start;
    const asWide = length >= NARROWEST && length <= WIDEST;
    if (!this.surely) return asWide && (open.endsWithin || Math.abs(length - open.joinedLength) <= RAGGED);
    if (!/\p{Ll}/u.test(tail)) return false;
    if (open.endsWithin || length > LONGEST_HEADLINE) return true;
    // `Streit um die Schule` may be a subhead, `Erstmals wird die chinesische` is none.
    return small || length > LONGEST_SUBHEAD;
  }

  /** Takes line `i` in, when it is known whether it opens something. */
  pass(i: number): void {
    const line = this.lines[i]!;
    if (line.opens) this.open = { lines: 0, joinedLength: 0, endsWithin: false, quoting: false };
    const { open } = this;
    const before = this.lines[i - 1];
    open.joinedLength = line.opens || before === undefined ? 0 : before.end - before.start;
    open.lines++;
    const surface = this.text.slice(line.start, line.end);
    open.endsWithin ||= ENDS_WITHIN.test(surface);
    open.quoting = quotes(surface, open.quoting);
  }

  private tail(i: number): string {
    const { start, end } = this.lines[i]!;
    return this.text.slice(Math.max(start, end - EDGE), end);
  }

  private startsSmall(i: number): boolean {
    const { start } = this.lines[i]!;
    return /^\p{Ll}/u.test(this.text.slice(start, start + 2));
  }

  private opensSentence(i: number): boolean {
    const { start, end } = this.lines[i]!;
    const word = /^\p{L}+/u.exec(this.text.slice(start, Math.min(end, start + EDGE)))?.[0];
    return word !== undefined && this.lists.openers.has(word.toLowerCase());
  }
}

/** True where a quotation mark waits for the other at the end of a line. @param before the same of the line before */
function quotes(line: string, before: boolean): boolean {
  let open = before;
  for (const [mark] of line.matchAll(/["„“”»«]/gu))
    open = mark === '"' ? !open : mark === '„' ? true : mark === '“' ? false : open;
  return open;
}

function wordLists() {
  lists ??= {
    neverLast: new Set(readList('ingest/never-last-words')),
    openers: new Set(readList('ingest/sentence-openers')),
  };
  return lists;
}
