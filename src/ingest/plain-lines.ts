import { BrokenLines, type Line } from './broken-lines.js';

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
  const broken = new BrokenLines(text, lines);
  lines.forEach((line, i) => {
    const found = breaks[i];
    const filled = found !== undefined && width !== undefined && found.withNext > width;
    line.opens = !(broken.goesOn(i) || filled);
    broken.pass(i);
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
