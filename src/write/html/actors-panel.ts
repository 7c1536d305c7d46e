import type { Actor } from '../../document/layers.js';
import { type Markup, markup } from './markup.js';
import { type PageContext, quotedWords, section, words } from './page-context.js';
import type { NumberedQuote } from './text-marks.js';

/** Actors shown at once; the others are folded away. */
const SHOWN = 12;
const EXCERPT = 140;

/** Who is mentioned how often, and who speaks, with the words. Those who speak most come first. */
export function actorsPanel(page: PageContext): Markup {
  const { labels, article, quotes } = page;
  const spoken = new Map<string, NumberedQuote[]>();
  for (const numbered of quotes) {
    const actor = numbered.quote.speaker?.actor;
    if (actor === undefined) continue;
    const said = spoken.get(actor);
    if (said) said.push(numbered);
    else spoken.set(actor, [numbered]);
  }
  const actors = [...(article.layers.actors ?? [])].sort(
    (a, b) =>
      (spoken.get(b.id)?.length ?? 0) - (spoken.get(a.id)?.length ?? 0) || b.mentions.length - a.mentions.length,
  );
  const most = actors.reduce((max, { mentions }) => Math.max(max, mentions.length), 1);
  const items = actors.map((actor) => item(actor, spoken.get(actor.id) ?? [], most, page));
  const rest = items.slice(SHOWN);
  const folded =
    rest.length === 0
      ? ''
      : markup`<details><summary>${labels.actor.more(rest.length)}</summary><ul class="actors">${rest}</ul></details>`;
  const content = items.length === 0 ? undefined : markup`<ul class="actors">${items.slice(0, SHOWN)}</ul>${folded}`;
  return section('actors', labels.sections.actors, content, page, article.layers.actors !== undefined);
}

function item(actor: Actor, spoken: readonly NumberedQuote[], most: number, page: PageContext): Markup {
  const { labels } = page;
  const roles = actor.roles?.length ? markup`<p class="roles">${words(actor.roles.join(', '), page)}</p>` : '';
  const share = Math.round((actor.mentions.length / most) * 100);
  const said = spoken.map(({ n, quote }) => {
    const text = quote.spans.map((span) => span.text).join(' … ');
    const shown = quote.type === 'direct' ? quotedWords(excerpt(withoutMarks(text)), page) : words(excerpt(text), page);
    return markup`<li><a href="#k${n}">${shown}</a></li>`;
  });
  const quotes =
    said.length === 0
      ? ''
      : markup`<details class="said"><summary>${labels.actor.quotes(said.length)}</summary><ul>${said}</ul></details>`;
  const address = page.site?.actorAddress(actor.id);
  const name =
    address === undefined ? words(actor.name, page) : markup`<a href="${address}">${words(actor.name, page)}</a>`;
  return markup`<li><p class="name"><b>${name}</b> <span class="kind">${labels.entity[actor.label]}</span>${wikidata(actor)}</p>${roles}
<p class="count"><span class="bar" style="--share:${share}%"></span>${labels.actor.mentions(actor.mentions.length)}</p>
${quotes}${otherNames(actor, page)}</li>
`;
}

/** Mentions that are not by name, or by another one, and why they are taken for this actor. */
function otherNames({ name, mentions }: Actor, page: PageContext): Markup | undefined {
  const seen = new Set([name]);
  const others = mentions.filter(({ text }) => !seen.has(text) && seen.add(text));
  if (others.length === 0) return undefined;
  const items = others.map(({ text, kind, rule, evidence }) => {
    const from = evidence?.length
      ? markup`, ${page.labels.quote.evidence}: ${quotedWords(evidence.map((one) => one.text).join(' … '), page)}`
      : '';
    return markup`<li>${quotedWords(text, page)} <span class="kind">${page.labels.mentionKind[kind]}, ${page.labels.quote.rule} <code>${rule}</code>${from}</span></li>`;
  });
  return markup`<details class="named"><summary>${page.labels.actor.mentionList}</summary><ul>${items}</ul></details>`;
}

function wikidata({ wikidata: id, name }: Actor): Markup | undefined {
  if (id === undefined || !/^Q\d+$/.test(id)) return undefined;
  return markup` <a class="kind" href="https://www.wikidata.org/wiki/${id}" rel="noreferrer" aria-label="Wikidata ${id}: ${name}">${id}</a>`;
}

/** The first words, cut between two of them. */
function excerpt(text: string): string {
  // Collapsing white space makes it shorter: enough is taken for what is left to be long enough in any real text.
  const line = text.slice(0, EXCERPT * 4).replace(/\s+/g, ' ');
  if (line.length <= EXCERPT) return line;
  const cut = line.slice(0, EXCERPT).replace(/\s\S*$/, '');
  return `${cut.replace(/[\ud800-\udbff]$/, '')} …`;
}

const QUOTATION_MARKS = '„“”"«»‚‘’›‹\'';

/** Without the quotation marks around it: the page sets its own. */
function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && QUOTATION_MARKS.includes(text[start]!)) start++;
  while (end > start && QUOTATION_MARKS.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}
