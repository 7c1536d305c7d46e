import type { Article } from '../document/article.js';
import type { PipelineStamp } from '../document/layers.js';
import type { Message } from '../document/message.js';
import { type Ingested, parseRecord } from '../ingest/parse-record.js';
import type { RawRecord } from '../ingest/records.js';
import { Pipeline, StageError } from '../pipeline/pipeline.js';
import { loadFormat } from '../write/formats.js';
import type { OutputFormat } from '../write/output-format.js';
import type { Job, Outcome } from './job.js';

/** Raw record in, rendered output out: the work that a batch does for each article, in this thread or in a worker. */
export class Annotator {
  readonly formats: readonly OutputFormat[];
  private readonly pipeline: Pipeline;
  private readonly job: Job;

  private constructor(job: Job, pipeline: Pipeline, formats: readonly OutputFormat[]) {
    this.job = job;
    this.pipeline = pipeline;
    this.formats = formats;
  }

  /** @throws PipelineError where the pipeline cannot be run */
  static async load(job: Job): Promise<Annotator> {
    const pipeline = await Pipeline.load(job.pipeline);
    const formats = await Promise.all(job.formats.map((id) => loadFormat(id, job.output)));
    return new Annotator(job, pipeline, formats);
  }

  get stamp(): PipelineStamp {
    return this.pipeline.stamp;
  }

  /**
   * Annotates the articles of one record. Never throws for what is in the record.
   *
   * @param rename gives an article another id, where its own is taken
   */
  async process(record: RawRecord, rename: (id: string) => string = (id) => id): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const ingested of await this.ingest(record)) {
      outcomes.push(
        ingested.outcome === 'article' ? await this.annotate(ingested.article, ingested.messages, rename) : ingested,
      );
    }
    return outcomes;
  }

  /** The ids of the articles in a record, without annotating them. */
  async ids(record: RawRecord): Promise<string[]> {
    const ingested = await this.ingest(record);
    return ingested.flatMap((one) => (one.outcome === 'article' ? [one.article.id] : []));
  }

  async close(): Promise<void> {
    await this.pipeline.close();
  }

  private async ingest(record: RawRecord): Promise<readonly Ingested[]> {
    return parseRecord(record, this.job.ingest);
  }

  private async annotate(
    read: Article,
    messages: readonly Message[],
    rename: (id: string) => string,
  ): Promise<Outcome> {
    const id = rename(read.id);
    const article = id === read.id ? read : { ...read, id };
    const told: readonly Message[] = id === read.id ? messages : [...messages, renamed(read.id, id)];
    try {
      const annotated = await this.pipeline.annotate(article, told);
      const chunks = this.formats.flatMap((format) => format.render(annotated));
      return { outcome: 'done', id, tokens: annotated.layers.tokens?.start.length ?? 0, chunks };
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
