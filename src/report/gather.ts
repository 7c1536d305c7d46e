import { checkAnnotations } from '../document/read-annotations.js';
import { sameFileKey } from '../write/safe-path.js';
import { readArticle, type Shelves } from './read-article.js';
import type { ArticleRecord } from './records.js';

/** The articles of a run as the report needs them, and what could not be used. */
export interface Gathered {
  readonly articles: readonly ArticleRecord[];
  /** Lines of the annotations, from 1, that the articles stand in, in the same order. */
  readonly lines: readonly number[];
  /** A message for each line that was left out. */
  readonly leftOut: readonly string[];
  /** Layers that at least one article has. */
  readonly layers: ReadonlySet<string>;
  readonly pipelines: ReadonlyMap<string, number>;
}

/** Reads all articles of a run, one at a time. A line that is not as the format says costs itself. */
export async function gather(annotations: string, shelves: Shelves): Promise<Gathered> {
  const articles: ArticleRecord[] = [];
  const lines: number[] = [];
  const leftOut: string[] = [];
  const layers = new Set<string>();
  const pipelines = new Map<string, number>();
  const seen = new Map<string, number>();
  for await (const { line, id, findings, article } of checkAnnotations(annotations)) {
    const place = `${annotations}:${line}: ${id === undefined ? '' : `${id}: `}`;
    if (!article) {
      leftOut.push(`${place}left out, ${findings[0]}${findings.length > 1 ? ` and ${findings.length - 1} more` : ''}`);
      continue;
    }
    const key = sameFileKey(article.id);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      leftOut.push(`${place}left out, line ${earlier} has an article of this id already`);
      continue;
    }
    seen.set(key, line);
    articles.push(readArticle(article, articles.length, shelves));
    lines.push(line);
    for (const layer of Object.keys(article.layers)) layers.add(layer);
    const { name, version, sha256 } = article.pipeline;
    const pipeline = `${name} ${version} (${sha256.slice(0, 12)})`;
    pipelines.set(pipeline, (pipelines.get(pipeline) ?? 0) + 1);
  }
  return { articles, lines, leftOut, layers, pipelines };
}
