import { workerData } from 'piscina';
import type { RawRecord } from '../ingest/records.js';
import { Annotator } from './annotator.js';
import { type Closing, closeWorker } from './close-worker.js';
import type { Job, Outcome } from './job.js';
import { annotateGroup } from './lanes.js';

const annotator = Annotator.load(workerData as Job);

/** What a worker thread does: the entry that the pool calls with each group of records, and at the end to close. */
export default async function annotate(task: readonly RawRecord[] | Closing): Promise<Outcome[][]> {
  if ('arrived' in task) {
    await closeWorker(annotator, task);
    return [];
  }
  return annotateGroup(await annotator, task);
}
