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
/** So many characters of a line's end and start are looked at. */
const EDGE = 40;
/** Lines that are broken to fit a width are not wider than this, nor narrower than the other. */
const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 40;
/** Share of a text's line breaks at which the next word would not have fitted, from which it counts as wrapped. */
const FILLED_SHARE = 0.6;

interface Break {
  readonly length: number;
  /** Length of the line with the next line's first word. */
  readonly withNext: number;
}

/**
 * Cuts a text into lines and tells where a line only goes on the one before, because the text was broken to a width:
 * where the whole text is (at its breaks the next word would not have fitted), or a line cannot have ended there.
 */
export function plainLines(text: string): Line[] {
  const lines = bareLines(text);
  const breaks = lines.map((line, i) => breakBefore(text, lines[i - 1], line));
  const width = wrapWidth(breaks);
  let joinedLength = 0;
  lines.forEach((line, i) => {
    const found = breaks[i];
    const filled = found && width !== undefined && found.withNext > width;
    const joins = filled || (found && goesOn(text, lines[i - 1]!, line, found.length, joinedLength));
    joinedLength = joins ? found!.length : 0;
    line.opens = !joins;
  });
  return lines;
}

type Draft = { -readonly [K in keyof Line]: Line[K] };

/** All lines that are not blank, each as if it opened something. */
function bareLines(text: string): Draft[] {
  const lines: Draft[] = [];
  const mark = text.includes('\n') ? '\n' : '\r';
  let apart = true;
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf(mark, from);
    const to = found === -1 ? text.length : found;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) lines.push({ start, end, opens: true, apart });
    apart = start === end;
    from = to + 1;
  }
  return lines;
}

function breakBefore(text: string, before: Line | undefined, line: Line): Break | undefined {
  if (!before || line.apart) return undefined;
  const head = text.slice(line.start, Math.min(line.end, line.start + WIDEST_WRAP));
  const space = head.search(/\s/);
  const length = before.end - before.start;
  return { length, withNext: length + 1 + (space === -1 ? head.length : space) };
}

function wrapWidth(breaks: readonly (Break | undefined)[]): number | undefined {
  let widest = 0;
  let count = 0;
  for (const found of breaks) {
    if (!found) continue;
    count++;
    widest = Math.max(widest, found.length);
  }
  if (count < 2 || widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return undefined;
  const filled = breaks.filter((found) => found && found.withNext > widest).length;
  return filled >= count * FILLED_SHARE ? widest : undefined;
}

let neverLast: ReadonlySet<string> | undefined;

/** True where a line goes on the one before, by the look of the two. */
function goesOn(text: string, before: Line, line: Line, length: number, joinedLength: number): boolean {
  const tail = text.slice(Math.max(before.start, before.end - EDGE), before.end);
  if (SENTENCE_END.test(tail)) return false;
  if (/^\p{Ll}/u.test(text.slice(line.start, line.start + 2)) || /[\p{L}\p{N}],$/u.test(tail)) return true;
  neverLast ??= new Set(readList('ingest/never-last-words'));
  const lastWord = /(?<=^|\s)\p{L}+$/u.exec(tail)?.[0]?.toLowerCase();
  if (lastWord !== undefined && neverLast.has(lastWord)) return true;
  if (length < NARROWEST_WRAP || length > WIDEST_WRAP) return false;
  // A sentence ended within the line, and another began: no headline; or the lines before were of this length too.
  return (
    /\p{Ll}{3}[.!?]["“”»«]?\s\p{Lu}/u.test(text.slice(before.start, before.end)) ||
    Math.abs(length - joinedLength) <= 15
  );
}

/** True for white space, control characters and the byte order mark, by code unit. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x80) return false;
  return (
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
