import { webAddress } from './escape.js';
import { joined, type Markup, markup } from './markup.js';
import type { PageContext } from './page-context.js';

/** What stands above the article: outlet, date, authors, the notice where it is invented. */
export function pageHead(page: PageContext, titleInText: boolean): Markup {
  const { article, labels } = page;
  const { meta } = article;
  const title = titleInText ? undefined : markup`<h1 lang="${page.language}">${meta.title ?? article.id}</h1>`;
  const fictional = meta.fictional ? markup`<p class="fictional">${labels.fictional}</p>` : undefined;
  return markup`<header class="head">
<p class="imprint">${imprint(page)}</p>${title}${fictional}
</header>
`;
}

/** What was found, in one line, and the key to the signs in the text. Absent where no layer has any. */
export function keyToText(page: PageContext): Markup | undefined {
  const found = summary(page);
  const switches = toggles(page);
  if (!found && !switches) return undefined;
  return markup`<div class="key" style="grid-row:${page.rows.key}">${found}${switches}</div>
`;
}

function imprint({ article, labels }: PageContext): Markup {
  const { outlet, published, authors, url } = article.meta;
  const address = webAddress(url);
  const parts = [
    outlet === undefined ? undefined : markup`<b>${outlet}</b>`,
    published === undefined ? undefined : markup`<span>${labels.date(published)}</span>`,
    authors?.length ? markup`<span>${labels.by} ${authors.join(', ')}</span>` : undefined,
    address === undefined ? undefined : markup`<a href="${address}" rel="noreferrer">${labels.original}</a>`,
  ].filter((part) => part !== undefined);
  return joined(parts, ' <span class="dot" aria-hidden="true">·</span> ');
}

/** `7 Akteure · 13 Zitate · Ton negativ (−0,31)`, each a way to its section. */
function summary({ article, labels, quotes }: PageContext): Markup | undefined {
  const { actors, quotes: found, sentiment } = article.layers;
  const tone = sentiment?.article;
  const parts = [
    actors && markup`<a href="#actors">${labels.summary.actors(actors.length)}</a>`,
    found && markup`<a href="#quotes">${labels.summary.quotes(quotes.length)}</a>`,
    tone && markup`<a href="#tone">${labels.summary.tone}: ${labels.polarity[tone.label ?? 'unsure']}</a>`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : markup`<p class="summary">${joined(parts, ' ')}</p>`;
}

/** Switches for what is shown in the text; they are the key to its signs as well. They work by the style sheet alone. */
function toggles({ article, labels }: PageContext): Markup | undefined {
  const { entities, actors, quotes, sentiment } = article.layers;
  const switches: Markup[] = [];
  if (entities || actors) {
    const kinds = (['PER', 'ORG', 'LOC', 'OTH'] as const).map(
      (label) => markup` <span class="e ${label.toLowerCase()}">${labels.entity[label]}</span>`,
    );
    switches.push(toggle('names', labels.show.names, kinds));
  }
  if (quotes) {
    const looks = (['direct', 'indirect', 'reported'] as const).map(
      (look) => markup` <span class="q ${look}">${labels.look[look]}</span>`,
    );
    switches.push(toggle('quotes', labels.show.quotes, looks));
  }
  if (sentiment) {
    const signs = [
      markup` <span class="t neg">${labels.polarity.negative}</span>`,
      markup` <span class="t pos">${labels.polarity.positive}</span>`,
    ];
    switches.push(toggle('tone', labels.show.tone, signs));
  }
  if (switches.length === 0) return undefined;
  return markup`<fieldset class="show"><legend>${labels.show.legend}</legend>${switches}</fieldset>`;
}

function toggle(id: 'names' | 'quotes' | 'tone', label: string, key: readonly Markup[]): Markup {
  return markup`<div><label><input type="checkbox" id="show-${id}" checked autocomplete="off"> ${label}</label><span class="sample">${key}</span></div>
`;
}
