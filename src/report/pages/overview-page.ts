import type { EntityLabel } from '../../document/layers.js';
import { type Markup, markup } from '../../write/html/markup.js';
import { articlesChart } from '../charts/articles-chart.js';
import type { Drawing } from '../charts/drawing.js';
import { quotedChart } from '../charts/quoted-chart.js';
import { toneChart } from '../charts/tone-chart.js';
import type { ReportContext } from '../report-context.js';
import type { RunActor } from '../run-actors.js';
import { shortened } from '../shortened.js';
import { linksFrom, PAGES } from '../site/addresses.js';
import type { SitePage } from '../site/frame.js';
import { actorLink, bar, figure } from './pieces.js';

const SHOWN = 12;
const to = linksFrom(PAGES.overview);

/** The first page: what the run holds, who spoke, who was spoken about, how it sounded. */
export function overviewPage(context: ReportContext, drawing: Drawing): SitePage {
  const { labels, period, articles } = context;
  const { overview } = labels;
  const outlets = outletList(context);
  const title = period ? labels.period(period.first, period.last) : overview.title;
  const body = markup`<div class="masthead"><p class="kicker">${outlets}</p><h1>${title}</h1></div>
<dl class="figures">${figures(context)}</dl>
${articles.length === 0 ? markup`<p class="none">${overview.none}</p>` : undefined}
<div class="columns">${speakers(context)}${spokenAbout(context)}</div>
${named(context)}
${articlesChart(drawing, context)}${toneChart(drawing, context)}${quotedChart(drawing, context)}${basis(context)}`;
  return { path: PAGES.overview, title, within: 'overview', body };
}

function outletList({ articles, labels }: ReportContext): string {
  const outlets = [...new Set(articles.map(({ outlet }) => outlet).filter((outlet) => outlet !== undefined))];
  const shown = outlets.slice(0, 6).map((outlet) => shortened(outlet, 40));
  return shown.join(' · ') + (outlets.length > shown.length ? ` · ${labels.more(outlets.length - shown.length)}` : '');
}

function figures({ articles, actors, quotes, layers, labels, words }: ReportContext): Markup[] {
  const outlets = new Set(articles.map(({ outlet }) => outlet));
  outlets.delete(undefined);
  const found = [figure(labels.number(articles.length), labels.figures.articles)];
  if (outlets.size > 1) found.push(figure(labels.number(outlets.size), labels.figures.outlets));
  if (layers.has('quotes')) found.push(figure(labels.number(quotes.length), labels.figures.quotes));
  if (layers.has('actors')) found.push(figure(labels.number(actors.length), labels.figures.actors));
  const examined = articles.filter(({ quoted }) => quoted);
  const characters = examined.reduce((sum, article) => sum + article.characters, 0);
  if (characters > 0) {
    const quoted = examined.reduce((sum, { quoted }) => sum + quoted!.direct + quoted!.indirect + quoted!.reported, 0);
    found.push(figure(labels.percent(quoted / characters), labels.figures.quoted));
  }
  const tones = articles.flatMap(({ tone }) => (tone === undefined ? [] : [tone]));
  if (tones.length > 0) {
    const mean = tones.reduce((sum, tone) => sum + tone, 0) / tones.length;
    found.push(figure(words.signed(mean), labels.figures.tone));
  }
  return found;
}

function speakers(context: ReportContext): Markup | undefined {
  const { labels, actors, quotes, layers } = context;
  if (!layers.has('quotes') || !layers.has('actors')) return undefined;
  const { overview } = labels;
  const ranked = most(actors, (actor) => actor.said.length, SHOWN);
  const known = actors.reduce((sum, { said }) => sum + said.length, 0);
  const top = ranked[0]?.said.length ?? 0;
  const items = ranked.map(
    (actor) =>
      markup`<li><span class="who">${actorLink(actor.index, to, context)}${role(actor)}</span>${bar(actor.said.length, top, actor.saidDirectly.count)}<span class="n">${labels.number(actor.said.length)}</span></li>
`,
  );
  const legend = markup`<p class="legend"><span class="box-direct">${overview.direct}</span> <span class="box-reported">${overview.other}</span></p>`;
  return ranking('speakers', overview.speakers, overview.speakersNote(known, quotes.length), items, context, legend);
}

