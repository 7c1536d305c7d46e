import type { PipelineStamp } from '../document/layers.js';
import type { RawRecord } from '../ingest/records.js';
import type { Chunk } from '../write/output-format.js';
import { Annotator, type GivenIds } from './annotator.js';
import type { AnnotatedGroup, Job } from './job.js';
import { SpareMemory } from './render-buffer.js';

/** What a run has to know of its job before it opens any file. */
export interface JobFacts {
  readonly stamp: PipelineStamp;
  /** Files that every run of this job has, with what they begin with. */
  readonly heads: readonly Chunk[];
}

/** Annotates groups of records: in this thread, or in several workers at a time. */
export interface Lanes {
  readonly facts: JobFacts;
  /** How many groups are worked on, or wait for their turn, at the same time. */
  readonly width: number;
  /** @param ids for each record, where its articles' own ids are taken */
  annotate(group: readonly RawRecord[], ids?: readonly GivenIds[]): Promise<AnnotatedGroup>;
  /** Gives back the bytes of a group that has been written. */
  release(group: AnnotatedGroup): void;
  close(): Promise<void>;
}

/**
 * One lane: this thread.
 *
 * @throws PipelineError where the pipeline cannot be run
 */
export async function singleLane(job: Job): Promise<Lanes> {
  const annotator = await Annotator.load(job);
  const memory = new SpareMemory();
  return {
    facts: { stamp: annotator.stamp, heads: annotator.heads },
    width: 1,
    annotate: (group, ids) => annotator.process(group, ids, memory.take()),
    release: ({ bytes }) => memory.keep(bytes.buffer),
    close: () => annotator.close(),
  };
}
