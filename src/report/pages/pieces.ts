import { type Markup, markup, trusted } from '../../write/html/markup.js';
import { lookOf } from '../../write/html/text-marks.js';
import type { ArticleRecord, QuoteRecord } from '../records.js';
import type { ReportContext } from '../report-context.js';
import { type LinkTo, quoteFragment } from '../site/addresses.js';

/** The name of an actor, leading to its page where it has one. */
export function actorLink(index: number, to: LinkTo, context: ReportContext): Markup {
  const path = context.actorPages.get(index);
  const name = markup`<bdi>${context.actors[index]!.name}</bdi>`;
  return path === undefined ? name : markup`<a href="${to(path)}">${name}</a>`;
}

/** Outlet, day and title of the article, leading to a place in it; with the mark of an invented one. */
export function origin(article: ArticleRecord, to: LinkTo, context: ReportContext, n?: number): Markup {
  const { labels } = context;
  const parts = [article.outlet, article.day === undefined ? undefined : labels.day(article.day)].filter(
    (part) => part !== undefined,
  );
  const fragment = n === undefined ? undefined : quoteFragment(n);
  return markup`${fictionalMark(article, context)}${parts.join(', ')}${parts.length > 0 ? ': ' : ''}<a href="${to(article.path, fragment)}"><bdi>${article.title}</bdi></a>`;
}

export function fictionalMark({ fictional }: ArticleRecord, { labels }: ReportContext): Markup | undefined {
  return fictional ? markup`<span class="invented">${labels.fictional.mark}</span> ` : undefined;
}

/** Quotations under the head of their article, those of an article one after the other. */
export function quoteList(quotes: readonly QuoteRecord[], to: LinkTo, context: ReportContext, speaker = true): Markup {
  const groups: QuoteRecord[][] = [];
  for (const quote of quotes) {
    if (groups.at(-1)?.[0]?.article === quote.article) groups.at(-1)!.push(quote);
    else groups.push([quote]);
  }
  const items = groups.map(
    (
      group,
    ) => markup`<li class="quote-group"><p class="origin">${origin(context.articles[group[0]!.article]!, to, context)}</p>
<ul class="quote-list">${group.map((quote) => quoteItem(quote, to, context, speaker))}</ul></li>
`,
  );
  return markup`<ol class="quote-groups">${items}</ol>`;
}

/**
 * A quotation in full: its words, who speaks, type, cue, and the way to its place.
 *
 * @param speaker false where the page is the speaker's own
 */
function quoteItem(quote: QuoteRecord, to: LinkTo, context: ReportContext, speaker: boolean): Markup {
  const { words, labels } = context;
  const article = context.articles[quote.article]!;
  const cue = quote.cue === undefined ? undefined : markup` · ${words.quote.cue} <i>${quote.cue}</i>`;
  const who = speaker ? markup`${speakerOf(quote, to, context)} · ` : undefined;
  return markup`<li class="quote"><blockquote class="${lookOf(quote.type)}"><bdi>${quote.text}</bdi></blockquote>
<p class="said-by">${who}${words.quoteType[quote.type]}${cue} · <a href="${to(article.path, quoteFragment(quote.n))}">${labels.place}</a></p></li>
`;
}

/** Who speaks: the actor, else the words of the text, else that nobody is named. */
export function speakerOf({ speaker, speakerWords }: QuoteRecord, to: LinkTo, context: ReportContext): Markup {
  if (speaker !== undefined) return markup`<b>${actorLink(speaker, to, context)}</b>`;
  if (speakerWords !== undefined) return markup`<b><bdi>${speakerWords}</bdi></b>`;
  return markup`<em>${context.words.quote.unknownSpeaker}</em>`;
}

/** A figure with what it counts. */
export function figure(value: string, name: string): Markup {
  return markup`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
}

/** A bar as long as a share of the most; `strong` is the share of it that is drawn strongly. */
export function bar(value: number, most: number, strong = value): Markup {
  const whole = Math.round((value / Math.max(1, most)) * 100);
  const part = Math.round((strong / Math.max(1, value)) * 100);
  return markup`<span class="bar-track" aria-hidden="true"><span class="${trusted('bar-fill')}" style="--w:${whole}%;--s:${part}%"></span></span>`;
}

/** A polarity as a mark on a scale from -1 to 1, for the eye; the number stands beside it. */
export function gauge(polarity: number): Markup {
  const side = polarity < 0 ? 'neg' : 'pos';
  return markup`<span class="gauge" aria-hidden="true"><i class="${side}" style="--p:${Math.round(Math.abs(polarity) * 50)}%"></i></span>`;
}

/** A polarity as a word and a number. */
export function verdict(polarity: number, { words, labels }: ReportContext): Markup {
  const label = labels.toneWord(polarity);
  return markup`<span class="verdict ${label}">${words.polarity[label]} <span class="number">${words.signed(polarity)}</span></span>`;
}

/** Links to the parts of a list that is spread over several pages. */
export function pager(
  paths: readonly string[],
  current: number,
  to: LinkTo,
  context: ReportContext,
): Markup | undefined {
  if (paths.length < 2) return undefined;
  const { labels } = context;
  const near = (i: number): boolean => i < 2 || i >= paths.length - 2 || Math.abs(i - current) <= 2;
  const items = paths.flatMap((path, i) => {
    if (!near(i)) return near(i - 1) ? [markup`<li aria-hidden="true">…</li>`] : [];
    return i === current
      ? [markup`<li><a href="${to(path)}" aria-current="page">${i + 1}</a></li>`]
      : [markup`<li><a href="${to(path)}" aria-label="${labels.part(i + 1)}">${i + 1}</a></li>`];
  });
  return markup`<nav class="pager" aria-label="${labels.parts}"><ul>${items}</ul></nav>
`;
}
