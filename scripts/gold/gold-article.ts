import { createHash } from 'node:crypto';
import type { Article } from '../../src/document/article.js';
import type { AnnotatedArticle } from '../../src/document/doc.js';
import { AnnotationError, readStatements } from './annotation-lines.js';
import { buildActors, buildEntities } from './build-names.js';
import { buildMarked, buildQuotes } from './build-quotes.js';
import { buildSentences } from './build-sentences.js';
import { buildSentiment } from './build-sentiment.js';
import { Resolver } from './resolve.js';
import { SheetText } from './sheet-text.js';

const KEYWORDS = [
  'article',
  'split',
  'join',
  'ent',
  'actor',
  'm',
  'quote',
  'cue',
  'frame',
  'speaker',
  'addressee',
  'medium',
  'inside',
  'mark',
  'tone',
  'toward',
];

/** Who annotated, as it stands in the output's `pipeline` field. */
export interface Annotator {
  readonly name: string;
  /** Leaves the sentiment layer out, for readings that did not mark it. */
  readonly withoutSentiment?: boolean;
}

/**
 * An article with what its annotation file says.
 *
 * @throws AnnotationError naming the line of the annotation file and what was expected
 */
export function goldArticle(article: Article, content: string, annotator: Annotator): AnnotatedArticle {
  const statements = readStatements(content);
  for (const { line, keyword } of statements) {
    if (!KEYWORDS.includes(keyword))
      throw new AnnotationError(line, `${keyword} is no statement: ${KEYWORDS.join(', ')}`);
  }
  const named = statements.find(({ keyword }) => keyword === 'article');
  const id =
    named?.items[0]?.kind === 'word'
      ? named.items[0].text
      : String(named?.items[0]?.kind === 'lines' ? named.items[0].first : '');
  if (id !== article.id) throw new AnnotationError(named?.line ?? 1, `expected: article ${article.id}`);
  const resolver = new Resolver(new SheetText(article.text));
  const sentences = buildSentences(statements, resolver);
  const entities = buildEntities(statements, resolver);
  const actors = buildActors(statements, resolver, entities);
  const ids = new Set(actors.map((actor) => actor.id));
  const quotes = buildQuotes(statements, resolver, ids);
  const marked = buildMarked(statements, resolver);
  const sentiment = annotator.withoutSentiment
    ? {}
    : { sentiment: buildSentiment(statements, resolver, sentences, ids) };
  const sha256 = createHash('sha256').update(content).digest('hex');
  return {
    ...article,
    pipeline: { name: annotator.name, version: '1', sha256, weights: {} },
    layers: { sentences, entities, actors, quotes, marked, ...sentiment },
    messages: [],
  };
}
