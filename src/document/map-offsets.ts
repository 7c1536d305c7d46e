/** Converts an offset from one unit to another. */
export type OffsetMap = (offset: number) => number;

/** UTF-16 offset → code points before it; an offset inside a surrogate pair counts as the pair's start. Linear to make. */
export function toCodePoints(text: string): OffsetMap {
  const after = surrogatePairEnds(text);
  if (after.length === 0) return same;
  return (offset) => offset - countAtMost(after, offset);
}

/** Code point offset → UTF-16 offset; the inverse of {@link toCodePoints}. */
export function fromCodePoints(text: string): OffsetMap {
  const pairs = surrogatePairEnds(text);
  if (pairs.length === 0) return same;
  // In code points, the nth pair ends one unit earlier for each pair up to and with it.
  const after = pairs.map((end, n) => end - n - 1);
  return (offset) => offset + countAtMost(after, offset);
}

/**
 * A copy of `value` in which the offsets of every span are mapped: the numbers `start` and `end` of any object, and the
 * number columns of that name. Everything else is kept.
 */
export function mapOffsets(value: unknown, map: OffsetMap): unknown {
  if (map === same || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapOffsets(item, map));
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const isOffset = key === 'start' || key === 'end';
    if (isOffset && typeof field === 'number') copy[key] = map(field);
    else if (isOffset && isNumberColumn(field)) copy[key] = Array.from(field, map);
    else copy[key] = ArrayBuffer.isView(field) ? field : mapOffsets(field, map);
  }
  return copy;
}

function same(offset: number): number {
  return offset;
}

function isNumberColumn(value: unknown): value is ArrayLike<number> {
  return value instanceof Uint32Array || (Array.isArray(value) && value.every((item) => typeof item === 'number'));
}

function surrogatePairEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) ends.push(index + 2);
  return ends;
}

/** How many of the sorted numbers are at most `limit`. */
function countAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
