import { Piscina } from 'piscina';
import type { RawRecord } from '../ingest/records.js';
import type { GivenIds } from './annotator.js';
import type { Closing } from './close-worker.js';
import type { AnnotatedGroup, Job } from './job.js';
import type { JobFacts, Lanes } from './lanes.js';
import { SpareMemory } from './render-buffer.js';

/** What a worker is asked for. */
export interface WorkerTask {
  readonly group: readonly RawRecord[];
  readonly ids: readonly GivenIds[] | undefined;
  /** To write the output to; passes to the worker and comes back with it. */
  readonly memory: ArrayBuffer | undefined;
}

/** What a worker knows of its job, or why the job cannot be done: errors lose their name between threads. */
export type WorkerFacts = JobFacts | { readonly problem: { readonly name: string; readonly message: string } };

type Pool = Piscina<WorkerTask | Closing | undefined, AnnotatedGroup | WorkerFacts | undefined>;

/** Groups that wait behind each that is worked on: no worker idles while one before it takes longer. */
const WAITING = 3;
/** Groups that a worker holds itself, with the one that it works on: it need not wait until this thread gives it the next one. */
const AT_HAND = 2;

/**
 * As many lanes as `count`, each a worker thread with an annotator of its own. This thread reads and writes; it loads
 * no pipeline.
 *
 * @throws PipelineError where the pipeline cannot be run
 */
export async function workerLanes(job: Job, count: number): Promise<Lanes> {
  const fromSource = import.meta.url.endsWith('.ts');
  const pool: Pool = new Piscina({
    filename: new URL(fromSource ? './source-worker.mjs' : './worker.js', import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: AT_HAND,
    workerData: job,
    ...(fromSource ? { execArgv: [] } : {}),
  });
  const memory = new SpareMemory();
  const running = new Set<Promise<unknown>>();
  try {
    const facts = await firstFacts(pool, count);
    if ('problem' in facts) throw Object.assign(new Error(facts.problem.message), { name: facts.problem.name });
    return {
      facts,
      width: count * (1 + WAITING),
      annotate: async (group, ids) => {
        const spare = memory.take();
        const task = { group, ids, memory: spare };
        const annotated = pool.run(task, { transferList: spare ? [spare] : [] });
        running.add(annotated);
        try {
          return (await annotated) as AnnotatedGroup;
        } finally {
          running.delete(annotated);
        }
      },
      release: ({ bytes }) => memory.keep(bytes.buffer),
      async close() {
        // To be destroyed is all that a worker would hear of the end: what its stages hold open must be closed first. Only idle workers
        // are sure to be given one task each.
        await Promise.allSettled(running);
        const closing: Closing = { arrived: new SharedArrayBuffer(4), workers: count };
        await Promise.allSettled(Array.from({ length: count }, () => pool.run(closing, { name: 'close' })));
        await pool.destroy();
      },
    };
  } catch (error) {
    await pool.destroy();
    throw error;
  }
}

/** Asks all workers, for one that has no task stands still and loads nothing; the first answer will do. */
async function firstFacts(pool: Pool, count: number): Promise<WorkerFacts> {
  const answers = Array.from({ length: count }, () => pool.run(undefined, { name: 'facts' }));
  // The others may still be loading when the pool is destroyed.
  for (const answer of answers) answer.catch(() => {});
  return (await Promise.race(answers)) as WorkerFacts;
}
