import type { AnnotatedArticle } from '../../document/doc.js';
import { list, spanColumns, table } from './table.js';

/** One row an article: its text, what the source said of it, and what read it. */
export const ARTICLES = table<AnnotatedArticle>('articles', undefined, ({ article }) => [article], [
  ...spanColumns<AnnotatedArticle>(({ text }) => ({ start: 0, end: text.length, text })),
  ['text_sha256', ({ textSha256 }) => textSha256],
  ['title', ({ meta }) => meta.title],
  ['titles', ({ meta }) => list(meta.titles)],
  ['published', ({ meta }) => meta.published],
  ['outlet', ({ meta }) => meta.outlet],
  ['authors', ({ meta }) => list(meta.authors)],
  ['url', ({ meta }) => meta.url],
  ['language', ({ meta }) => meta.language],
  ['fictional', ({ meta }) => meta.fictional],
  ['source_path', ({ source }) => source.path],
  ['source_record', ({ source }) => source.record],
  ['source_format', ({ source }) => source.format],
  ['source_encoding', ({ source }) => source.encoding],
  ['source_sha256', ({ source }) => source.sha256],
  ['pipeline_name', ({ pipeline }) => pipeline.name],
  ['pipeline_version', ({ pipeline }) => pipeline.version],
  ['pipeline_sha256', ({ pipeline }) => pipeline.sha256],
]);
