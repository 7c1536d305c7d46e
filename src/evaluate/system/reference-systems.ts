import type { Span, TextSpan } from '../../document/span.js';
import { tokensIn } from '../../document/token-search.js';
import type { EvalDocument, EvalLayer, EvalLayers, EvalQuote, EvalSentiment } from '../eval-document.js';
import { bareDocument, type EvalSystem } from './eval-system.js';

/** Systems made of the gold, to see whether a score says what it must: `none` 0, `gold` 1, `shift` next to 0. */
const REFERENCE_SYSTEMS = ['none', 'gold', 'shift'] as const;
export type ReferenceSystem = (typeof REFERENCE_SYSTEMS)[number];

const SUMMARIES: Readonly<Record<ReferenceSystem, string>> = {
  none: 'a reference: says nothing (all O)',
  gold: 'a reference: the gold itself',
  shift:
    'a reference: the gold, every annotation moved on by one token (tokens by one character, labels to the next item)',
};

export function isReferenceSystem(name: string): name is ReferenceSystem {
  return (REFERENCE_SYSTEMS as readonly string[]).includes(name);
}

export function referenceSystem(name: string, kind: ReferenceSystem): EvalSystem {
  const annotate = { none: nothing, gold: copied, shift: shifted }[kind];
  return { name, notes: [SUMMARIES[kind]], annotate, close: async () => {} };
}

function nothing(gold: EvalDocument, layer: EvalLayer): EvalDocument {
  const count = gold.tokens?.length ?? 0;
  const none = new Array<string>(count).fill('');
  const layers: Record<EvalLayer, EvalLayers> = {
    tokens: {},
    sentences: {},
    tags: { tags: { pos: none, lemma: none, feats: none } },
    entities: { entities: [] },
    actors: { actors: [] },
    quotes: { quotes: [] },
    marked: { marked: [] },
    sentiment: { sentiment: unjudged(gold.layers.sentiment ?? {}) },
  };
  const bare = bareDocument(gold, layers[layer]);
  if (layer === 'tokens' || layer === 'sentences') return { ...bare, [layer]: [] };
  if (layer === 'tags') return { ...bare, tokens: gold.tokens ?? [] };
  return gold.innerEntities ? { ...bare, innerEntities: [] } : bare;
}

function copied(gold: EvalDocument): EvalDocument {
  const { ignored: _, ...document } = gold;
  return document;
}

/** Every judgement without its label: an abstention. */
function unjudged({ article, sentences, voices, toward }: EvalSentiment): EvalSentiment {
  return {
    ...(article ? { article: {} } : {}),
    ...(sentences ? { sentences: sentences.map(({ start, end }) => ({ start, end })) } : {}),
    ...(voices ? { voices: voices.map(({ voice }) => ({ voice })) } : {}),
    ...(toward ? { toward: toward.map(({ target }) => ({ target })) } : {}),
  };
}

function shifted(gold: EvalDocument, layer: EvalLayer): EvalDocument {
  const { text, layers } = gold;
  const tokens = gold.tokens ?? wordsOf(text);
  const move = (span: TextSpan): TextSpan | undefined => moved(text, tokens, span);
  const moveAll = (spans: readonly TextSpan[] | undefined): TextSpan[] =>
    (spans ?? []).flatMap((span) => move(span) ?? []);
  const moveEach = <T extends TextSpan>(items: readonly T[] | undefined): T[] =>
    (items ?? []).flatMap((item) => {
      const span = move(item);
      return span ? [{ ...item, ...span }] : [];
    });
  switch (layer) {
    case 'tokens':
      return {
        ...copied(gold),
        tokens: tokens.flatMap(({ start, end }) => (end < text.length ? [{ start: start + 1, end: end + 1 }] : [])),
      };
    case 'sentences':
      return {
        ...copied(gold),
        sentences: (gold.sentences ?? []).flatMap((sentence) => move({ ...sentence, text: '' }) ?? []),
      };
    case 'tags': {
      const { pos, lemma, feats } = layers.tags ?? {};
      const turned = Object.entries({ pos, lemma, feats }).flatMap(([name, column]) =>
        column ? [[name, turn(column)]] : [],
      );
      return { ...copied(gold), layers: { tags: Object.fromEntries(turned) } };
    }
    case 'entities':
      return {
        ...copied(gold),
        layers: { entities: moveEach(layers.entities) },
        ...(gold.innerEntities ? { innerEntities: moveEach(gold.innerEntities) } : {}),
      };
    case 'actors': {
      const actors = (layers.actors ?? []).map((actor) => ({ ...actor, mentions: moveEach(actor.mentions) }));
      return { ...copied(gold), layers: { actors: actors.filter(({ mentions }) => mentions.length > 0) } };
    }
    case 'quotes':
      return {
        ...copied(gold),
        layers: { quotes: (layers.quotes ?? []).flatMap((quote) => movedQuote(quote, moveAll) ?? []) },
      };
    case 'marked':
      return { ...copied(gold), layers: { marked: moveEach(layers.marked) } };
    case 'sentiment':
      return { ...copied(gold), layers: { sentiment: turnedSentiment(layers.sentiment ?? {}) } };
  }
}

function movedQuote(
  quote: EvalQuote,
  moveAll: (spans: readonly TextSpan[] | undefined) => TextSpan[],
): EvalQuote | undefined {
  const spans = moveAll(quote.spans);
  if (spans.length === 0) return undefined;
  const parts = (['cue', 'frame', 'speaker', 'addressee'] as const).flatMap((part) => {
    const own = quote[part];
    return own ? [[part, { ...own, spans: moveAll(own.spans) }]] : [];
  });
  return { ...quote, spans, ...Object.fromEntries(parts) };
}

/** The span over the tokens that follow its own by one; undefined where it would leave the text. */
function moved(text: string, tokens: readonly Span[], span: Span): TextSpan | undefined {
  const columns = { start: tokens.map(({ start }) => start), end: tokens.map(({ end }) => end) };
  const { first, last } = tokensIn(columns, span);
  if (last <= first || last >= tokens.length) return undefined;
  const { start } = tokens[first + 1]!;
  const { end } = tokens[last]!;
  return { start, end, text: text.slice(start, end) };
}

function turn<T>(column: readonly T[]): T[] {
  return column.map((_, i) => column[(i + column.length - 1) % column.length]!);
}

const NEXT_LABEL: Readonly<Record<string, string>> = {
  negative: 'neutral',
  neutral: 'positive',
  positive: 'negative',
  'not-negative': 'negative',
};

/** One label has no neighbour within its document: it becomes the next one of the scale, and a number its opposite. */
function turnedSentiment({ article, sentences, voices, toward }: EvalSentiment): EvalSentiment {
  const next = <T extends { label?: string; polarity?: number }>(judgement: T): T => ({
    ...judgement,
    ...(judgement.label === undefined ? {} : { label: NEXT_LABEL[judgement.label] ?? judgement.label }),
    ...(judgement.polarity === undefined ? {} : { polarity: -judgement.polarity }),
  });
  return {
    ...(article ? { article: next(article) } : {}),
    ...(sentences ? { sentences: sentences.map(next) } : {}),
    ...(voices ? { voices: voices.map(next) } : {}),
    ...(toward ? { toward: toward.map(next) } : {}),
  };
}

function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
