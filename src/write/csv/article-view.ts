import type { AnnotatedArticle } from '../../document/doc.js';
import type { OffsetMap } from '../../document/map-offsets.js';
import type { Span } from '../../document/span.js';
import { lastStartingAt } from '../../document/token-search.js';

/** An article as the tables see it: offsets in the unit of the output, references resolved. */
export interface ArticleView {
  readonly article: AnnotatedArticle;
  offset(utf16: number | undefined): number | undefined;
  /** `12-20;30-41` */
  spans(spans: readonly Span[] | undefined): string | undefined;
  /** Id of the sentence in which a UTF-16 offset lies. */
  sentenceAt(offset: number): string | undefined;
  actorName(id: string | undefined): string | undefined;
}

export function viewOf(article: AnnotatedArticle, map: OffsetMap): ArticleView {
  const { sentences, actors } = article.layers;
  const names = new Map(actors?.map(({ id, name }) => [id, name]));
  return {
    article,
    offset: (utf16) => (utf16 === undefined ? undefined : map(utf16)),
    spans: (spans) => spans?.map(({ start, end }) => `${map(start)}-${map(end)}`).join(';'),
    sentenceAt: (offset) => {
      const sentence = sentences?.[lastStartingAt(sentences, offset)];
      return sentence && offset < sentence.end ? sentence.id : undefined;
    },
    actorName: (id) => (id === undefined ? undefined : names.get(id)),
  };
}
