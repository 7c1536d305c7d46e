import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { Annotator } from './annotator.js';
import { type Closing, closeWorker } from './close-worker.js';
import type { AnnotatedGroup, Job } from './job.js';
import type { WorkerFacts, WorkerTask } from './worker-lanes.js';

const annotator = Annotator.load(workerData as Job);
// Asked for in `facts`; until then a rejection must not count as unhandled.
annotator.catch(() => {});

/** What the thread that started this worker has to know of the job. */
export async function facts(): Promise<WorkerFacts> {
  try {
    const { stamp, heads } = await annotator;
    return { stamp, heads };
  } catch (error) {
    const { name, message } = error as Error;
    return { problem: { name, message } };
  }
}

/** The last that a worker is asked: to close what its stages hold open. */
export async function close(closing: Closing): Promise<void> {
  await closeWorker(annotator, closing);
}

/** The group that came last; the next one is begun when it is done. */
let last: Promise<unknown> = annotator;

/** What a worker thread does: the entry that the pool calls with each group of records. */
export default async function annotate({ group, ids, memory }: WorkerTask): Promise<AnnotatedGroup> {
  const work = last.catch(() => {}).then(async () => (await annotator).process(group, ids, memory));
  last = work;
  const annotated = await work;
  const moved = { [transferableSymbol]: [annotated.bytes.buffer], [valueSymbol]: annotated };
  return move(moved as never) as unknown as AnnotatedGroup;
}
