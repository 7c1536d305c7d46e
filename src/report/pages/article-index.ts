import { type Markup, markup } from '../../write/html/markup.js';
import type { ArticleRecord } from '../records.js';
import { byDay, type ReportContext } from '../report-context.js';
import { addressOf, type LinkTo, linksFrom, PAGES } from '../site/addresses.js';
import { bundles } from '../site/bundles.js';
import type { SitePage } from '../site/frame.js';
import type { SiteFolder } from '../site/site-folder.js';
import { LIST_SCRIPTS, type ListRow, listTable, writeRows } from './list-page.js';
import { fictionalMark, pager } from './pieces.js';
import { type MonthOfQuotes, monthList } from './quote-pages.js';

/** Articles shown before anything is filtered. */
const LATEST = 60;
/** Outlets to choose from. */
const OUTLETS = 200;
const PER_PAGE = 200;

/** The index of articles: a table to filter and sort, and pages by month, day and outlet. */
export function articleIndex(context: ReportContext, folder: SiteFolder): SitePage[] {
  const { labels, articles } = context;
  const sorted = [...articles].sort(byDay);
  const rows = sorted.map(rowOf);
  const outlets = [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))].sort((a, b) => a.localeCompare(b, 'de'));
  const { articleIndex: words, figures } = labels;
  const table = listTable(
    {
      list: 'articles',
      columns: [
        { name: labels.article, kind: 'text' },
        { name: labels.outlet, kind: 'text' },
        { name: labels.date, kind: 'date' },
        { name: figures.quotes, kind: 'number' },
        { name: figures.actors, kind: 'number' },
        { name: figures.tone, kind: 'tone' },
      ],
      caption: words.latest,
      choices: outlets.length > 1 ? [{ column: 1, values: outlets.slice(0, OUTLETS) }] : [],
      dates: true,
      filter: words.filter,
    },
    rows.slice(0, LATEST),
    writeRows('articles', rows, folder),
    context,
  );
  const { months, pages } = monthPages(sorted, context);
  const to = linksFrom(PAGES.articles);
  const body = markup`<div class="masthead"><h1>${labels.pages.articles}</h1><p class="lead">${words.lead}</p></div>
${table}<p class="note">${words.toneNote}</p>
<section class="block-section"><h2>${words.months}</h2>${monthList(months, to, context)}</section>`;
  return [
    {
      path: PAGES.articles,
      title: labels.pages.articles,
      within: 'articles',
      fictional: context.fictional > 0,
      scripts: LIST_SCRIPTS,
      body,
    },
    ...pages,
  ];
}

function rowOf({ path, fictional, title, outlet, day, quotes, actors, tone }: ArticleRecord): ListRow {
  return {
    address: addressOf(path),
    fictional,
    cells: [
      title,
      outlet ?? null,
      day ?? null,
      quotes,
      actors.length,
      tone === undefined ? null : Math.round(tone * 100) / 100,
    ],
  };
}

function monthPages(
  sorted: readonly ArticleRecord[],
  context: ReportContext,
): { months: MonthOfQuotes[]; pages: SitePage[] } {
  const { labels } = context;
  const byMonth = new Map<string, ArticleRecord[]>();
  for (const article of sorted) {
    const month = article.day?.slice(0, 7) ?? '';
    const list = byMonth.get(month);
    if (list) list.push(article);
    else byMonth.set(month, [article]);
  }
  const months: MonthOfQuotes[] = [];
  const pages: SitePage[] = [];
  for (const [month, articles] of byMonth) {
    const parts = bundles(articles, ({ title }) => title.length + 100, PER_PAGE);
    const paths = parts.map((_, i) => `days/${month === '' ? 'undated' : month}${i === 0 ? '' : `-${i + 1}`}.html`);
    const heading = month === '' ? labels.noDate : labels.articleIndex.monthTitle(labels.month(month));
    months.push({ month, count: articles.length, path: paths[0]! });
    parts.forEach((part, i) => {
      const to = linksFrom(paths[i]!);
      const title = i === 0 ? heading : `${heading} (${i + 1})`;
      const nav = pager(paths, i, to, context);
      const body = markup`<div class="masthead"><p class="kicker"><a href="${to(PAGES.articles)}">${labels.pages.articles}</a></p><h1>${title}</h1></div>
${nav}${days(part, to, context)}${nav}`;
      pages.push({
        path: paths[i]!,
        title,
        within: 'articles',
        fictional: part.some(({ fictional }) => fictional),
        body,
      });
    });
  }
  return { months, pages };
}

/** Articles by day, and within a day by outlet. */
function days(part: readonly ArticleRecord[], to: LinkTo, context: ReportContext): Markup[] {
  const { labels, words } = context;
  const groups = new Map<string, Map<string, ArticleRecord[]>>();
  for (const article of part) {
    const day = groups.get(article.day ?? '') ?? new Map<string, ArticleRecord[]>();
    groups.set(article.day ?? '', day);
    const outlet = article.outlet ?? labels.noOutlet;
    day.set(outlet, [...(day.get(outlet) ?? []), article]);
  }
  return [...groups].map(([day, outlets]) => {
    const lists = [...outlets].map(([outlet, articles]) => {
      const items = articles.map(
        (
          article,
        ) => markup`<li>${fictionalMark(article, context)}<a href="${to(article.path)}"><bdi>${article.title}</bdi></a> <span class="n">${labels.quotes(article.quotes)}${article.tone === undefined ? undefined : markup` · ${words.signed(article.tone)}`}</span></li>
`,
      );
      return markup`<h3><bdi>${outlet}</bdi></h3><ul class="article-list">${items}</ul>`;
    });
    return markup`<section class="block-section day"><h2>${day === '' ? labels.noDate : labels.dayOfWeek(day)}</h2>${lists}</section>
`;
  });
}
