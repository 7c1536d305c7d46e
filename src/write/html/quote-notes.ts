import type { Reason } from '../../document/layers.js';
import type { TextSpan } from '../../document/span.js';
import { lastStartingAt } from '../../document/token-search.js';
import { joined, type Markup, markup, trusted } from './markup.js';
import { type PageContext, quotedWords, words } from './page-context.js';
import { ACTIVE_NOTE } from './style-notes.js';
import { lookOf, type NumberedQuote } from './text-marks.js';

/** The footnote sign at the end of a quotation: a link to its note, its number drawn by the style sheet. */
export function referenceTo(page: PageContext): (n: number) => string {
  const { labels } = page;
  return (n) => {
    const { quote, speaker } = page.quotes[n - 1]!;
    const name = `${labels.quote.noun} ${n}, ${labels.quoteType[quote.type]}, ${speaker ?? labels.quote.unknownSpeaker}`;
    return markup`<a class="ref" id="r${n}" href="#n${n}" data-n="${n}" lang="${labels.language}" aria-label="${name}" aria-describedby="w${n}"></a>`
      .html;
  };
}

/**
 * Notes in the margin: for each block the notes on the quotations that begin in it. They begin in the block's row of the
 * page's grid and may reach down to the next block that has some.
 */
export function marginNotes(page: PageContext): Markup {
  const { blocks, rows } = page;
  const cells = new Map<number, Markup[]>();
  for (const quote of page.quotes) {
    const block = Math.max(0, lastStartingAt(blocks, quote.quote.spans[0]!.start));
    const notes = cells.get(block);
    if (notes) notes.push(note(quote, page));
    else cells.set(block, [note(quote, page)]);
  }
  const begins = [...cells.keys()];
  const lists = [...cells].map(([block, notes], i) => {
    const row = rows.of(block);
    const next = rows.of(begins[i + 1] ?? blocks.length);
    const end = row < rows.key ? Math.min(next, rows.key) : next;
    return markup`<div class="cell" style="grid-row:${row}/${Math.max(end, row + 1)}">${notes}</div>
`;
  });
  return markup`<div id="notes" role="region" aria-label="${page.labels.sections.notes}">${lists}</div>`;
}

function note({ n, quote, speaker }: NumberedQuote, page: PageContext): Markup {
  const { labels } = page;
  const cue = quote.cue?.spans.map(({ text }) => text).join(' … ');
  const who = speaker === undefined ? markup`<em>${labels.quote.unknownSpeaker}</em>` : words(speaker, page);
  return markup`<div class="note is-${lookOf(quote.type)} n${n}" id="n${n}">
<p class="who"><a class="num" href="#k${n}" aria-label="${labels.quote.noun} ${n}: ${labels.quote.toText}">${n}</a> <b>${who}</b> <span class="how">${labels.quoteType[quote.type]}${cue === undefined ? '' : markup` · <i>${words(cue, page)}</i>`}</span></p>
<div class="why" id="w${n}">${reasons(quote, page)}</div>
<p class="closing"><a href="#r${n}">${labels.quote.close}</a></p>
</div>
`;
}

/** Why this quotation was taken for one, and why this speaker: what the stage wrote down. */
function reasons(quote: NumberedQuote['quote'], page: PageContext): Markup {
  const { labels } = page;
  const { speaker, addressee } = quote;
  const rows: [string, Markup | undefined][] = [
    [labels.quote.speaker, speaker && said(speaker.spans, labels.speakerKind[speaker.kind], page)],
    [labels.quote.carriedFrom, numberOf(speaker?.from, page)],
    [labels.quote.speakerRule, speaker?.rule === undefined ? undefined : ruleOf(speaker.rule, page)],
    [labels.quote.evidence, speaker?.evidence && spanList(speaker.evidence, page)],
    [labels.quote.addressee, addressee && spanList(addressee.spans, page)],
    [labels.quote.construction, form(quote, page)],
    [labels.quote.inside, numberOf(quote.inside, page)],
    [labels.quote.foundBy, markup`<code>${quote.stage}</code> <code>${quote.rule}</code>`],
    [
      labels.quote.reasons,
      reasonList(
        quote.reasons?.filter(({ weight }) => weight > 0),
        page,
      ),
    ],
    [
      labels.quote.against,
      reasonList(
        quote.reasons?.filter(({ weight }) => weight < 0),
        page,
      ),
    ],
    [labels.quote.confidence, quote.confidence === undefined ? undefined : markup`${labels.percent(quote.confidence)}`],
  ];
  const shown = rows.flatMap(([name, value]) => (value ? [markup`<div><dt>${name}</dt><dd>${value}</dd></div>`] : []));
  return markup`<dl>${shown}</dl>`;
}

/** What a rule for speakers means, its id beside it. */
function ruleOf(rule: string, { labels }: PageContext): Markup {
  const label = labelOf(labels.speakerRule, rule);
  return label === rule ? markup`<code>${rule}</code>` : markup`${label} <code>${rule}</code>`;
}

function reasonList(reasons: readonly Reason[] | undefined, { labels }: PageContext): Markup | undefined {
  if (reasons === undefined || reasons.length === 0) return undefined;
  // `clause-passive`: what holds of the clause that marks stand in is called as it is of a frame.
  return markup`${reasons.map(({ name }) => labelOf(labels.reason, name.replace(/^clause-/u, ''))).join('; ')}`;
}

function labelOf(labels: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(labels, id) ? labels[id]! : id;
}

function said(spans: readonly TextSpan[] | undefined, kind: string, page: PageContext): Markup {
  return spans ? markup`${spanList(spans, page)} (${kind})` : markup`${kind}`;
}

function form({ construction, mood, medium }: NumberedQuote['quote'], { labels }: PageContext): Markup {
  const parts = [labelOf(labels.construction, construction)];
  if (mood) parts.push(labels.mood[mood]);
  if (medium) parts.push(labels.medium[medium]);
  return markup`${parts.join(', ')}`;
}

function numberOf(id: string | undefined, { numbers }: PageContext): Markup | undefined {
  const n = id === undefined ? undefined : numbers.get(id);
  return n === undefined ? undefined : markup`${n}`;
}

function spanList(spans: readonly TextSpan[], page: PageContext): Markup {
  return joined(
    spans.map(({ text }) => quotedWords(text, page)),
    ', ',
  );
}

/**
 * Style rules that tie a quotation in the text to its note: hovering over it or focusing its sign shows the note's reasons
 * and lights up all its spans and its speaker. Of nested quotations, the innermost one alone answers.
 */
export function tieRules(count: number, within: ReadonlyMap<number, ReadonlySet<number>>): Markup {
  let shown = '';
  let lit = '';
  for (let n = 1; n <= count; n++) {
    const inner = [...(within.get(n) ?? [])].map((m) => `.k${m}:is(:hover,:focus-within)`).join(',');
    const active = `.sheet:has(.k${n}:is(:hover,:focus-within))${inner && `:not(:has(${inner}))`}`;
    shown += `${n > 1 ? ',' : ''}${active} .n${n}`;
    lit += `${n > 1 ? ',' : ''}${active} :is(.k${n},.s${n})`;
  }
  if (count === 0) return trusted('');
  return trusted(`${shown}{${ACTIVE_NOTE}}${lit}{background-color:var(--lit)}`);
}
