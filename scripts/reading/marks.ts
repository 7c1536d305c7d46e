import type { Article } from '../../src/document/article.js';
import type { AnnotatedArticle } from '../../src/document/doc.js';
import type { Entity, Marked, Quote } from '../../src/document/layers.js';
import { type Span, textSpan } from '../../src/document/span.js';
import type { EvalDocument } from '../../src/evaluate/eval-document.js';

type Place = readonly [start: number, end: number];

/** What a reader marked in an article whose text is not ours to keep: labels by offset (UTF-16). */
export interface ArticleMarks {
  readonly id: string;
  /** Of the text that the offsets count in. */
  readonly textSha256: string;
  readonly entities: readonly { readonly at: Place; readonly label: Entity['label']; readonly form: Entity['form'] }[];
  readonly quotes: readonly {
    readonly id: string;
    readonly type: Quote['type'];
    readonly at: readonly Place[];
    readonly cue?: readonly Place[];
    readonly frame?: readonly Place[];
    readonly speaker?: {
      readonly kind: NonNullable<Quote['speaker']>['kind'];
      readonly at?: readonly Place[];
      readonly from?: string;
    };
    readonly inside?: string;
  }[];
  readonly marked: readonly { readonly at: Place; readonly use: Marked['use'] }[];
}

/** The marks of an annotated article, without its text. */
export function marksOf({ id, textSha256, layers }: AnnotatedArticle): ArticleMarks {
  return {
    id,
    textSha256,
    entities: layers.entities!.map(({ start, end, label, form }) => ({ at: [start, end], label, form })),
    quotes: layers.quotes!.map(({ id, type, spans, cue, frame, speaker, inside }) => ({
      id,
      type,
      at: places(spans),
      ...(cue && { cue: places(cue.spans) }),
      ...(frame && { frame: places(frame.spans) }),
      ...(speaker && {
        speaker: {
          kind: speaker.kind,
          ...(speaker.spans && { at: places(speaker.spans) }),
          ...(speaker.from && { from: speaker.from }),
        },
      }),
      ...(inside && { inside }),
    })),
    marked: layers.marked!.map(({ start, end, use }) => ({ at: [start, end], use })),
  };
}

/** The marks on their text. @throws Error where the text is another than the one that was marked */
export function withText(marks: ArticleMarks, article: Article): EvalDocument {
  const { text } = article;
  if (article.textSha256 !== marks.textSha256) {
    throw new Error(`article ${marks.id} is read otherwise than when it was marked: the offsets do not hold`);
  }
  const byId = new Map(marks.quotes.map((quote) => [quote.id, quote]));
  // A carried speaker is the phrase of the quotation that it comes from, as the program gives it.
  const phrase = (quote: ArticleMarks['quotes'][number], steps = 0): readonly Place[] | undefined => {
    const from = byId.get(quote.speaker?.from ?? '');
    return quote.speaker?.at ?? (from && steps < marks.quotes.length ? phrase(from, steps + 1) : undefined);
  };
  const spans = (at: readonly Place[]) => at.map(([start, end]) => textSpan(text, start, end));
  return {
    id: marks.id,
    text,
    pretokenised: false,
    layers: {
      entities: marks.entities.map(({ at, label, form }, i) => ({
        id: `e${i + 1}`,
        ...textSpan(text, ...at),
        label,
        form,
      })),
      quotes: marks.quotes.map((quote) => {
        const { id, type, at, cue, frame, speaker, inside } = quote;
        const said = phrase(quote);
        return {
          id,
          type,
          spans: spans(at),
          ...(cue && { cue: { spans: spans(cue) } }),
          ...(frame && { frame: { spans: spans(frame) } }),
          ...(speaker && { speaker: { kind: speaker.kind, ...(said && { spans: spans(said) }) } }),
          ...(inside && { inside }),
        };
      }),
      marked: marks.marked.map(({ at, use }, i) => ({ id: `m${i + 1}`, ...textSpan(text, ...at), use })),
    },
  };
}

function places(spans: readonly Span[]): Place[] {
  return spans.map(({ start, end }): Place => [start, end]);
}
