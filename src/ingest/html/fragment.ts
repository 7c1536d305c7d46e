import type { Block } from '../article-draft.js';
import { markBold } from '../bold-blocks.js';
import { type PageElement, parsePage } from './page-tree.js';
import { type TextBlock, textBlocks } from './text-blocks.js';

/** All blocks of a piece of HTML that is an article's body and nothing else. */
export function blocksOfFragment(html: string): Block[] {
  return markBold(textBlocks(parsePage(html), () => false).map(blockOf));
}

/** The kind of a block by its markup alone. */
export function blockOf({ role, text, bold, visible }: TextBlock): Block {
  if (/^h\d$/.test(role)) return { kind: 'subhead', text };
  if (role === 'list-item' || role === 'caption') return { kind: role, text };
  return bold === visible ? { kind: 'paragraph', text, bold: true } : { kind: 'paragraph', text };
}

/** Text with a few tags and entities in it but no markup of paragraphs: without the tags, its line ends kept. */
export function textOfMarkup(html: string): string {
  const texts: string[] = [];
  const rest: (PageElement | string)[] = [parsePage(html)];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') texts.push(node);
    else if (node.tag !== 'script' && node.tag !== 'style')
      for (let i = node.children.length - 1; i >= 0; i--) rest.push(node.children[i]!);
  }
  return texts.join('');
}
