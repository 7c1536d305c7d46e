import { fromCodePoints, type OffsetMap, toCodePoints } from '../document/map-offsets.js';

/** What the offsets of an outside program count: JavaScript's and Java's characters, Python's and R's, or bytes. */
export const OFFSET_UNITS = ['codepoint', 'utf16', 'utf8'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** Maps between UTF-16 and the program's unit for one text; what is no offset in it maps to one outside the text. */
export function offsetMaps(text: string, unit: OffsetUnit): { fromUtf16: OffsetMap; toUtf16: OffsetMap } {
  const same: OffsetMap = (offset) => offset;
  if (unit === 'utf16') return { fromUtf16: same, toUtf16: same };
  if (unit === 'codepoint') return { fromUtf16: toCodePoints(text), toUtf16: fromCodePoints(text) };
  return byteMaps(text);
}

function byteMaps(text: string): { fromUtf16: OffsetMap; toUtf16: OffsetMap } {
  /** Bytes before each code unit; the second half of a pair counts as the pair's start. */
  const bytes = new Uint32Array(text.length + 1);
  const units = new Map<number, number>();
  let at = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i)!;
    const width = code > 0xffff ? 2 : 1;
    bytes.fill(at, i, i + width);
    units.set(at, i);
    at += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    i += width;
  }
  bytes[text.length] = at;
  units.set(at, text.length);
  return { fromUtf16: (offset) => bytes[offset] ?? at, toUtf16: (offset) => units.get(offset) ?? -1 };
}
