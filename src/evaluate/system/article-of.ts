import { createHash } from 'node:crypto';
import type { Article } from '../../document/article.js';
import type { EvalDocument } from '../eval-document.js';

/** The text of a document as an article, with nothing that its gold says. */
export function articleOf({ id, text, regions = [] }: EvalDocument): Article {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const source = { path: id, record: 0, format: 'text', encoding: 'utf-8', sha256 } as const;
  return { id, source, meta: {}, text, textSha256: sha256, regions };
}
