import type { RawRecord } from '../ingest/records.js';
import type { Annotator } from './annotator.js';
import type { Closing } from './close-worker.js';
import type { Job, Outcome } from './job.js';

/** Annotates groups of records: in this thread, or in several workers at a time. */
export interface Lanes {
  /** How many groups are worked on at the same time. */
  readonly width: number;
  annotate(group: readonly RawRecord[]): Promise<Outcome[][]>;
  close(): Promise<void>;
}

/** One lane: the annotator of this thread. */
export function singleLane(annotator: Annotator): Lanes {
  return {
    width: 1,
    annotate: (group) => annotateGroup(annotator, group),
    close: async () => {},
  };
}

/** As many lanes as `count`, each a worker thread with an annotator of its own. */
export async function workerLanes(job: Job, count: number): Promise<Lanes> {
  const { Piscina } = await import('piscina');
  const fromSource = import.meta.url.endsWith('.ts');
  const pool = new Piscina<readonly RawRecord[] | Closing, Outcome[][]>({
    filename: new URL(fromSource ? './source-worker.mjs' : './worker.js', import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    workerData: job,
    ...(fromSource ? { execArgv: [] } : {}),
  });
  return {
    // One group waits behind each that is worked on, so that no worker idles while results are written.
    width: count * 2,
    annotate: (group) => pool.run(group),
    async close() {
      // To be destroyed is all that a worker would hear of the end: what its stages hold open must be closed first.
      const closing = { arrived: new SharedArrayBuffer(4), workers: count };
      await Promise.allSettled(Array.from({ length: count }, () => pool.run(closing)));
      await pool.destroy();
    },
  };
}

/** The outcomes of each record of a group, in order. */
export async function annotateGroup(annotator: Annotator, group: readonly RawRecord[]): Promise<Outcome[][]> {
  const outcomes: Outcome[][] = [];
  for (const record of group) outcomes.push(await annotator.process(record));
  return outcomes;
}
