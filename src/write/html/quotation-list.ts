import { type Markup, markup } from './markup.js';
import { type PageContext, section, words } from './page-context.js';
import { lookOf, type NumberedQuote } from './text-marks.js';

/** All quotations in the order of the text: the words, who says them, the type, the cue. */
export function quotationList(page: PageContext): Markup {
  const { labels, quotes, article } = page;
  const content =
    quotes.length === 0 ? undefined : markup`<ol class="quotes">${quotes.map((one) => item(one, page))}</ol>`;
  return section('quotes', labels.sections.quotes, content, page, article.layers.quotes !== undefined);
}

function item({ n, quote, speaker }: NumberedQuote, page: PageContext): Markup {
  const { labels } = page;
  const text = quote.spans.map((span) => span.text).join(' … ');
  const who =
    speaker === undefined ? markup`<em>${labels.quote.unknownSpeaker}</em>` : markup`<b>${words(speaker, page)}</b>`;
  const cue =
    quote.cue &&
    markup` · ${labels.quote.cue}: <i>${words(quote.cue.spans.map((span) => span.text).join(' … '), page)}</i>`;
  return markup`<li><a class="num" href="#k${n}" aria-label="${labels.quote.noun} ${n}: ${labels.quote.toText}">${n}</a><blockquote class="${lookOf(quote.type)}">${words(text, page)}</blockquote>
<p>${who} · ${labels.quoteType[quote.type]}${cue}</p></li>
`;
}

/** Words in quotation marks that nobody says: distance, titles, names. Left out where there are none. */
export function markedList(page: PageContext): Markup | undefined {
  const { labels, article } = page;
  const others = (article.layers.marked ?? []).filter(({ use }) => use !== 'speech');
  if (others.length === 0) return undefined;
  const items = others.map(
    ({ text, use }) => markup`<li>${words(text, page)} <span class="kind">${labels.use[use]}</span></li>`,
  );
  return section('marked', labels.sections.marked, markup`<ul class="plain">${items}</ul>`, page, true);
}
