import type { Article } from '../../src/document/article.js';
import type { Doc } from '../../src/document/doc.js';
import { articleOf, tokensOf } from '../words/run-tokens.js';

/** A text as a stage of the layer gets it: with its tokens, and regions where the source told them. */
export function withTokens(text: string, regions: Article['regions'] = []): Doc<'tokens'> {
  return { article: articleOf(text, regions), layers: { tokens: tokensOf(text) } };
}
