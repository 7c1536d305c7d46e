import type { AnnotatedArticle } from '../document/doc.js';
import type { Quote } from '../document/layers.js';
import type { TextSpan } from '../document/span.js';
import { lastStartingAt } from '../document/token-search.js';
import { numberedQuotes } from '../write/html/numbered-quotes.js';
import { lookOf } from '../write/html/text-marks.js';
import { dateParts } from '../write/html/wording.js';
import { safePath } from '../write/safe-path.js';
import {
  type ArticleRecord,
  type Quoted,
  type QuoteRecord,
  REPORTER,
  type TowardRecord,
  UNKNOWN_VOICE,
} from './records.js';
import type { RunActor, RunActors } from './run-actors.js';
import { shortened } from './shortened.js';
import type { Spool } from './spool.js';

const TITLE_LENGTH = 160;
/** A quotation of a page's length is cut here: it stands in full in the article. */
const QUOTE_LENGTH = 4000;
const PASSAGE_LENGTH = 600;

/** Where what an article says of its actors is put. */
export interface Shelves {
  readonly actors: RunActors;
  readonly quotes: Spool<QuoteRecord>;
  readonly passages: Spool<TowardRecord>;
}

/** Takes an article into the report: its actors join those of the run, its quotations are put aside. */
export function readArticle(article: AnnotatedArticle, index: number, shelves: Shelves): ArticleRecord {
  const { meta, layers, text, id } = article;
  const joined = new Map(layers.actors?.map((actor) => [actor.id, shelves.actors.join(actor, index)]));
  const numbered = numberedQuotes(article);
  const namedIn = mentionFinder(article, joined);
  for (const { quote, n } of numbered) shelveQuote(quote, n, index, joined, namedIn, shelves.quotes);
  const judged = layers.sentiment && judgements(article, numbered, index, joined, shelves);
  const title =
    meta.title ??
    text
      .trimStart()
      .slice(0, TITLE_LENGTH * 2)
      .split('\n', 1)[0]!
      .trim();
  const day = meta.published === undefined || !dateParts(meta.published) ? undefined : meta.published.slice(0, 10);
  return {
    index,
    id,
    title: shortened(title || id, TITLE_LENGTH),
    ...(meta.outlet === undefined ? {} : { outlet: shortened(meta.outlet, TITLE_LENGTH) }),
    ...(day === undefined ? {} : { day, published: meta.published! }),
    fictional: meta.fictional === true,
    path: safePath('articles', id, 'html'),
    characters: text.length,
    ...(layers.quotes ? { quoted: quotedCharacters(layers.quotes) } : {}),
    quotes: numbered.length,
    ...judged,
    actors: Uint32Array.from(new Set([...joined.values()].map((actor) => actor.index))),
  };
}

function shelveQuote(
  quote: Quote,
  n: number,
  article: number,
  joined: ReadonlyMap<string, RunActor>,
  namedIn: (span: TextSpan) => Iterable<RunActor>,
  shelf: Spool<QuoteRecord>,
): void {
  const speaker = quote.speaker?.actor === undefined ? undefined : joined.get(quote.speaker.actor);
  const about = new Set<RunActor>();
  for (const span of quote.spans) for (const actor of namedIn(span)) if (actor !== speaker) about.add(actor);
  const words = quote.speaker?.spans && wordsOf(quote.speaker.spans, 200);
  const handle = shelf.add({
    article,
    n,
    type: quote.type,
    text: wordsOf(quote.spans, QUOTE_LENGTH),
    ...(quote.cue ? { cue: wordsOf(quote.cue.spans, 200) } : {}),
    ...(speaker ? { speaker: speaker.index } : {}),
    ...(words === undefined ? {} : { speakerWords: words }),
  });
  speaker?.said.push(handle);
  if (speaker && quote.type === 'direct') speaker.saidDirectly.count++;
  for (const actor of about) actor.heard.push(handle);
}

function wordsOf(spans: readonly TextSpan[], most: number): string {
  return shortened(
    spans
      .map(({ text }) => text.trim())
      .join(' … ')
      .replace(/\s+/g, ' '),
    most,
  );
}

