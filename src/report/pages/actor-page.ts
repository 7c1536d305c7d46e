import { joined, type Markup, markup } from '../../write/html/markup.js';
import type { Drawing } from '../charts/drawing.js';
import { presenceChart } from '../charts/presence-chart.js';
import type { QuoteRecord } from '../records.js';
import { byDay, type ReportContext } from '../report-context.js';
import type { RunActor } from '../run-actors.js';
import { type LinkTo, linksFrom, PAGES } from '../site/addresses.js';
import { bundles } from '../site/bundles.js';
import type { SitePage } from '../site/frame.js';
import { togetherWith } from './actor-company.js';
import { towardActor } from './actor-tone.js';
import { actorLink, bar, figure, origin, pager, quoteList } from './pieces.js';

/** Articles in which an actor is named from which on a chart over time says more than the list of articles. */
const CHART_FROM = 6;
const OTHERS_SHOWN = 25;
const ARTICLES_SHOWN = 40;
const ROLES_SHOWN = 12;

/** The pages of an actor: one, and further ones where there are many quotations. */
export function* actorPages(actor: RunActor, context: ReportContext, drawing: Drawing): Iterable<SitePage> {
  const path = context.actorPages.get(actor.index)!;
  const said = inOrder(actor.said, context);
  const parts = bundles(said, ({ text }) => text.length);
  const paths = parts.map((_, i) => (i === 0 ? path : path.replace(/\.html$/, `-${i + 1}.html`)));
  for (const [i, part] of parts.entries()) {
    const to = linksFrom(paths[i]!);
    const name = i === 0 ? actor.name : `${actor.name} (${i + 1})`;
    const quotes = quoteSection(actor, part, to, context, pager(paths, i, to, context));
    const heard = i === 0 ? inOrder(actor.heard, context).slice(0, OTHERS_SHOWN) : [];
    const body =
      i === 0 ? firstPage(actor, quotes, heard, to, context, drawing) : markup`${head(actor, to, context)}${quotes}`;
    const fictional =
      [...part, ...heard].some(({ article }) => context.articles[article]!.fictional) ||
      (i === 0 && actor.articles.some((article) => context.articles[article]!.fictional));
    yield { path: paths[i]!, title: name, within: 'actors', fictional, body };
  }
}

function firstPage(
  actor: RunActor,
  quotes: Markup,
  heard: readonly QuoteRecord[],
  to: LinkTo,
  context: ReportContext,
  drawing: Drawing,
): Markup {
  const { labels } = context;
  const facts = [
    figure(labels.number(actor.articles.length), labels.figures.articles),
    figure(labels.number(actor.mentions), labels.figures.mentions),
  ];
  if (context.layers.has('quotes')) {
    facts.push(
      figure(labels.number(actor.said.length), labels.figures.quotes),
      figure(labels.number(actor.heard.length), labels.figures.about),
    );
  }
  const chart = actor.articles.length >= CHART_FROM ? presenceChart(drawing, actor, context) : undefined;
  return markup`${head(actor, to, context)}<dl class="figures">${facts}</dl>
<div class="actor-grid"><div class="main-column">${quotes}${others(actor, heard, to, context)}</div>
<div class="side-column">${chart}${roles(actor, context)}${towardActor(actor, to, context)}${company(actor, to, context)}${articleList(actor, to, context)}</div></div>`;
}

function head(actor: RunActor, to: LinkTo, context: ReportContext): Markup {
  const { labels, words, articles } = context;
  const kind = words.entity[actor.label];
  const id = actor.wikidata;
  const wikidata =
    id !== undefined && /^Q\d+$/.test(id)
      ? markup` · <a href="https://www.wikidata.org/wiki/${id}" rel="noreferrer">Wikidata ${id}</a>`
      : undefined;
  const names = [...actor.names.keys()].filter((name) => name !== actor.name).slice(0, 8);
  const also =
    names.length === 0
      ? undefined
      : markup`<p class="also">${labels.actor.alsoNamed} ${joined(
          names.map((name) => markup`<bdi>${name}</bdi>`),
          ', ',
        )}</p>`;
  const confined =
    actor.confinedTo === undefined
      ? undefined
      : markup`<p class="also">${labels.actor.confined} ${origin(articles[actor.confinedTo]!, to, context)}</p>`;
  const twins = context.sameName(actor);
  const twin =
    twins.length === 0
      ? undefined
      : markup`<p class="also">${labels.actor.sameName} ${joined(
          twins
            .slice(0, 6)
            .map(
              (other) =>
                markup`${actorLink(other.index, to, context)} (${other.wikidata ?? words.entity[other.label]})`,
            ),
          ', ',
        )}</p>`;
  return markup`<div class="masthead"><p class="kicker">${kind}${wikidata}</p><h1><bdi>${actor.name}</bdi></h1>${also}${confined}${twin}</div>
`;
}

