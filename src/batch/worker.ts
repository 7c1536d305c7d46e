import { workerData } from 'piscina';
import type { RawRecord } from '../ingest/records.js';
import { Annotator } from './annotator.js';
import type { Job, Outcome } from './job.js';
import { annotateGroup } from './lanes.js';

const annotator = Annotator.load(workerData as Job);

/** What a worker thread does: the entry that the pool calls with each group of records. */
export default async function annotate(group: readonly RawRecord[]): Promise<Outcome[][]> {
  return annotateGroup(await annotator, group);
}
