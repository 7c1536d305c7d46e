import { join } from 'node:path';
import { VERSION } from '../version.js';
import { DE } from '../write/html/labels-de.js';
import { EN } from '../write/html/labels-en.js';
import { writeArticlePages } from './article-pages.js';
import { writeAssets } from './assets.js';
import { Drawing } from './charts/drawing.js';
import { gather } from './gather.js';
import { REPORT_DE } from './labels-de.js';
import { REPORT_EN } from './labels-en.js';
import { actorIndex } from './pages/actor-index.js';
import { actorPages } from './pages/actor-page.js';
import { articleIndex } from './pages/article-index.js';
import { methodPage } from './pages/method-page.js';
import { overviewPage } from './pages/overview-page.js';
import { type MonthOfQuotes, monthOfQuotes, quotesInOrder, searchPage } from './pages/quote-pages.js';
import { periodOf } from './period.js';
import type { QuoteRecord, TowardRecord } from './records.js';
import type { ReportContext } from './report-context.js';
import { noPageFor, type RunActor, RunActors } from './run-actors.js';
import { readRunFolder } from './run-folder.js';
import { SearchData } from './search/search-data.js';
import { PAGES, plainName } from './site/addresses.js';
import { framed, type SitePage } from './site/frame.js';
import { MARKER, MARKER_SCHEMA, SiteFolder } from './site/site-folder.js';
import { Spool } from './spool.js';

export { ReportError } from './report-error.js';

/** What to make a report of, and where. */
export interface ReportOptions {
  /** The output folder of a run. */
  readonly run: string;
  /** Folder to write to; `report` in the run's folder where it is left out. */
  readonly out?: string;
  /** Language of the pages; German where it is left out. */
  readonly uiLanguage?: 'de' | 'en';
}

export interface ReportResult {
  readonly folder: string;
  /** The page to open. */
  readonly overview: string;
  readonly articles: number;
  readonly quotes: number;
  readonly actorPages: number;
  readonly files: number;
  readonly bytes: number;
  /** What was odd with the run's folder. */
  readonly messages: readonly string[];
  /** One message for each line of the annotations that was left out. */
  readonly leftOut: readonly string[];
}

/**
 * Makes a static site of a run: overview, actors, quotations, articles, method. The annotations are read twice, one article
 * at a time; quotations wait in a file, not in memory.
 *
 * @throws ReportError where the folder is no run, or the place to write to holds something else
 */
export async function makeReport(options: ReportOptions): Promise<ReportResult> {
  const { uiLanguage = 'de' } = options;
  const run = readRunFolder(options.run);
  const folder = new SiteFolder(options.out ?? join(options.run, 'report'));
  const quotes = new Spool<QuoteRecord>(folder.inside('quotes.tmp'));
  const passages = new Spool<TowardRecord>(folder.inside('passages.tmp'));
  try {
    const actors = new RunActors();
    const gathered = await gather(run.annotations, { actors, quotes, passages });
    const period = periodOf(gathered.articles.flatMap(({ day }) => day ?? []));
    const context: ReportContext = {
      ...gathered,
      labels: uiLanguage === 'de' ? REPORT_DE : REPORT_EN,
      words: uiLanguage === 'de' ? DE : EN,
      run,
      actors: actors.all,
      actorPages: pagesOfActors(actors.all),
      sameName: sameNames(actors.all),
      quotes,
      passages,
      ...(period ? { period } : {}),
      fictional: gathered.articles.filter(({ fictional }) => fictional).length,
    };
    await writeSite(context, actors, folder);
    const { leftOut } = gathered;
    const counts = { articles: gathered.articles.length, quotes: quotes.length, actorPages: context.actorPages.size };
    const marker = {
      schema: MARKER_SCHEMA,
      complete: true,
      version: VERSION,
      language: uiLanguage,
      counts,
      leftOut: leftOut.length,
    };
    folder.write(MARKER, `${JSON.stringify(marker, null, 2)}\n`);
    return {
      folder: folder.root,
      overview: folder.inside(PAGES.overview),
      ...counts,
      ...folder.size,
      messages: run.messages,
      leftOut,
    };
  } finally {
    quotes.close();
    passages.close();
  }
}

async function writeSite(context: ReportContext, actors: RunActors, folder: SiteFolder): Promise<void> {
  const drawing = await Drawing.load();
  const write = (page: SitePage): void => folder.write(page.path, framed(page, context));
  writeAssets(folder);
  write(overviewPage(context, drawing));
  write(methodPage(context));
  for (const page of articleIndex(context, folder)) write(page);
  for (const page of actorIndex(context, folder)) write(page);
  for (const index of context.actorPages.keys())
    for (const page of actorPages(context.actors[index]!, context, drawing)) write(page);
  write(searchPage(writeQuotes(context, folder, write), context));
  await writeArticlePages(context, actors, folder);
}

/** The pages of quotations by month, and the data to search in; holds the quotations of one month at a time. */
function writeQuotes(context: ReportContext, folder: SiteFolder, write: (page: SitePage) => void): MonthOfQuotes[] {
  const months: MonthOfQuotes[] = [];
  const search = new SearchData(folder, context);
  let current: string | undefined;
  let records: QuoteRecord[] = [];
  const close = (): void => {
    if (current === undefined) return;
    const { month, pages } = monthOfQuotes(current, records, context);
    months.push(month);
    for (const page of pages) write(page);
    records = [];
  };
  for (const { handle, article } of quotesInOrder(context)) {
    const month = context.articles[article]!.day?.slice(0, 7) ?? '';
    if (month !== current) close();
    current = month;
    const record = context.quotes.read(handle);
    search.add(record);
    records.push(record);
  }
  close();
  search.close();
  return months;
}

/** Where the pages of the actors are that have one: by Wikidata id, else by name and place in the run. */
function pagesOfActors(actors: readonly RunActor[]): Map<number, string> {
  const pages = new Map<number, string>();
  const taken = new Set<string>();
  for (const actor of actors) {
    if (noPageFor(actor)) continue;
    const id = actor.wikidata && /^Q\d{1,12}$/.test(actor.wikidata) ? actor.wikidata.toLowerCase() : undefined;
    const base = [plainName(actor.name) || 'actor', id].filter(Boolean).join('_');
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}_n${n}`;
    taken.add(name);
    pages.set(actor.index, `actors/${name}.html`);
  }
  return pages;
}

function sameNames(actors: readonly RunActor[]): (actor: RunActor) => readonly RunActor[] {
  const byName = new Map<string, RunActor[]>();
  for (const actor of actors) {
    const list = byName.get(actor.name);
    if (list) list.push(actor);
    else byName.set(actor.name, [actor]);
  }
  return (actor) =>
    actor.confinedTo === undefined
      ? byName.get(actor.name)!.filter((other) => other !== actor && other.confinedTo === undefined)
      : [];
}
