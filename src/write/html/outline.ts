import type { Region, RegionKind } from '../../document/layers.js';

/** A block of the article as the page shows it: a heading, a paragraph, a caption. Offsets are UTF-16. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: RegionKind;
}

/** The row of the page's grid in which a block stands, and the one that is left for the key to the signs. */
export interface Rows {
  readonly of: (block: number) => number;
  readonly key: number;
}

/** Leaves a row free below the headline and what goes with it. */
export function rowsOf(blocks: readonly Block[]): Rows {
  const body = blocks.findIndex(({ kind }) => kind !== 'title' && kind !== 'lead' && kind !== 'byline');
  const head = body === -1 ? blocks.length : body;
  return { of: (block) => block + (block < head ? 1 : 2), key: head + 1 };
}

/** The article's text cut into blocks; what lies between them is white space. Regions within a block stand apart. */
export interface Outline {
  readonly blocks: readonly Block[];
  /** Regions within blocks (a dateline in its paragraph). */
  readonly inner: readonly Region[];
}

/**
 * Cuts a text into blocks: the outermost regions in text order; text outside of all regions is cut at blank lines into
 * paragraphs. A region that crosses the end of the one before it is left out.
 */
export function outlineOf(text: string, regions: readonly Region[]): Outline {
  const sorted = [...regions].sort((a, b) => a.start - b.start || b.end - a.end);
  const blocks: Block[] = [];
  const inner: Region[] = [];
  let done = 0;
  for (const region of sorted) {
    if (region.start >= done) {
      addParagraphs(blocks, text, done, region.start);
      blocks.push(region);
      done = region.end;
    } else if (region.end <= done) inner.push(region);
  }
  addParagraphs(blocks, text, done, text.length);
  return { blocks, inner };
}

const BLANK_LINE = /\r?\n[^\S\n]*\r?\n/g;

function addParagraphs(blocks: Block[], text: string, from: number, to: number): void {
  const between = text.slice(from, to);
  let start = 0;
  for (const { index, 0: gap } of between.matchAll(BLANK_LINE)) {
    addParagraph(blocks, between.slice(start, index), from + start);
    start = index + gap.length;
  }
  addParagraph(blocks, between.slice(start), from + start);
}

function addParagraph(blocks: Block[], part: string, offset: number): void {
  const content = part.trim();
  if (content === '') return;
  const start = offset + part.length - part.trimStart().length;
  blocks.push({ start, end: start + content.length, kind: 'paragraph' });
}
