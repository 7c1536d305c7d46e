import { joined, markup } from '../../write/html/markup.js';
import type { ReportContext } from '../report-context.js';
import type { RunActor } from '../run-actors.js';
import { shortened } from '../shortened.js';
import { addressOf, linksFrom, PAGES } from '../site/addresses.js';
import { bundles } from '../site/bundles.js';
import type { SitePage } from '../site/frame.js';
import type { SiteFolder } from '../site/site-folder.js';
import { LIST_SCRIPTS, type ListRow, listTable, writeRows } from './list-page.js';
import { pager } from './pieces.js';

/** Actors shown before anything is filtered. */
const MOST = 60;
const PER_PAGE = 400;
const NAME_LENGTH = 160;

/** The index of the actors that have a page: a table to filter and sort, and pages by letter. */
export function actorIndex(context: ReportContext, folder: SiteFolder): SitePage[] {
  const { labels, words, actors, actorPages } = context;
  const listed = [...actorPages.keys()].map((index) => actors[index]!);
  listed.sort((a, b) => b.said.length - a.said.length || b.articles.length - a.articles.length || a.index - b.index);
  const rows = listed.map(
    (actor): ListRow => ({
      address: addressOf(actorPages.get(actor.index)!),
      fictional: actor.articles.every((index) => context.articles[index]!.fictional),
      cells: [
        shortened(actor.name, NAME_LENGTH),
        words.entity[actor.label],
        actor.said.length,
        actor.heard.length,
        actor.articles.length,
      ],
    }),
  );
  const { actors: text, figures } = labels;
  const table = listTable(
    {
      list: 'actors',
      columns: [
        { name: labels.name, kind: 'text' },
        { name: labels.kind, kind: 'text' },
        { name: figures.quotes, kind: 'number' },
        { name: figures.about, kind: 'number' },
        { name: figures.articles, kind: 'number' },
      ],
      caption: text.most,
      choices: [{ column: 1, values: Object.values(words.entity) }],
      dates: false,
      filter: text.filter,
    },
    rows.slice(0, MOST),
    writeRows('actors', rows, folder),
    context,
  );
  const { letters, pages } = letterPages(listed, context);
  const to = linksFrom(PAGES.actors);
  const links = letters.map(([letter, path]) => markup`<li><a href="${to(path)}">${letter}</a></li>`);
  const body = markup`<div class="masthead"><h1>${labels.pages.actors}</h1><p class="lead">${text.lead} <a href="${to(PAGES.method, 'joining')}">${labels.pages.method}</a></p></div>
${table}
<section class="block-section"><h2>${text.letters}</h2><nav class="pager" aria-label="${text.letters}"><ul>${links}</ul></nav></section>`;
  return [
    {
      path: PAGES.actors,
      title: labels.pages.actors,
      within: 'actors',
      fictional: context.fictional > 0,
      scripts: LIST_SCRIPTS,
      body,
    },
    ...pages,
  ];
}

function letterPages(
  listed: readonly RunActor[],
  context: ReportContext,
): { letters: [string, string][]; pages: SitePage[] } {
  const { labels, words } = context;
  const collator = new Intl.Collator('de');
  const sorted = listed.map((actor) => ({ actor, key: sortKey(actor) })).sort((a, b) => collator.compare(a.key, b.key));
  const byLetter = new Map<string, RunActor[]>();
  for (const { actor, key } of sorted) {
    const letter = letterOf(key);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), actor]);
  }
  const letters: [string, string][] = [];
  const pages: SitePage[] = [];
  for (const letter of [...byLetter.keys()].sort(
    (a, b) => Number(a === '#') - Number(b === '#') || collator.compare(a, b),
  )) {
    const parts = bundles(byLetter.get(letter)!, ({ name }) => name.length, PER_PAGE);
    const file = letter === '#' ? 'other' : letter.toLowerCase();
    const paths = parts.map((_, i) => `names/${file}${i === 0 ? '' : `-${i + 1}`}.html`);
    letters.push([letter, paths[0]!]);
    parts.forEach((part, i) => {
      const to = linksFrom(paths[i]!);
      const heading = context.labels.actors.letter(letter);
      const title = i === 0 ? heading : `${heading} (${i + 1})`;
      const items = part.map(
        (
          actor,
        ) => markup`<li><a href="${to(context.actorPages.get(actor.index)!)}"><bdi>${shortened(actor.name, NAME_LENGTH)}</bdi></a> <span class="n">${words.entity[actor.label]} · ${joined(
          [
            actor.said.length > 0 ? markup`${labels.quotes(actor.said.length)}` : markup``,
            markup`${labels.articles(actor.articles.length)}`,
          ].filter(({ html }) => html !== ''),
          ' · ',
        )}</span></li>
`,
      );
      const nav = pager(paths, i, to, context);
      const body = markup`<div class="masthead"><p class="kicker"><a href="${to(PAGES.actors)}">${labels.pages.actors}</a></p><h1>${title}</h1></div>
${nav}<ul class="name-list">${items}</ul>${nav}`;
      pages.push({ path: paths[i]!, title, within: 'actors', body });
    });
  }
  return { letters, pages };
}

/** Persons are sorted by their last word. */
function sortKey({ name, label }: RunActor): string {
  const short = name.slice(0, NAME_LENGTH);
  const space = label === 'PER' ? short.lastIndexOf(' ') : -1;
  return space === -1 ? short : `${short.slice(space + 1)} ${short.slice(0, space)}`;
}

/** A to Z without accents, else `#`. */
function letterOf(key: string): string {
  const letter = key.normalize('NFD').charAt(0).toUpperCase();
  return /^[A-Z]$/.test(letter) ? letter : '#';
}
