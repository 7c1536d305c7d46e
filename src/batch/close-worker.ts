import { setTimeout as sleep } from 'node:timers/promises';
import type { Annotator } from './annotator.js';

/** The last task of every worker. */
export interface Closing {
  /** One 32-bit number: how many workers have closed. */
  readonly arrived: SharedArrayBuffer;
  readonly workers: number;
}

/** A worker that does not come (it has died) is not waited for longer. */
const PATIENCE = 10_000;
const LOOK_EVERY = 2;

/**
 * Closes what the stages of this worker hold open. Comes back when all workers have closed, so that a pool, which gives
 * each free worker the next task, gives each of them one of these.
 */
export async function closeWorker(annotator: Promise<Annotator>, { arrived, workers }: Closing): Promise<void> {
  const counter = new Int32Array(arrived);
  try {
    await (await annotator).close();
  } finally {
    Atomics.add(counter, 0, 1);
  }
  const deadline = performance.now() + PATIENCE;
  while (Atomics.load(counter, 0) < workers && performance.now() < deadline) await sleep(LOOK_EVERY);
}
