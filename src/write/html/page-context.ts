import type { AnnotatedArticle } from '../../document/doc.js';
import type { Labels } from './labels.js';
import { type Markup, markup } from './markup.js';
import type { Block, Rows } from './outline.js';
import type { NumberedQuote } from './text-marks.js';

/** The site that a page is part of, where it is part of one. */
export interface Site {
  /** Links to the style sheets, instead of the page's own. */
  readonly styles: Markup;
  /** What the page may load, as a content security policy. */
  readonly policy: string;
  /** The bar at the head of the page that leads to the other pages. */
  readonly bar: Markup;
  /** Where the page of an actor is, by the actor's id in the article; `undefined` where there is none. */
  actorAddress(id: string): string | undefined;
}

/** What the parts of a page are made from. */
export interface PageContext {
  readonly article: AnnotatedArticle;
  readonly labels: Labels;
  readonly site?: Site;
  readonly blocks: readonly Block[];
  readonly rows: Rows;
  readonly quotes: readonly NumberedQuote[];
  /** A quotation's number by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Names of actors by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Language of the article's words. */
  readonly language: string;
}

/** Words of the article, outside of the article: marked with their language, their writing direction kept to them. */
export function words(text: string, { language, labels }: PageContext): Markup {
  return language === labels.language ? markup`<bdi>${text}</bdi>` : markup`<bdi lang="${language}">${text}</bdi>`;
}

/** Words of the article in the quotation marks of the page's language. */
export function quotedWords(text: string, page: PageContext): Markup {
  return page.labels.language === 'de' ? markup`„${words(text, page)}“` : markup`“${words(text, page)}”`;
}

/** A section below the article: its heading, and its content or why there is none. */
export function section(
  id: string,
  heading: string,
  content: Markup | undefined,
  { labels }: PageContext,
  computed: boolean,
): Markup {
  const body = content ?? markup`<p class="none">${computed ? labels.nothing : labels.notComputed}</p>`;
  return markup`<section class="panel" id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2>${body}</section>
`;
}
