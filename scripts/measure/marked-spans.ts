import { readFileSync } from 'node:fs';
import type { Article } from '../../src/document/article.js';
import type { Marked } from '../../src/document/layers.js';
import { readArticles } from '../read-articles.js';

/** A pair of quotation marks of the news dump, as a reader labelled it. Offsets with the marks (UTF-16). */
export interface MarkedSpan {
  readonly id: string;
  readonly sha: string;
  readonly start: number;
  readonly end: number;
  readonly use: Marked['use'];
}

/** The spans of a list with columns article, text_sha256, start, end, use; one for an article at most. */
export function readMarkedSpans(file: URL): MarkedSpan[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [id, sha, start, end, use] = line.split('\t') as [string, string, string, string, Marked['use']];
    return { id, sha, start: Number(start), end: Number(end), use };
  });
}

/**
 * The articles of the dump that hold the spans, each with its span, in the order of the dump.
 *
 * @throws Error where a text is read otherwise than when it was labelled
 */
export async function* labelledArticles(
  dump: string,
  spans: readonly MarkedSpan[],
): AsyncGenerator<{ article: Article; span: MarkedSpan }> {
  const wanted = new Map(spans.map((span) => [span.id, span]));
  for await (const article of readArticles([dump])) {
    const span = wanted.get(article.id);
    if (span === undefined) continue;
    if (article.textSha256 !== span.sha) throw new Error(`${span.id} is read otherwise than when it was labelled`);
    yield { article, span };
    wanted.delete(article.id);
    if (wanted.size === 0) break;
  }
}