function quoteSection(
  actor: RunActor,
  part: readonly QuoteRecord[],
  to: LinkTo,
  context: ReportContext,
  pages: Markup | undefined,
): Markup {
  const { labels } = context;
  const search = `${to(PAGES.quotes)}#speaker=${encodeURIComponent(actor.name)}`;
  const content =
    part.length === 0
      ? markup`<p class="none">${context.layers.has('quotes') ? labels.actor.noQuotes : context.words.notComputed}</p>`
      : markup`<p class="note">${labels.quotes(actor.said.length)}. <a href="${search}">${labels.actor.searchAll}</a></p>
${quoteList(part, to, context, false)}${pages}`;
  return markup`<section class="block-section" aria-labelledby="said-h"><h2 id="said-h">${labels.actor.quotes(actor.name)}</h2>${content}</section>
`;
}

function others(actor: RunActor, heard: readonly QuoteRecord[], to: LinkTo, context: ReportContext): Markup {
  const { labels } = context;
  const rest = actor.heard.length - heard.length;
  const content =
    heard.length === 0
      ? markup`<p class="none">${labels.actor.noAbout}</p>`
      : markup`<p class="note">${labels.actor.aboutNote}</p>${quoteList(heard, to, context)}${rest > 0 ? markup`<p class="note">${labels.actor.aboutMore(rest)}</p>` : undefined}`;
  return markup`<section class="block-section" aria-labelledby="about-h"><h2 id="about-h">${labels.actor.about}</h2>${content}</section>
`;
}

function roles(actor: RunActor, { labels }: ReportContext): Markup | undefined {
  const all = actor.rolesByCount;
  if (all.length === 0) return undefined;
  const items = all.slice(0, ROLES_SHOWN).map(
    ([
      role,
      count,
    ]) => markup`<li><span class="who"><bdi>${role}</bdi></span><span class="n">${labels.number(count)}</span></li>
`,
  );
  const rest = all.length - items.length;
  return markup`<section class="block-section"><h2>${labels.actor.roles}</h2><ol class="ranking plain-rank">${items}</ol>${rest > 0 ? markup`<p class="note">${labels.more(rest)}</p>` : undefined}</section>
`;
}

function company(actor: RunActor, to: LinkTo, context: ReportContext): Markup | undefined {
  const { labels } = context;
  const found = togetherWith(actor, context);
  if (found.length === 0) return undefined;
  const top = found[0]![1];
  const items = found.map(
    ([other, count]) =>
      markup`<li><span class="who">${actorLink(other, to, context)}</span>${bar(count, top)}<span class="n">${labels.number(count)}</span></li>
`,
  );
  return markup`<section class="block-section"><h2>${labels.actor.together}</h2><ol class="ranking slim">${items}</ol></section>
`;
}

function articleList(actor: RunActor, to: LinkTo, context: ReportContext): Markup {
  const { labels, articles } = context;
  const sorted = actor.articles.map((index) => articles[index]!).sort(byDay);
  const items = sorted.slice(0, ARTICLES_SHOWN).map(
    (article) => markup`<li>${origin(article, to, context)}</li>
`,
  );
  const rest = sorted.length - items.length;
  return markup`<section class="block-section"><h2>${labels.actor.articles}</h2><ul class="article-list">${items}</ul>${rest > 0 ? markup`<p class="note">${labels.actor.articlesMore(rest)}</p>` : undefined}</section>
`;
}

/** The records of quotations, newest first, within an article in the order of the text. */
function inOrder(handles: readonly number[], { quotes, articles }: ReportContext): QuoteRecord[] {
  return handles
    .map((handle) => quotes.read(handle))
    .sort((a, b) => byDay(articles[a.article]!, articles[b.article]!) || a.n - b.n);
}
