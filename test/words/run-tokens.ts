import type { Article } from '../../src/document/article.js';
import type { Doc } from '../../src/document/doc.js';
import type { TokenTable } from '../../src/document/layers.js';
import { create } from '../../src/words/tokens.js';

const stage = create();

/** An article of nothing but its text. */
export function articleOf(text: string, regions: Article['regions'] = []): Article {
  return {
    id: 'test',
    source: { path: 'test.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: '' },
    meta: {},
    text,
    textSha256: '',
    regions,
  };
}

/** The tokens of `text` by `tokens/rules`. */
export function tokensOf(text: string): TokenTable {
  const doc: Doc = { article: articleOf(text), layers: {} };
  const provided = stage.run(doc, () => {});
  if (provided instanceof Promise) throw new Error('tokens/rules answers at once');
  return provided.tokens;
}

/** The surfaces of the tokens of `text`. */
export function surfacesOf(text: string): string[] {
  const { start, end } = tokensOf(text);
  return Array.from(start, (from, i) => text.slice(from, end[i]));
}
