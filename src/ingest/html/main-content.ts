import type { PageElement } from './page-tree.js';
import type { TextBlock } from './text-blocks.js';

/** Shorter blocks say little of where the article is. */
const TELLING_LENGTH = 60;
const MOST_LINKED = 0.35;
/** A part of the page that has this share of the running text around it holds the article. */
const MAIN_SHARE = 0.8;
/** What holds a paragraph, not an article. */
const PARAGRAPH_TAGS = new Set('p li td th dd dt blockquote pre h1 h2 h3 h4 h5 h6 span figure'.split(' '));

/**
 * How much running text each element holds with all that is in it; elements without any are not in the map.
 *
 * @param elements all elements of the page in the order of their opening tags
 */
export function textWeights(
  elements: readonly PageElement[],
  blocks: readonly TextBlock[],
): ReadonlyMap<PageElement, number> {
  const weights = new Map<PageElement, number>();
  const add = (element: PageElement, weight: number): void => {
    weights.set(element, (weights.get(element) ?? 0) + weight);
  };
  for (const block of blocks) {
    const weight = weightOf(block);
    if (weight > 0) add(block.element, weight);
  }
  // Children come after their parents, so that backwards each element is complete when its turn comes.
  for (let i = elements.length - 1; i > 0; i--) {
    const element = elements[i]!;
    const weight = weights.get(element);
    if (weight !== undefined && element.parent) add(element.parent, weight);
  }
  return weights;
}

/**
 * The smallest element that holds nearly all running text of a page: from the page down, always into the child with most
 * of the running text in it, as long as there is one.
 */
export function mainElement(root: PageElement, weights: ReadonlyMap<PageElement, number>): PageElement {
  let main = root;
  for (;;) {
    let largest: PageElement | undefined;
    for (const child of main.children) {
      if (typeof child === 'string' || !weights.has(child)) continue;
      if (!largest || weights.get(child)! > weights.get(largest)!) largest = child;
    }
    if (!largest || PARAGRAPH_TAGS.has(largest.tag)) return main;
    if (weights.get(largest)! < weights.get(main)! * MAIN_SHARE) return main;
    main = largest;
  }
}

function weightOf({ role, text, visible, linked }: TextBlock): number {
  if (visible < TELLING_LENGTH || linked > visible * MOST_LINKED || /^h\d$/.test(role)) return 0;
  const weight = Math.min(visible, 1000);
  return role === 'text' && /[.!?…]["“”»«’‘)]?\s*$/u.test(text) ? weight : weight / 2;
}
