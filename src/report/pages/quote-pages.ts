import { type Markup, markup } from '../../write/html/markup.js';
import type { QuoteRecord } from '../records.js';
import { byDay, type ReportContext } from '../report-context.js';
import { linksFrom, PAGES } from '../site/addresses.js';
import { bundles } from '../site/bundles.js';
import type { SitePage } from '../site/frame.js';
import { pager, quoteList } from './pieces.js';

/** The quotations of a month, over as many pages as it takes. */
export interface MonthOfQuotes {
  /** `2020-04`, or empty for articles without a date. */
  readonly month: string;
  readonly count: number;
  readonly path: string;
}

/** Handles of all quotations in the order of the index: newest article first, in it in the order of the text. */
export function quotesInOrder({ quotes, articles }: ReportContext): { handle: number; article: number }[] {
  // Handles rise with the place in the run, and within an article with the text.
  const first = new Map<number, number>();
  let next = 0;
  for (const article of articles) {
    first.set(article.index, next);
    next += article.quotes;
  }
  if (next !== quotes.length) throw new Error(`the spool holds ${quotes.length} quotations, the articles ${next}`);
  return [...articles].sort(byDay).flatMap((article) =>
    Array.from({ length: article.quotes }, (_, i) => ({
      handle: first.get(article.index)! + i,
      article: article.index,
    })),
  );
}

/** The pages of the quotations of one month. */
export function monthOfQuotes(
  month: string,
  records: readonly QuoteRecord[],
  context: ReportContext,
): { month: MonthOfQuotes; pages: SitePage[] } {
  const { labels } = context;
  const name = month === '' ? 'undated' : month;
  const parts = bundles(records, ({ text }) => text.length + 200);
  const paths = parts.map((_, i) => `quotes/${name}${i === 0 ? '' : `-${i + 1}`}.html`);
  const heading = month === '' ? labels.noDate : labels.search.monthTitle(labels.month(month));
  const pages = parts.map((part, i): SitePage => {
    const to = linksFrom(paths[i]!);
    const title = i === 0 ? heading : `${heading} (${i + 1})`;
    const nav = pager(paths, i, to, context);
    const body = markup`<div class="masthead"><p class="kicker"><a href="${to(PAGES.quotes)}">${labels.pages.quotes}</a></p><h1>${title}</h1></div>
${nav}${dayLists(part, paths[i]!, context)}${nav}`;
    return {
      path: paths[i]!,
      title,
      within: 'quotes',
      fictional: part.some(({ article }) => context.articles[article]!.fictional),
      body,
    };
  });
  return { month: { month, count: records.length, path: paths[0]! }, pages };
}

function dayLists(part: readonly QuoteRecord[], path: string, context: ReportContext): Markup[] {
  const to = linksFrom(path);
  const days: { day: string | undefined; quotes: QuoteRecord[] }[] = [];
  for (const quote of part) {
    const { day } = context.articles[quote.article]!;
    if (days.length > 0 && days.at(-1)!.day === day) days.at(-1)!.quotes.push(quote);
    else days.push({ day, quotes: [quote] });
  }
  return days.map(
    ({
      day,
      quotes,
    }) => markup`<section class="block-section day"><h2>${day === undefined ? context.labels.noDate : context.labels.dayOfWeek(day)}</h2>
${quoteList(quotes, to, context)}</section>
`,
  );
}

/** The page to search in: a form, results by script, and the way to the months without any. */
export function searchPage(months: readonly MonthOfQuotes[], context: ReportContext): SitePage {
  const { labels, words } = context;
  const { search } = labels;
  const to = linksFrom(PAGES.quotes);
  const outlets = [...new Set(context.articles.flatMap(({ outlet }) => outlet ?? []))]
    .sort((a, b) => a.localeCompare(b, 'de'))
    .slice(0, 500);
  const types = Object.entries(words.quoteType);
  const option = ([value, text]: readonly [string, string]) => markup`<option value="${value}">${text}</option>`;
  const body = markup`<div class="masthead"><h1>${labels.pages.quotes}</h1><p class="lead">${search.lead}</p></div>
<form id="search" class="filter" role="search" data-found="${search.found}" data-found-one="${search.foundOne}" data-found-none="${search.foundNone}" data-loading="${search.loading}" data-failed="${search.failed}" data-unknown="${words.quote.unknownSpeaker}" data-cue="${words.quote.cue}" data-invented="${labels.fictional.mark}" hidden>
<div class="field wide-field"><label for="q">${search.words}</label><input id="q" name="q" type="search" autocomplete="off" aria-describedby="hint"><p class="note" id="hint">${search.hint}</p></div>
<div class="field"><label for="speaker">${search.speaker}</label><input id="speaker" name="speaker" type="search" list="speakers" autocomplete="off"><datalist id="speakers"></datalist></div>
<div class="field"><label for="outlet">${search.outlet}</label><select id="outlet" name="outlet"><option value="">${search.all}</option>${outlets.map((outlet) => option([outlet, outlet]))}</select></div>
<div class="field"><label for="type">${search.type}</label><select id="type" name="type"><option value="">${search.all}</option>${types.map(option)}</select></div>
<div class="field"><label for="from">${search.from}</label><input id="from" name="from" type="date"></div>
<div class="field"><label for="to">${search.to}</label><input id="to" name="to" type="date"></div>
<div class="field actions"><button type="submit">${search.go}</button> <button type="reset">${search.clear}</button></div>
</form>
<noscript><p class="note">${search.noScript}</p></noscript>
<p id="status" class="status" role="status"></p>
<section aria-label="${labels.pages.quotes}"><ol id="results" class="quote-list"></ol><p><button type="button" id="more" hidden>${search.more}</button></p></section>
<section class="block-section" id="months"><h2>${search.months}</h2>${monthList(months, to, context)}</section>`;
  return {
    path: PAGES.quotes,
    title: labels.pages.quotes,
    within: 'quotes',
    fictional: context.fictional > 0,
    scripts: ['assets/chunks.js', 'assets/stemmer.js', 'data/search-0.js', 'assets/quote-search.js'],
    body,
  };
}

/** Months by year, each with its number of entries. */
export function monthList(
  months: readonly MonthOfQuotes[],
  to: (path: string) => string,
  { labels }: ReportContext,
): Markup {
  if (months.length === 0) return markup`<p class="none">${labels.nothing}</p>`;
  const years = new Map<string, MonthOfQuotes[]>();
  for (const month of months) {
    const year = month.month.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  const items = [...years].map(([year, list]) => {
    const links = list.map(
      ({
        month,
        count,
        path,
      }) => markup`<li><a href="${to(path)}">${month === '' ? labels.noDate : labels.month(month)}</a> <span class="n">${labels.number(count)}</span></li>
`,
    );
    return markup`<div class="year">${year === '' ? undefined : markup`<h3>${year}</h3>`}<ul>${links}</ul></div>`;
  });
  return markup`<div class="years">${items}</div>`;
}
