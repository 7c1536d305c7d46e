import type { Article } from '../document/article.js';

const BLANK_LINE = /\n[^\S\n]*\n\s*/g;

/**
 * Offsets that no sentence crosses, ascending: where a blank line ends, and the ends of the regions. A dateline is part of
 * the sentence behind it.
 */
export function paragraphBreaks({ text, regions }: Pick<Article, 'text' | 'regions'>): Uint32Array {
  const breaks = new Set<number>();
  for (const { 0: blank, index } of text.matchAll(BLANK_LINE)) breaks.add(index + blank.length);
  for (const { start, end, kind } of regions) {
    if (kind === 'dateline') continue;
    breaks.add(start);
    breaks.add(end);
  }
  return Uint32Array.from(breaks).sort();
}
