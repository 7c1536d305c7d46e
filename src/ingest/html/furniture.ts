import { readList } from '../../lexicon/read-list.js';
import type { PageElement } from './page-tree.js';

/** Elements that hold no part of an article, whatever they are called. */
const TAGS = new Set('nav footer aside form button dialog menu fieldset label input option'.split(' '));
const ROLES = new Set(
  'navigation search banner contentinfo complementary dialog alertdialog menu menubar toolbar tablist form alert'.split(
    ' ',
  ),
);
const WHOLE_PAGE = new Set('html body main article'.split(' '));
const COMMENTS =
  /(?:^|\s)(?:comments?|commentlist|comment-list|comments-area|comments-section|comment-respond|respond|disqus_thread|kommentare?|leserkommentare|userComments)(?:$|\s)/i;
const CONSENT = /cookie|consent|dsgvo|gdpr|borlabs|onetrust|usercentrics/i;
const LEAD =
  /(?:^|[\s_-])(?:lead|teaser|intro|introduction|introtext|vorspann|standfirst|excerpt|abstract|summary|subline|dek|anlauf|description)(?:$|[\s_-])/i;
/** What says that the word after it names something else in the element, not the element itself: `has-sidebar`. */
const NOT_ITSELF = new Set('has have with without no not one two enable enabled is hide'.split(' '));
const LONGEST_NAME = 1000;
const REMEMBERED_AT_MOST = 10_000;

interface Words {
  readonly exact: ReadonlySet<string>;
  /** What must be the whole of a class. */
  readonly alone: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

let words: Words | undefined;
const remembered = new Map<string, boolean>();

/** True for elements that no browser shows, and for controls and the frame of a page. */
export function isNeverContent(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (TAGS.has(tag)) return true;
  const { role, hidden, style } = attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' || (role !== undefined && ROLES.has(role))) return true;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** True for elements whose class or id names a part of a page's furniture. */
export function isFurniture({ attributes }: PageElement): boolean {
  return isFurnitureName(attributes['class']) || isFurnitureName(attributes['id']);
}

/** True for readers' comments and requests for consent, which can be more text than the article itself. */
export function isOtherText({ tag, attributes }: PageElement): boolean {
  if (WHOLE_PAGE.has(tag)) return false;
  return [attributes['id'], attributes['class']].some((name = '') => COMMENTS.test(name) || CONSENT.test(name));
}

/** True where a class says that an element or the one around it is an article's lead. */
export function isLead({ attributes, parent }: PageElement): boolean {
  return LEAD.test(attributes['class'] ?? '') || LEAD.test(parent?.attributes['class'] ?? '');
}

function isFurnitureName(name: string | undefined): boolean {
  if (name === undefined || name === '' || name.length > LONGEST_NAME) return false;
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const found = name.split(/\s+/).some((each) => namesFurniture(wordsOfName(each)));
  if (remembered.size < REMEMBERED_AT_MOST) remembered.set(name, found);
  return found;
}

/** `articleBody__share-bar2` is article, body, share, bar. */
function wordsOfName(name: string): string[] {
  return name
    .replace(/([a-zäöü])([A-ZÄÖÜ])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-zäöüß]+/)
    .filter((word) => word !== '');
}

function namesFurniture(name: readonly string[]): boolean {
  words ??= readWords();
  const { exact, alone, prefixes } = words;
  if (alone.has(name.join(' '))) return true;
  return name.some((word, i) => {
    if (NOT_ITSELF.has(name[i - 1] ?? '') || NOT_ITSELF.has(name[i - 2] ?? '')) return false;
    const pair = `${word} ${name[i + 1] ?? ''}`;
    return exact.has(word) || exact.has(pair) || prefixes.some((prefix) => word.startsWith(prefix));
  });
}

function readWords(): Words {
  const entries = readList('ingest/page-furniture');
  return {
    exact: new Set(entries.filter((entry) => !/^=|\*$/.test(entry))),
    alone: new Set(entries.filter((entry) => entry.startsWith('=')).map((entry) => entry.slice(1))),
    prefixes: entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1)),
  };
}
