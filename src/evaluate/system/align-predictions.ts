import type { Span } from '../../document/span.js';
import type { EvalDocument, EvalEntity, EvalLayers, EvalQuote } from '../eval-document.js';
import { SystemFailure } from './eval-system.js';

/**
 * A prediction on the text of the gold. Where both texts have the same characters but for white space (other gaps between
 * tokens, another line end), every offset is carried over.
 *
 * @throws SystemFailure where the texts are not the same
 */
export function alignedTo(gold: EvalDocument, said: EvalDocument, path: string): EvalDocument {
  const { id, text, pretokenised } = gold;
  if (said.text === text) return { ...said, id, pretokenised };
  const map = offsetMap(said.text, text);
  if (typeof map === 'string') throw new SystemFailure(`${path}: document ${said.id}: ${map}`);
  const move = <T extends Span>(span: T): T => {
    const start = map.starts[span.start] ?? span.start;
    const end = map.ends[span.end] ?? span.end;
    return { ...span, start, end, ...('text' in span ? { text: text.slice(start, end) } : {}) };
  };
  return {
    id,
    text,
    pretokenised,
    ...(said.tokens ? { tokens: said.tokens.map(move) } : {}),
    ...(said.sentences ? { sentences: said.sentences.map(move) } : {}),
    layers: movedLayers(said.layers, move),
    ...(said.innerEntities ? { innerEntities: said.innerEntities.map(move) } : {}),
  };
}

type Move = <T extends Span>(span: T) => T;

function movedLayers(layers: EvalLayers, move: Move): EvalLayers {
  const { tags, entities, actors, quotes, marked, sentiment } = layers;
  return {
    ...(tags ? { tags } : {}),
    ...(entities ? { entities: entities.map((entity): EvalEntity => move(entity)) } : {}),
    ...(actors ? { actors: actors.map((actor) => ({ ...actor, mentions: actor.mentions.map(move) })) } : {}),
    ...(quotes ? { quotes: quotes.map((quote) => movedQuote(quote, move)) } : {}),
    ...(marked ? { marked: marked.map(move) } : {}),
    ...(sentiment
      ? {
          sentiment: {
            ...sentiment,
            ...(sentiment.sentences ? { sentences: sentiment.sentences.map(move) } : {}),
            ...(sentiment.toward
              ? { toward: sentiment.toward.map((one) => ({ ...one, target: move(one.target) })) }
              : {}),
          },
        }
      : {}),
  };
}

function movedQuote(quote: EvalQuote, move: Move): EvalQuote {
  const parts = (['cue', 'frame', 'speaker', 'addressee'] as const).flatMap((part) => {
    const own = quote[part];
    return own?.spans ? [[part, { ...own, spans: own.spans.map(move) }]] : [];
  });
  return { ...quote, spans: quote.spans.map(move), ...Object.fromEntries(parts) };
}

/** Offsets of `from` → offsets of `to`, or what is different. */
function offsetMap(from: string, to: string): { starts: number[]; ends: number[] } | string {
  const starts: number[] = [];
  const ends: number[] = [];
  let j = 0;
  for (let i = 0; i < from.length; i++) {
    if (/\s/.test(from[i]!)) continue;
    while (j < to.length && /\s/.test(to[j]!)) j++;
    if (from[i] !== to[j]) {
      const near = (text: string, at: number): string => JSON.stringify(text.slice(at, at + 20));
      return `its text differs from the gold's: ${near(from, i)} at ${i}, the gold has ${near(to, j)} at ${j}`;
    }
    starts[i] = j;
    ends[i + 1] = j + 1;
    j++;
  }
  if (/\S/.test(to.slice(j)))
    return `its text ends before the gold's does, before ${JSON.stringify(to.slice(j, j + 20))}`;
  return { starts, ends };
}
