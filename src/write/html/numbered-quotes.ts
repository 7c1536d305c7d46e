import type { AnnotatedArticle } from '../../document/doc.js';
import type { NumberedQuote } from './text-marks.js';

/** The quotations in the order of the text, numbered from 1, with who speaks. */
export function numberedQuotes({ layers }: AnnotatedArticle): readonly NumberedQuote[] {
  const names = new Map(layers.actors?.map(({ id, name }) => [id, name]));
  return (layers.quotes ?? [])
    .map((quote) => ({
      quote,
      start: quote.spans.reduce((min, span) => Math.min(min, span.start), Number.POSITIVE_INFINITY),
    }))
    .sort((a, b) => a.start - b.start)
    .map(({ quote }, i) => {
      const { speaker } = quote;
      const named = speaker?.actor === undefined ? undefined : names.get(speaker.actor);
      return { n: i + 1, quote, speaker: named ?? speaker?.spans?.map(({ text }) => text).join(' ') };
    });
}
