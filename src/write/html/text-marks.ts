import type { AnnotatedArticle } from '../../document/doc.js';
import type { Quote, QuoteType, Region } from '../../document/layers.js';
import type { Span } from '../../document/span.js';

/** A quotation with the number it has on the page (ids of the layer never become ids of HTML). */
export interface NumberedQuote {
  readonly n: number;
  readonly quote: Quote;
  /** Name of the actor who speaks, else the words of the text for the speaker. */
  readonly speaker: string | undefined;
}

/** Something to be shown on a span of the text. */
export interface TextMark extends Span {
  readonly classes: string;
  /** Of marks over the same span, the one with the lower rank stands outside. */
  readonly rank: number;
  /** Set on the spans of a quotation. */
  readonly quote?: { readonly n: number; readonly first: boolean; readonly last: boolean };
}

/** The three looks of quotations in the text. */
export function lookOf(type: QuoteType): 'direct' | 'indirect' | 'reported' {
  return type === 'direct' || type === 'reported' ? type : 'indirect';
}

/** All that is shown on spans of the text, in no order; without white space at the ends, and where there is no other. */
export function textMarks(
  { layers, text }: AnnotatedArticle,
  quotes: readonly NumberedQuote[],
  inner: readonly Region[],
): TextMark[] {
  const marks: TextMark[] = inner.map(({ start, end, kind }) => ({ start, end, classes: `in-${kind}`, rank: 0 }));
  for (const { n, quote } of quotes) addQuote(marks, n, quote);
  for (const { start, end, use } of layers.marked ?? []) {
    if (use !== 'speech') marks.push({ start, end, classes: 'marked', rank: 4 });
  }
  for (const { mentions } of layers.actors ?? []) {
    for (const { start, end, kind } of mentions) {
      if (kind !== 'name') marks.push({ start, end, classes: 'e mention', rank: 5 });
    }
  }
  for (const { start, end, label } of layers.entities ?? []) {
    marks.push({ start, end, classes: `e ${label.toLowerCase()}`, rank: 6 });
  }
  for (const { label, evidence } of layers.sentiment?.sentences ?? []) {
    // Only the words that colour their sentence: signs on every weighed word would drown the text.
    if (label !== 'negative' && label !== 'positive') continue;
    for (const { start, end, weight } of evidence ?? []) {
      if (weight !== 0) marks.push({ start, end, classes: weight < 0 ? 't neg' : 't pos', rank: 7 });
    }
  }
  return marks.map((mark) => trimmed(mark, text)).filter(({ start, end }) => start < end);
}

function trimmed(mark: TextMark, text: string): TextMark {
  const surface = text.slice(mark.start, mark.end);
  const start = mark.start + surface.length - surface.trimStart().length;
  return start === mark.start && surface.trimEnd() === surface
    ? mark
    : { ...mark, start, end: start + surface.trim().length };
}

function addQuote(marks: TextMark[], n: number, { type, spans, cue, speaker }: Quote): void {
  const pieces = [...spans].sort((a, b) => a.start - b.start);
  pieces.forEach(({ start, end }, i) => {
    const quote = { n, first: i === 0, last: i === pieces.length - 1 };
    marks.push({ start, end, classes: `q ${lookOf(type)} k${n}`, rank: 1, quote });
  });
  for (const { start, end } of speaker?.spans ?? []) marks.push({ start, end, classes: `spk s${n}`, rank: 2 });
  for (const { start, end } of cue?.spans ?? []) marks.push({ start, end, classes: `cue s${n}`, rank: 3 });
}