/** Finds the actors that are mentioned within a span. */
function mentionFinder({ layers }: AnnotatedArticle, joined: ReadonlyMap<string, RunActor>) {
  const mentions = (layers.actors ?? [])
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, actor: joined.get(id)! })))
    .sort((a, b) => a.start - b.start);
  return function* (span: TextSpan): Iterable<RunActor> {
    for (let i = lastStartingAt(mentions, span.start - 1) + 1; i < mentions.length; i++) {
      const { start, end, actor } = mentions[i]!;
      if (start >= span.end) return;
      if (end <= span.end) yield actor;
    }
  };
}

/** Characters by the look of the quotation they stand in; where several overlap, direct goes before indirect before reported. */
function quotedCharacters(quotes: readonly Quote[]): Quoted {
  const edges: [at: number, look: keyof Quoted, step: 1 | -1][] = [];
  for (const { type, spans } of quotes) {
    for (const { start, end } of spans) edges.push([start, lookOf(type), 1], [end, lookOf(type), -1]);
  }
  edges.sort(([a], [b]) => a - b);
  const open = { direct: 0, indirect: 0, reported: 0 };
  const sum = { direct: 0, indirect: 0, reported: 0 };
  let from = 0;
  for (const [at, look, step] of edges) {
    const shown = open.direct ? 'direct' : open.indirect ? 'indirect' : open.reported ? 'reported' : undefined;
    if (shown) sum[shown] += at - from;
    open[look] += step;
    from = at;
  }
  return sum;
}

/** The tone of the article, and what it says toward its actors, which is put aside. */
function judgements(
  { layers, text }: AnnotatedArticle,
  numbered: ReturnType<typeof numberedQuotes>,
  article: number,
  joined: ReadonlyMap<string, RunActor>,
  { passages }: Shelves,
): Pick<ArticleRecord, 'tone' | 'reporter' | 'voices'> {
  const { article: whole, voices, toward } = layers.sentiment!;
  const quoteAround = quoteFinder(numbered);
  for (const { actor: id, target, voice, polarity, label, evidence } of toward) {
    const actor = joined.get(id);
    if (!actor || label === undefined) continue;
    const speaker = voice.actor === undefined ? undefined : joined.get(voice.actor);
    const by = voice.kind === 'reporter' ? REPORTER : (speaker?.index ?? UNKNOWN_VOICE);
    if (speaker === actor) continue;
    actor.judge(by, polarity, label);
    if (label === 'neutral') continue;
    const sentence = layers.sentences?.[lastStartingAt(layers.sentences, target.start)];
    const inside = voice.kind === 'reporter' ? undefined : quoteAround(target);
    const handle = passages.add({
      article,
      voice: by,
      polarity,
      text: shortened(
        (sentence ? text.slice(sentence.start, sentence.end) : target.text).replace(/\s+/g, ' '),
        PASSAGE_LENGTH,
      ),
      evidence: (evidence ?? []).map((one) => one.text),
      ...(inside === undefined ? {} : { n: inside }),
    });
    actor.passages.push(handle);
  }
  const reporter = voices.find(({ voice, label }) => voice.kind === 'reporter' && label !== undefined)?.polarity;
  const others = voices.filter(({ voice, label }) => voice.kind !== 'reporter' && label !== undefined);
  return {
    ...(whole.label === undefined ? {} : { tone: whole.polarity }),
    ...(reporter === undefined ? {} : { reporter }),
    ...(others.length === 0 ? {} : { voices: others.reduce((sum, { polarity }) => sum + polarity, 0) / others.length }),
  };
}

/** Quotations nest a few deep; further back none is looked for. */
const MAX_NESTING = 24;

/** Finds the number of the innermost quotation around a place. */
function quoteFinder(numbered: ReturnType<typeof numberedQuotes>): (place: TextSpan) => number | undefined {
  const spans = numbered
    .flatMap(({ n, quote }) => quote.spans.map(({ start, end }) => ({ start, end, n })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return ({ start, end }) => {
    const last = lastStartingAt(spans, start);
    for (let i = last; i >= 0 && i > last - MAX_NESTING; i--) if (spans[i]!.end >= end) return spans[i]!.n;
    return undefined;
  };
}
