import type { Article } from './article.js';
import type { LayerName, Layers, PipelineStamp } from './layers.js';
import type { Message } from './message.js';

/** An article and the layers computed so far; a stage sees those that it required. */
export interface Doc<L extends LayerName = never> {
  readonly article: Article;
  readonly layers: Pick<Layers, L>;
}

/** An article with all that a pipeline found: what writers, reports and evaluation work on. */
export interface AnnotatedArticle extends Article {
  readonly pipeline: PipelineStamp;
  readonly layers: Partial<Layers>;
  readonly messages: readonly Message[];
}
