/**
 * Half-open range of UTF-16 code units in an article's untouched text:
 * `text.slice(start, end)` is the surface.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with its surface. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** The span `[start, end)` with its surface. */
export function textSpan(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

/** True where `offset` falls between the two halves of a surrogate pair of `text`. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const low = text.charCodeAt(offset);
  if (low < 0xdc00 || low > 0xdfff) return false;
  const high = text.charCodeAt(offset - 1);
  return high >= 0xd800 && high <= 0xdbff;
}

/** What is wrong with a span over `text`, or `undefined` where nothing is. */
export function spanProblem(text: string, span: Span): string | undefined {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return `offsets ${start}–${end} are not whole numbers`;
  if (start < 0 || end > text.length) return `span ${start}–${end} lies outside the text (0–${text.length})`;
  if (end <= start) return `span ${start}–${end} is empty or reversed`;
  if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
    return `span ${start}–${end} cuts a surrogate pair`;
  }
  return undefined;
}

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
