import type { Span } from '../../src/document/span.js';
import type { WrittenPlace } from './annotation-lines.js';

const GAP = /\s*~~\s*/;
const WORD = /[\p{L}\p{N}]/u;

/** A text cut into the numbered lines of its sheet, and the search for surfaces in them. */
export class SheetText {
  /** Non-blank lines, without the white space around them; number n is at n − 1. */
  readonly lines: readonly Span[];

  constructor(readonly text: string) {
    const lines: Span[] = [];
    for (const match of text.matchAll(/[^\r\n]+/g)) {
      const content = match[0].trim();
      if (content === '') continue;
      const start = match.index + match[0].indexOf(content);
      lines.push({ start, end: start + content.length });
    }
    this.lines = lines;
  }

  /** What annotators are given: every line with its number. */
  render(): string {
    return this.lines.map(({ start, end }, i) => `[${i + 1}] ${this.text.slice(start, end)}\n`).join('');
  }

  /** @throws RangeError where there is no such line */
  span(first: number, last = first): Span {
    const from = this.lines[first - 1];
    const to = this.lines[last - 1];
    if (!from || !to || last < first) {
      throw new RangeError(
        `the sheet has the lines 1 to ${this.lines.length}, not ${first === last ? first : `${first}-${last}`}`,
      );
    }
    return { start: from.start, end: to.end };
  }

  /**
   * Every occurrence of a written surface in its lines, in text order. White space in the surface matches any white
   * space; a surface that begins or ends with a letter or digit does so at a word's edge.
   */
  occurrences({ first, last, surface }: WrittenPlace): Span[] {
    const { start, end } = this.span(first, last);
    const [head, tail, ...more] = surface.split(GAP) as [string, string?, ...string[]];
    if (more.length > 0) throw new RangeError('a surface has at most one gap ~~');
    const heads = this.find(head, start, end);
    if (tail === undefined) return heads;
    const spans: Span[] = [];
    for (const from of heads) {
      const to = this.find(tail, from.end, end)[0];
      if (to) spans.push({ start: from.start, end: to.end });
    }
    return spans;
  }

  private find(surface: string, start: number, end: number): Span[] {
    const pattern = surface
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      .join('\\s+');
    if (pattern === '') throw new RangeError('a surface is not empty');
    const found: Span[] = [];
    for (const match of this.text.slice(start, end).matchAll(new RegExp(pattern, 'gu'))) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      if (!this.cutsWord(span.start) && !this.cutsWord(span.end)) found.push(span);
    }
    return found;
  }

  private cutsWord(offset: number): boolean {
    return WORD.test(this.text[offset - 1] ?? '') && WORD.test(this.text[offset] ?? '');
  }
}
