/** The public API of Pressespiegel. `docs/guide.md` shows it in use. */
export { BatchError, OutputError } from './batch/batch-error.js';
export type { Counts, NotDone, Progress } from './batch/job.js';
export { runBatch } from './batch/run-batch.js';
export type { Article } from './document/article.js';
export { checkLayers } from './document/check-layers.js';
export type { AnnotatedArticle, Doc } from './document/doc.js';
export {
  type Actor,
  type Entity,
  type EntityLabel,
  LAYER_NAMES,
  type LayerName,
  type Layers,
  type Marked,
  type Mention,
  type Meta,
  type PipelineStamp,
  type Quote,
  type QuoteType,
  type Region,
  type Sentence,
  type Sentiment,
  type Source,
  type Speaker,
  type TagTable,
  TokenKind,
  type TokenTable,
  type UserLayerName,
  type Voice,
} from './document/layers.js';
export type { Message, Severity, Tell } from './document/message.js';
export { type CheckedLine, checkAnnotations, readAnnotations } from './document/read-annotations.js';
export { overlaps, type Span, type TextSpan, textSpan } from './document/span.js';
export type { Provided, Stage, StageContext } from './document/stage.js';
export { firstTokenAfter, tokensIn } from './document/token-search.js';
export { articleFromText } from './ingest/article-from-text.js';
export { Pipeline, StageError } from './pipeline/pipeline.js';
export { parsePipeline, readPipelineFile, shippedPipelines } from './pipeline/pipeline-file.js';
export { PipelineError, type PipelineProblem } from './pipeline/problem.js';
export { defineStage, type StageDefinition } from './pipeline/user-stage.js';
export { makeReport, ReportError, type ReportOptions, type ReportResult } from './report/make-report.js';
export { VERSION } from './version.js';
