import type { AnnotatedArticle } from '../../document/doc.js';
import { checkAnnotation } from '../../document/read-annotations.js';
import type { EvalDocument } from '../eval-document.js';
import { DocumentIds } from './document-ids.js';
import { GoldError } from './gold-error.js';
import { goldLines } from './gold-lines.js';

/**
 * Annotated articles as Pressespiegel writes them (JSON lines), of a run or corrected by hand.
 *
 * @throws GoldError at the first line that is not as the format says
 */
export async function* read(file: string): AsyncGenerator<EvalDocument> {
  const ids = new DocumentIds();
  for await (const { first, lines } of goldLines(file)) {
    for (let i = 0; i < lines.length; i++) {
      if (lines[i]!.trim() === '') continue;
      const place = { file, line: first + i };
      const { article, findings } = checkAnnotation(lines[i]!);
      if (!article) throw new GoldError(place, findings[0]!);
      yield asEvalDocument(article, ids.unique(article.id));
    }
  }
}

/** An annotated article as a document to score. */
export function asEvalDocument(article: AnnotatedArticle, id = article.id): EvalDocument {
  const { text, layers, regions } = article;
  const { tokens, sentences, tags, entities, actors, quotes, marked, sentiment } = layers;
  return {
    id,
    text,
    pretokenised: false,
    ...(regions.length > 0 ? { regions } : {}),
    ...(tokens ? { tokens: Array.from(tokens.start, (start, i) => ({ start, end: tokens.end[i]! })) } : {}),
    ...(sentences ? { sentences } : {}),
    layers: {
      ...(tags ? { tags } : {}),
      ...(entities ? { entities } : {}),
      ...(actors ? { actors } : {}),
      ...(quotes ? { quotes } : {}),
      ...(marked ? { marked } : {}),
      ...(sentiment ? { sentiment } : {}),
    },
  };
}
