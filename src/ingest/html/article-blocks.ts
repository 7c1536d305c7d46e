import type { Block } from '../article-draft.js';
import { markBold } from '../bold-blocks.js';
import { SENTENCE_END } from '../broken-lines.js';
import { bylineAuthors } from '../byline.js';
import { publicationDate } from '../publication-date.js';
import { blockOf } from './fragment.js';
import { isFurniture, isLead, isNeverContent, isOtherText } from './furniture.js';
import { mainElement, textWeights } from './main-content.js';
import type { PageMetadata } from './page-metadata.js';
import { isPagePhrase } from './page-phrases.js';
import { pageTitle } from './page-title.js';
import { allElements, type PageElement } from './page-tree.js';
import { type TextBlock, textBlocks } from './text-blocks.js';

/** What holds more of a page's running text is no furniture, whatever it is called. */
const MOST_IN_FURNITURE = 0.5;
const MOST_LINKED = 0.5;
const SHORTEST_LEAD = 40;
const LONGEST_LEAD = 250;
/** So many blocks between headline and article may be a lead. */
const MOST_BEFORE = 12;

/** The parts of a page's article in their order, and its title. */
export interface ArticleBlocks {
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/**
 * Finds the article of a page among menus, teasers, share bars, comments and advertising: what is no furniture of the
 * page, in the smallest element that holds nearly all running text, with the headline and the lead before it.
 *
 * @param elements all elements of the page in the order of their opening tags
 */
export function articleBlocks(elements: readonly PageElement[], metadata: PageMetadata): ArticleBlocks {
  const root = elements[0]!;
  const page = contentBlocks(elements);
  const main = new Set(allElements(mainElement(root, textWeights(elements, page))));
  const { text: title, block: titleAt = -1 } = pageTitle(page, metadata.titles);
  const first = page.findIndex(({ element }) => main.has(element));
  const from = titleAt >= first && !textStands(page.slice(first, titleAt)) ? titleAt + 1 : first;
  const leads = leadsBetween(page, titleAt + 1, first, metadata.description);
  const kept = page.filter((block, i) => i >= from && main.has(block.element) && isWanted(block));
  const body = markBold(withoutEmptyHeads(kept).map(blockOf)).map(markByline);
  const blocks = leads.length > 0 ? [...leads, ...body] : markLead(body, kept, metadata.description);
  return title === undefined ? { blocks } : { title, blocks: [{ kind: 'title', text: title }, ...blocks] };
}

/** The blocks that are no furniture by the names and tags of what they stand in; where these leave nothing, by tags alone. */
function contentBlocks(elements: readonly PageElement[]): TextBlock[] {
  const root = elements[0]!;
  const all = textWeights(elements, textBlocks(root, isOtherText));
  const most = (all.get(root) ?? 0) * MOST_IN_FURNITURE;
  const headed = holders(elements, 'h1');
  const isAside = (element: PageElement): boolean =>
    isNeverContent(element) || (isFurniture(element) && !headed.has(element));
  const blocks = textBlocks(
    root,
    (element) => isOtherText(element) || (isAside(element) && (all.get(element) ?? 0) <= most),
  );
  return blocks.some(({ role }) => role === 'text') ? blocks : textBlocks(root, isNeverContent);
}

/** The elements that hold an element of a tag, at whatever depth. */
function holders(elements: readonly PageElement[], tag: string): ReadonlySet<PageElement> {
  const holding = new Set<PageElement>();
  for (const element of elements) {
    if (element.tag !== tag) continue;
    for (let at = element.parent; at && !holding.has(at); at = at.parent) holding.add(at);
  }
  return holding;
}

/** True where there is running text among the blocks: a heading below it is not the article's. */
function textStands(blocks: readonly TextBlock[]): boolean {
  const text = blocks.filter(
    ({ linked, visible, role }) => role === 'text' && visible > LONGEST_LEAD && linked * 4 < visible,
  );
  return text.length > 0;
}

/** The lead stands between headline and article, often in a part of the page of its own. */
function leadsBetween(page: readonly TextBlock[], from: number, to: number, description: string | undefined): Block[] {
  const before = page.slice(from, to);
  if (from === 0 || before.length > MOST_BEFORE) return [];
  const opening = openingOf(description);
  return before
    .filter((block) => {
      const { text, visible, linked, element, role } = block;
      if (visible < SHORTEST_LEAD || linked > visible * MOST_LINKED || role === 'caption' || !isWanted(block))
        return false;
      return (
        isLead(element) ||
        (opening !== undefined && lettersOf(text).startsWith(opening)) ||
        SENTENCE_END.test(text.slice(-4))
      );
    })
    .map(({ text }): Block => ({ kind: 'lead', text }));
}

/** The lead may also stand in the article itself: its first paragraph, if the page says so. */
function markLead(blocks: readonly Block[], kept: readonly TextBlock[], description: string | undefined): Block[] {
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'lead');
  const first = blocks[at];
  if (!first) return [...blocks];
  const element = kept.find(({ text }) => text === first.text)?.element;
  const opening = openingOf(description);
  const said = (element && isLead(element)) || (opening !== undefined && lettersOf(first.text).startsWith(opening));
  return said && first.text.length >= SHORTEST_LEAD ? blocks.with(at, { kind: 'lead', text: first.text }) : [...blocks];
}

function openingOf(description: string | undefined): string | undefined {
  const letters = description === undefined ? '' : lettersOf(description);
  return letters.length < SHORTEST_LEAD ? undefined : letters.slice(0, SHORTEST_LEAD);
}

function isWanted(block: TextBlock): boolean {
  return block.linked <= block.visible * MOST_LINKED && !isPagePhrase(block) && !isDateLine(block.text);
}

/** A line with the date of publication alone; it goes into the metadata. */
function isDateLine(text: string): boolean {
  const date = text.replace(/^(?:stand|veröffentlicht|aktualisiert|publiziert|erstellt|datum)(?: am)?:?\s/iu, '');
  return text.length <= 80 && publicationDate(date) !== undefined;
}

/** Without headings that nothing follows: what they headed was left out. */
function withoutEmptyHeads(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.filter((block, i) => {
    const level = headingLevel(block);
    if (level === undefined) return true;
    const next = blocks[i + 1];
    return next !== undefined && (headingLevel(next) ?? 7) > level;
  });
}

function headingLevel({ role }: TextBlock): number | undefined {
  return /^h\d$/.test(role) ? Number(role[1]) : undefined;
}

function markByline(block: Block): Block {
  return block.kind === 'paragraph' && bylineAuthors(block.text) ? { ...block, kind: 'byline' } : block;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