function spokenAbout(context: ReportContext): Markup | undefined {
  const { labels, actors, layers } = context;
  if (!layers.has('quotes') || !layers.has('actors')) return undefined;
  const { overview } = labels;
  const ranked = most(
    actors.filter(({ label }) => label === 'PER' || label === 'ORG'),
    (actor) => actor.heard.length,
    SHOWN,
  );
  const top = ranked[0]?.heard.length ?? 0;
  const items = ranked.map(
    (actor) =>
      markup`<li><span class="who">${actorLink(actor.index, to, context)}${role(actor)}</span>${bar(actor.heard.length, top)}<span class="n">${labels.number(actor.heard.length)}</span></li>
`,
  );
  return ranking('spoken-about', overview.spokenAbout, overview.spokenAboutNote, items, context);
}

function named(context: ReportContext): Markup | undefined {
  const { labels, actors, layers } = context;
  if (!layers.has('actors')) return undefined;
  const { overview } = labels;
  const kinds: [EntityLabel, string][] = [
    ['PER', overview.persons],
    ['ORG', overview.organisations],
    ['LOC', overview.places],
  ];
  const lists = kinds.map(([label, heading]) => {
    const ranked = most(
      actors.filter((actor) => actor.label === label),
      (actor) => actor.articles.length,
      SHOWN,
    );
    const top = ranked[0]?.articles.length ?? 0;
    const items = ranked.map(
      (actor) =>
        markup`<li><span class="who">${actorLink(actor.index, to, context)}</span>${bar(actor.articles.length, top)}<span class="n">${labels.number(actor.articles.length)}</span></li>
`,
    );
    return markup`<section><h3>${heading}</h3><ol class="ranking slim">${items}</ol></section>
`;
  });
  return markup`<section class="block-section" id="named" aria-labelledby="named-h"><h2 id="named-h">${overview.named}</h2><p class="note">${overview.namedNote}</p>
<div class="columns three">${lists}</div><p class="onward"><a href="${to(PAGES.actors)}">${overview.moreActors}</a></p></section>
`;
}

function ranking(
  id: string,
  heading: string,
  note: string,
  items: readonly Markup[],
  { labels }: ReportContext,
  legend?: Markup,
): Markup {
  const list =
    items.length === 0 ? markup`<p class="none">${labels.nothing}</p>` : markup`<ol class="ranking">${items}</ol>`;
  return markup`<section class="block-section" id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2><p class="note">${note}</p>${legend}${list}</section>
`;
}

/** What a person is called most often; roles of others are wrong too often to stand here without their context. */
function role(actor: RunActor): Markup | undefined {
  const first = actor.label === 'PER' ? actor.rolesByCount[0] : undefined;
  return first && markup` <span class="role">${shortened(first[0], 60)}</span>`;
}

function basis(context: ReportContext): Markup {
  const { labels, run, articles, leftOut, pipelines, fictional } = context;
  const { method, overview } = labels;
  const counts = run.run?.counts;
  const undated = articles.filter(({ day }) => day === undefined).length;
  const rows: [string, Markup | string | undefined][] = [
    [method.pipeline, [...pipelines.keys()].slice(0, 4).join(', ')],
    [method.counts, counts && method.countsText(counts.done, counts.skipped, counts.failed)],
    [method.leftOut, leftOut.length === 0 ? undefined : labels.number(leftOut.length)],
    [method.undated, undated === 0 ? undefined : labels.articles(undated)],
    [labels.fictional.mark, fictional === 0 ? undefined : labels.fictional.some(fictional, articles.length)],
    [method.finished, run.run?.finished && labels.day(run.run.finished.slice(0, 10))],
  ];
  const list = rows.flatMap(([name, value]) => (value ? [markup`<div><dt>${name}</dt><dd>${value}</dd></div>`] : []));
  return markup`<section class="block-section basis" aria-labelledby="basis-h"><h2 id="basis-h">${overview.basis}</h2><p>${overview.basisText} <a href="${to(PAGES.method)}">${labels.pages.method}</a></p><dl class="facts">${list}</dl></section>
`;
}

/** The actors with the highest counts; none with zero. */
export function most(actors: readonly RunActor[], count: (actor: RunActor) => number, shown: number): RunActor[] {
  return actors
    .filter((actor) => count(actor) > 0)
    .sort((a, b) => count(b) - count(a) || b.articles.length - a.articles.length || a.index - b.index)
    .slice(0, shown);
}
