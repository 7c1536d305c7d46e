import type { Article } from '../document/article.js';
import type { PipelineStamp } from '../document/layers.js';
import type { Message } from '../document/message.js';
import { parseRecord } from '../ingest/parse-record.js';
import type { RawRecord } from '../ingest/records.js';
import { Pipeline, StageError } from '../pipeline/pipeline.js';
import { loadFormat } from '../write/formats.js';
import type { Chunk, OutputFormat } from '../write/output-format.js';
import type { AnnotatedGroup, Job, Outcome } from './job.js';
import { RenderBuffer } from './render-buffer.js';

/** Ids that the articles of a record get instead of their own, by their place in the record. */
export type GivenIds = readonly string[];

/** Raw record in, rendered output out: the work that a batch does for each article, in this thread or in a worker. */
export class Annotator {
  private readonly formats: readonly OutputFormat[];
  private readonly pipeline: Pipeline;
  private readonly job: Job;

  private constructor(job: Job, pipeline: Pipeline, formats: readonly OutputFormat[]) {
    this.job = job;
    this.pipeline = pipeline;
    this.formats = formats;
  }

  /** @throws PipelineError where the pipeline cannot be run */
  static async load(job: Job): Promise<Annotator> {
    const [pipeline, ...formats] = await Promise.all([
      Pipeline.load(job.pipeline),
      ...job.formats.map((id) => loadFormat(id, job.output)),
    ]);
    return new Annotator(job, pipeline, formats);
  }

  get stamp(): PipelineStamp {
    return this.pipeline.stamp;
  }

  /** Files that every run has, with what they begin with. */
  get heads(): readonly Chunk[] {
    return this.formats.flatMap((format) => format.files);
  }

  /**
   * Annotates the articles of some records. Never throws for what is in a record.
   *
   * @param ids for each record, where its articles' own ids are taken
   * @param memory of a group that is done with, to be used again
   */
  async process(
    group: readonly RawRecord[],
    ids: readonly GivenIds[] | undefined,
    memory: ArrayBuffer | undefined,
  ): Promise<AnnotatedGroup> {
    const rendered = new RenderBuffer(memory);
    const outcomes: Outcome[][] = [];
    for (const [i, record] of group.entries()) outcomes.push(await this.processRecord(record, rendered, ids?.[i]));
    return { outcomes, bytes: rendered.bytes };
  }

  async close(): Promise<void> {
    await this.pipeline.close();
  }

  private async processRecord(record: RawRecord, rendered: RenderBuffer, ids?: GivenIds): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const [i, ingested] of (await parseRecord(record, this.job.ingest)).entries()) {
      outcomes.push(
        ingested.outcome === 'article'
          ? await this.annotate(ingested.article, ingested.messages, rendered, ids?.[i] ?? ingested.article.id)
          : ingested,
      );
    }
    return outcomes;
  }

  private async annotate(
    read: Article,
    messages: readonly Message[],
    rendered: RenderBuffer,
    id: string,
  ): Promise<Outcome> {
    const article = id === read.id ? read : { ...read, id };
    const told: readonly Message[] = id === read.id ? messages : [...messages, renamed(read.id, id)];
    try {
      const annotated = await this.pipeline.annotate(article, told);
      const pieces = this.formats.flatMap((format) =>
        format.render(annotated).map(({ path, text }) => ({ path, ...rendered.append(text) })),
      );
      return { outcome: 'done', id, tokens: annotated.layers.tokens?.start.length ?? 0, pieces };
    } catch (error) {
      const { path, record } = article.source;
      const code = error instanceof StageError ? 'pipeline/stage-failed' : 'write/render-failed';
      return { outcome: 'failed', id, path, record, code, reason: (error as Error).message };
    }
  }
}

function renamed(from: string, to: string): Message {
  return {
    code: 'ingest/duplicate-id',
    severity: 'warning',
    reason: `another article of this run has the id ${from} already; this one is called ${to}`,
    found: from,
  };
}
