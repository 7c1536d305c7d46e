import type { FieldValues } from '../field-names.js';
import { publicationDate } from '../publication-date.js';
import { linkedArticle } from './linked-data.js';
import type { PageElement } from './page-tree.js';

/** What a page's head and marks say of its article. */
export interface PageMetadata {
  readonly fields: FieldValues;
  /** The whole text of the article in the page's data for search engines, if it is there. */
  readonly body?: string;
  /** Every title that the page gives its article, the likeliest first; the page's own with the site's name in it last. */
  readonly titles: readonly string[];
  readonly description?: string;
}

/** Names of `<meta>` (name, property or itemprop), best first. */
const META = {
  title: ['og:title', 'twitter:title', 'headline', 'dc.title', 'dcterms.title', 'title'],
  lead: ['og:description', 'twitter:description', 'description', 'dc.description'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'publication_date',
    'publish-date',
    'dcterms.created',
    'dcterms.date',
    'dc.date.issued',
    'dc.date',
    'last-modified',
  ],
  outlet: ['og:site_name', 'publisher', 'dc.publisher', 'application-name'],
  authors: ['author', 'article:author', 'og:article:author', 'dc.creator', 'dcterms.creator', 'parsely-author'],
  url: ['og:url'],
  language: ['language', 'content-language', 'dc.language', 'og:locale'],
  fictional: ['fictional'],
} as const;

/** Reads the metadata of a page: JSON-LD first, then OpenGraph and other `<meta>`, links, `<time>` and `<html lang>`. */
export function pageMetadata(elements: readonly PageElement[]): PageMetadata {
  const found = collect(elements);
  const linked = linkedArticle(found.scripts) ?? {};
  const meta = (names: readonly string[]): string[] => names.flatMap((name) => found.meta.get(name) ?? []);
  const titles = [linked.title, ...meta(META.title), found.title].filter(isText);
  const description = [linked.lead, ...meta(META.lead)].find(isText);
  const authors = linked.authors ?? (meta(META.authors).length > 0 ? meta(META.authors) : found.authors);
  const published = [linked.published, ...meta(META.published), ...found.times].find(isDate);
  const canonical = found.canonical ?? meta(META.url)[0];
  const fields: FieldValues = {
    published,
    outlet: linked.outlet ?? meta(META.outlet)[0],
    authors,
    url: isAddress(canonical) ? canonical : isAddress(linked.url) ? linked.url : undefined,
    language: found.language ?? linked.language ?? meta(META.language)[0],
    fictional: meta(META.fictional)[0],
  };
  return {
    fields,
    titles,
    ...(typeof linked.text === 'string' ? { body: linked.text } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

interface Found {
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly scripts: readonly string[];
  readonly times: readonly string[];
  readonly authors: readonly string[];
  readonly title: string | undefined;
  readonly canonical: string | undefined;
  readonly language: string | undefined;
}

function collect(elements: readonly PageElement[]): Found {
  const meta = new Map<string, string[]>();
  const scripts: string[] = [];
  const times: string[] = [];
  const marked: string[] = [];
  let title: string | undefined;
  let canonical: string | undefined;
  let language: string | undefined;
  for (const element of elements) {
    const { tag, attributes } = element;
    const { itemprop, rel } = attributes;
    if (tag === 'meta') {
      const name = (
        attributes['property'] ??
        attributes['name'] ??
        itemprop ??
        attributes['http-equiv']
      )?.toLowerCase();
      const { content } = attributes;
      if (name === undefined || !content?.trim()) continue;
      const others = meta.get(name);
      if (others) others.push(content);
      else meta.set(name, [content]);
    } else if (tag === 'script' && attributes['type']?.toLowerCase().includes('ld+json'))
      scripts.push(ownText(element));
    else if (tag === 'title') title ??= ownText(element);
    else if (tag === 'link' && rel === 'canonical') canonical ??= attributes['href'];
    else if (tag === 'html') language ??= attributes['lang'] ?? attributes['xml:lang'];
    else if (tag === 'time' && attributes['datetime']) {
      if (itemprop === 'datePublished' || attributes['pubdate'] !== undefined) times.unshift(attributes['datetime']);
      else times.push(attributes['datetime']);
    } else if (rel === 'author' || itemprop === 'author') marked.push(ownText(element));
  }
  return { meta, scripts, times, authors: marked.filter(isText), title, canonical, language };
}

/** The text that stands directly in an element. */
function ownText(element: PageElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isDate(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && publicationDate(value) !== undefined;
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value);
}
