import type { AnnotatedArticle } from '../../document/doc.js';
import { actorsPanel } from './actors-panel.js';
import type { Labels } from './labels.js';
import { renderMarkedText } from './marked-text.js';
import { markup, trusted } from './markup.js';
import { messageList, methodNote } from './method-note.js';
import { numberedQuotes } from './numbered-quotes.js';
import { type Block, outlineOf, rowsOf } from './outline.js';
import type { PageContext, Site } from './page-context.js';
import { keyToText, pageHead } from './page-head.js';
import { markedList, quotationList } from './quotation-list.js';
import { marginNotes, referenceTo, tieRules } from './quote-notes.js';
import { STYLE } from './style.js';
import { textMarks } from './text-marks.js';
import { tonePanel } from './tone-panel.js';
import { toneRibbons } from './tone-ribbon.js';

/** No script, no network: only the page's own style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The page of an article. The element with the id `text` holds the article's text, and no other: its text content is the
 * text to the character (U+0000, which HTML cannot hold, is U+FFFD in it).
 *
 * @param site where the page is part of a site: its bar, its style sheets, its pages of actors
 */
export function renderPage(article: AnnotatedArticle, labels: Labels, site?: Site): string {
  const quotes = numberedQuotes(article);
  const { blocks, inner } = outlineOf(article.text, article.regions);
  const page: PageContext = {
    article,
    labels,
    ...(site ? { site } : {}),
    blocks,
    rows: rowsOf(blocks),
    quotes,
    numbers: new Map(quotes.map(({ n, quote }) => [quote.id, n])),
    names: new Map(article.layers.actors?.map(({ id, name }) => [id, name])),
    language: languageOf(article),
  };
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  const { html: text, within } = renderMarkedText(
    article.text,
    blocks,
    textMarks(article, quotes, inner),
    (block, index) => blockTags(page, block, index, index === title),
    referenceTo(page),
  );
  return markup`<!DOCTYPE html>
<html lang="${labels.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${site?.policy ?? POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(article, blocks[title])}</title>
${site?.styles}<style>${site ? undefined : trusted(STYLE)}${tieRules(quotes.length, within)}</style>
</head>
<body>
<p class="skip"><a href="#article">${labels.skip.text}</a> <a href="#quotes">${labels.skip.quotes}</a></p>
${site?.bar}<main>
${pageHead(page, title !== -1)}
<article class="sheet" id="article" aria-label="${labels.sections.text}">
${keyToText(page)}${toneRibbons(page)}
<div id="text" lang="${page.language}">${trusted(text)}</div>
${quotes.length === 0 ? undefined : marginNotes(page)}
</article>
<div class="panels">
${actorsPanel(page)}${quotationList(page)}${tonePanel(page)}${markedList(page)}${messageList(page)}${methodNote(page)}</div>
</main>
</body>
</html>
`.html;
}

function blockTags({ blocks, rows }: PageContext, { kind }: Block, index: number, isHeadline: boolean) {
  const row = `style="grid-row:${rows.of(index)}"`;
  if (isHeadline) return { open: `<h1 class="block" ${row}>`, close: '</h1>' };
  if (kind === 'subhead') return { open: `<h2 class="block" ${row}>`, close: '</h2>' };
  if (kind === 'list-item') {
    const begins = blocks[index - 1]?.kind !== 'list-item' ? '<ul class="items">' : '';
    const ends = blocks[index + 1]?.kind !== 'list-item' ? '</ul>' : '';
    return { open: `${begins}<li class="block" ${row}>`, close: `</li>${ends}` };
  }
  return { open: `<p class="block ${kind}" ${row}>`, close: '</p>' };
}

function titleOf({ meta, text, id }: AnnotatedArticle, title: Block | undefined): string {
  return meta.title ?? (title ? text.slice(title.start, title.end) : id);
}

/** A language tag as HTML may have it; articles are German where nothing else is known. */
function languageOf({ meta }: AnnotatedArticle): string {
  return meta.language !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(meta.language) ? meta.language : 'de';
}
