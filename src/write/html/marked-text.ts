import type { Span } from '../../document/span.js';
import { escaped } from './escape.js';
import type { Block } from './outline.js';
import type { TextMark } from './text-marks.js';

/** Browsers stop nesting at some hundred elements, and no reader sees more: deeper marks are left out of the text. */
const MAX_DEPTH = 24;

/** The tags of a block; together with what is rendered between them they hold its text and no other. */
export interface BlockTags {
  readonly open: string;
  readonly close: string;
}

export interface MarkedText {
  readonly html: string;
  /** Numbers of the quotations that lie within a quotation in the text, by the outer one's number. */
  readonly within: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Renders a text with marks over it. Marks may nest and cross in any way and run over several blocks: elements are closed
 * and opened again at every crossing. The text content of the result is the text.
 *
 * @param tagsOf the tags of the block with this index
 * @param reference what stands at the end of a quotation, by its number; must have no text content
 */
export function renderMarkedText(
  text: string,
  blocks: readonly Block[],
  marks: readonly TextMark[],
  tagsOf: (block: Block, index: number) => BlockTags,
  reference: (n: number) => string,
): MarkedText {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const stack = new MarkStack(reference);
  let position = 0;
  let next = 0;
  const moveTo = (offset: number): void => {
    stack.out.push(escaped(text.slice(position, offset)));
    position = offset;
  };
  blocks.forEach((block, index) => {
    // Between blocks there is white space only: it belongs to the text, but no mark is shown on it.
    moveTo(block.start);
    const { open, close } = tagsOf(block, index);
    stack.out.push(open);
    stack.reopen(block);
    while (position < block.end) {
      while (sorted[next] && sorted[next]!.start <= position) stack.open(sorted[next++]!, position);
      moveTo(Math.min(block.end, sorted[next]?.start ?? block.end, stack.firstEnd()));
      stack.closeUntil(position);
    }
    stack.suspend();
    stack.out.push(close);
  });
  moveTo(text.length);
  return { html: stack.out.join(''), within: stack.within };
}

/** The marks that are open at a place of the text, outermost first, and the output so far. */
class MarkStack {
  readonly out: string[] = [];
  readonly within = new Map<number, Set<number>>();
  private active: TextMark[] = [];

  constructor(private readonly reference: (n: number) => string) {}

  open(mark: TextMark, position: number): void {
    if (mark.end <= position || this.active.length >= MAX_DEPTH) return;
    this.noteNesting(mark);
    // What ends sooner goes inside, so that only true crossings are cut.
    const at = this.active.findIndex(({ end }) => end < mark.end);
    if (at === -1) this.out.push(openTag(mark, true));
    else {
      for (let i = this.active.length; i > at; i--) this.out.push('</span>');
      this.out.push(openTag(mark, true), ...this.active.slice(at).map((inner) => openTag(inner, false)));
    }
    this.active.splice(at === -1 ? this.active.length : at, 0, mark);
  }

  /** Where the next of the open marks ends. */
  firstEnd(): number {
    return this.active.reduce((least, { end }) => Math.min(least, end), Number.POSITIVE_INFINITY);
  }

  /** Closes the marks that end at `position`; the active ones are sorted by falling end, so these are the inner ones. */
  closeUntil(position: number): void {
    while (this.active.length > 0 && this.active.at(-1)!.end <= position) {
      const { quote } = this.active.pop()!;
      this.out.push(quote?.last ? this.reference(quote.n) : '', '</span>');
    }
  }

  /** At a block's end: closes all elements, while the marks stay active. */
  suspend(): void {
    this.out.push('</span>'.repeat(this.active.length));
  }

  /** At a block's start: opens again what goes on in it, ends what ended in between. */
  reopen({ start }: Span): void {
    for (const { end, quote } of this.active) if (end <= start && quote?.last) this.out.push(this.reference(quote.n));
    this.active = this.active.filter(({ end }) => end > start);
    this.out.push(...this.active.map((mark) => openTag(mark, false)));
  }

  private noteNesting({ quote }: TextMark): void {
    if (!quote) return;
    for (const { quote: outer } of this.active) {
      if (!outer || outer.n === quote.n) continue;
      const inner = this.within.get(outer.n) ?? new Set();
      this.within.set(outer.n, inner.add(quote.n));
    }
  }
}

function openTag({ classes, quote }: TextMark, isStart: boolean): string {
  return isStart && quote?.first ? `<span class="${classes}" id="k${quote.n}">` : `<span class="${classes}">`;
}
