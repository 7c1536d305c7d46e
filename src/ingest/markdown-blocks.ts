import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block } from './article-draft.js';
import { markBold } from './bold-blocks.js';

/** Within one block of lines the parser takes quadratic time on text made to vex it; beyond this it is not asked. */
const LONGEST_BLOCK = 16 * 1024;
const LONGEST_TEXT = 1024 * 1024;
/** Quotations and lists nested so deep are not written by people, and cost the parser time for each line and level. */
const DEEP_NESTING = /^(?:(?:[ \t]{0,3}>){12}|(?:[ \t]{0,3}[-*+][ \t]){12}|[ \t]{48,}\S)/m;

/** True for a text that the Markdown parser would take too long for; it is better read as plain text. */
export function isTooTangled(text: string): boolean {
  if (text.length > LONGEST_TEXT || DEEP_NESTING.test(text)) return true;
  if (text.length <= LONGEST_BLOCK) return false;
  let start = 0;
  for (const blank of text.matchAll(/\n[ \t\r]{0,20}\n/g)) {
    if (blank.index - start > LONGEST_BLOCK) return true;
    start = blank.index;
  }
  return text.length - start > LONGEST_BLOCK;
}

/**
 * The blocks of a Markdown text. A first heading of the first level, before any text, is the title; other headings are
 * subheads. Line ends within a paragraph are spaces, hard breaks are line feeds; code fences are paragraphs; pictures are
 * left out but for their titles, which are captions. HTML blocks are read as HTML.
 */
export async function blocksOfMarkdown(text: string): Promise<Block[]> {
  const blocks: Block[] = [];
  const rest: { node: Nodes; listed: boolean }[] = [{ node: fromMarkdown(text), listed: false }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, listed } = next;
    if (node.type === 'heading') {
      const isTitle = node.depth === 1 && blocks.length === 0;
      pushText(blocks, { kind: isTitle ? 'title' : 'subhead', text: inlineText(node).text });
    } else if (node.type === 'paragraph') {
      const { text: content, bold, captions } = inlineText(node);
      pushText(blocks, { kind: listed ? 'list-item' : 'paragraph', text: content, ...(bold ? { bold } : {}) });
      for (const caption of captions) pushText(blocks, { kind: 'caption', text: caption });
    } else if (node.type === 'code') {
      pushText(blocks, { kind: 'paragraph', text: node.value });
    } else if (node.type === 'html') {
      const { blocksOfFragment } = await import('./html/fragment.js');
      for (const block of blocksOfFragment(node.value)) blocks.push(block);
    } else if ('children' in node) {
      const { children } = node as Parents;
      const inList = listed || node.type === 'listItem';
      for (let i = children.length - 1; i >= 0; i--) rest.push({ node: children[i]!, listed: inList });
    }
  }
  return markBold(blocks);
}

function pushText(blocks: Block[], block: Block): void {
  const text = block.text.trim();
  if (text !== '') blocks.push({ ...block, text });
}

interface InlineText {
  readonly text: string;
  /** All of it is strong. */
  readonly bold: boolean;
  readonly captions: readonly string[];
}

function inlineText(parent: Parents): InlineText {
  const parts: string[] = [];
  const captions: string[] = [];
  let plain = false;
  const rest: { node: Nodes; strong: boolean }[] = [{ node: parent, strong: false }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, strong } = next;
    if (node.type === 'text' || node.type === 'inlineCode') {
      parts.push(node.value.replace(/[ \t]*\r?\n[ \t]*/g, ' '));
      plain ||= !strong && node.value.trim() !== '';
    } else if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) {
      parts.push('\n');
    } else if (node.type === 'image') {
      if (node.title) captions.push(node.title);
    } else if ('children' in node) {
      const { children } = node as Parents;
      const within = strong || node.type === 'strong';
      for (let i = children.length - 1; i >= 0; i--) rest.push({ node: children[i]!, strong: within });
    }
  }
  return { text: parts.join(''), bold: !plain && parts.length > 0, captions };
}
