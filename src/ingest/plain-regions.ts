import type { Region, RegionKind } from '../document/layers.js';
import { type Line, SENTENCE_END } from './broken-lines.js';
import { bylineAuthors } from './byline.js';
import { plainLines } from './plain-lines.js';
import { publicationDate } from './publication-date.js';

const LONGEST_TITLE = 120;
const LONGEST_SUBHEAD = 80;
const MOST_TITLES = 3;
/** Bylines stand among the first blocks or the last two. */
const HEAD_BLOCKS = 8;
const TAIL_BLOCKS = 2;
const LONGEST_BULLET = 12;
const BULLET = /^(?:[•·▪‣◦■●*–-]|\d{1,2}[.)])\s{1,8}(?=\S)/u;
/** Marks that are used for nothing but lists; the others are taken for bullets where several lines begin with them. */
const SURE_BULLET = /^[•▪‣◦■●]/u;

interface Block {
  start: number;
  end: number;
  kind: RegionKind;
  lines: number;
}

/**
 * Tells apart the parts of a plain text: paragraphs by blank lines, or by lines where these are not merely broken to a
 * width; subheads, list items and bylines by their form; with `titles` also the headlines that the text begins with.
 *
 * @returns regions in text order without overlap, each trimmed of white space; list items without their bullet
 */
export function plainRegions(text: string, options: { readonly titles: boolean }): Region[] {
  const blocks = blocksOf(plainLines(text));
  const kinds = new Kinds(text, blocks);
  kinds.markBylines();
  if (options.titles) kinds.markTitles();
  kinds.markListItems();
  kinds.markSubheads();
  return kinds.regions();
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const { start, end, opens } of lines) {
    if (open && !opens) {
      open.end = end;
      open.lines++;
    } else {
      open = { start, end, kind: 'paragraph', lines: 1 };
      blocks.push(open);
    }
  }
  return blocks;
}

class Kinds {
  private readonly text: string;
  private readonly blocks: Block[];

  constructor(text: string, blocks: Block[]) {
    this.text = text;
    this.blocks = blocks;
  }

  regions(): Region[] {
    return this.blocks.map(({ start, end, kind }) => ({ start, end, kind }));
  }

  markBylines(): void {
    const { blocks } = this;
    blocks.forEach((block, i) => {
      const near = i < HEAD_BLOCKS || i >= blocks.length - TAIL_BLOCKS;
      if (near && block.lines === 1 && bylineAuthors(this.surface(block, LONGEST_TITLE + 1))) this.mark(i, 'byline');
    });
  }

  /** The headlines before the first paragraph; where they are too many, only the first is one. */
  markTitles(): void {
    const { blocks } = this;
    const titles: number[] = [];
    for (let i = 0; i < blocks.length - 1; i++) {
      const block = blocks[i]!;
      if (block.kind === 'byline') continue;
      if (dateInLine(this.surface(block, LONGEST_TITLE))) this.mark(i, 'dateline');
      else if (this.isHeadline(block, LONGEST_TITLE)) titles.push(i);
      else break;
    }
    for (const i of titles.length > MOST_TITLES ? titles.slice(0, 1) : titles) this.mark(i, 'title');
  }

  markListItems(): void {
    const bullets = this.blocks.map((block) =>
      block.kind === 'paragraph' ? BULLET.exec(this.surface(block, LONGEST_BULLET))?.[0] : undefined,
    );
    bullets.forEach((bullet, i) => {
      if (bullet === undefined) return;
      if (!SURE_BULLET.test(bullet) && !sameList(bullet, bullets[i - 1]) && !sameList(bullet, bullets[i + 1])) return;
      this.blocks[i]!.start += bullet.length;
      this.mark(i, 'list-item');
    });
  }

  markSubheads(): void {
    const candidates: number[] = [];
    let paragraphs = 0;
    this.blocks.forEach((block, i) => {
      if (block.kind !== 'paragraph') return;
      if (this.isSubhead(i)) candidates.push(i);
      else paragraphs++;
    });
    // A text of many short lines is a poem, a table or a list of results; its lines head nothing.
    if (candidates.length <= paragraphs) for (const i of candidates) this.mark(i, 'subhead');
  }

  private isSubhead(i: number): boolean {
    const block = this.blocks[i]!;
    const before = this.blocks[i - 1];
    const after = this.blocks[i + 1];
    if (!before || after?.kind !== 'paragraph' || !this.isHeadline(block, LONGEST_SUBHEAD)) return false;
    if (/\p{Ll}{3}[.!?]["“”»«]?\s/u.test(this.surface(block, LONGEST_SUBHEAD))) return false;
    const ended = before.kind !== 'paragraph' || SENTENCE_END.test(this.tail(before));
    return ended && SENTENCE_END.test(this.tail(after)) && after.end - after.start > block.end - block.start;
  }

  /** Short, on one line, begins like a headline and does not end like a sentence. */
  private isHeadline(block: Block, longest: number): boolean {
    if (block.lines > 1 || block.end - block.start > longest) return false;
    const line = this.surface(block, longest);
    return (
      /^[\p{Lu}\p{N}"„“”»«‚›‹'+]/u.test(line) && /\p{L}{2}/u.test(line) && !/[.!?…:;,]["“”»«›‹’‘')\]]{0,3}$/u.test(line)
    );
  }

  private surface(block: Block, longest: number): string {
    return this.text.slice(block.start, Math.min(block.end, block.start + longest));
  }

  private tail(block: Block): string {
    return this.text.slice(Math.max(block.start, block.end - 8), block.end);
  }

  private mark(i: number, kind: RegionKind): void {
    this.blocks[i]!.kind = kind;
  }
}

function sameList(bullet: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const numbers = [bullet, other].map((each) => Number.parseInt(each, 10));
  return Number.isNaN(numbers[0]!) ? other[0] === bullet[0] : Math.abs(numbers[0]! - numbers[1]!) === 1;
}

/** The date of a line that holds nothing else but a place; undefined for any other line. */
export function dateInLine(line: string): string | undefined {
  return publicationDate(line) ?? publicationDate(line.replace(/^\p{Lu}[\p{L} /-]{1,30}, (?:den )?/u, ''));
}
