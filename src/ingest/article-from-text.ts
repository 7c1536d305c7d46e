import { createHash } from 'node:crypto';
import type { Article } from '../document/article.js';
import type { Meta } from '../document/layers.js';
import { finishRegions } from './article-draft.js';
import { wellFormed } from './encodings.js';
import { draftOfText } from './text.js';

/**
 * Makes an article of a text at hand, for programs that do not read files. Headlines, subheads, datelines and the rest
 * are found as in a text file; a lone surrogate becomes U+FFFD; the language is not looked at.
 *
 * @param options `id` of the article, `text` if left out; `meta`: what is known of it
 */
export function articleFromText(text: string, options: { readonly id?: string; readonly meta?: Meta } = {}): Article {
  const { id = 'text', meta = {} } = options;
  const draft = draftOfText(wellFormed(text).text);
  const sha256 = createHash('sha256').update(draft.text).digest('hex');
  return {
    id,
    source: { path: id, record: 0, format: 'text', encoding: 'utf-8', sha256 },
    meta,
    text: draft.text,
    textSha256: sha256,
    regions: finishRegions(draft.text, draft.regions),
  };
}
