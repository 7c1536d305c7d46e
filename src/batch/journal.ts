import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counts } from './job.js';
import type { FileSizes } from './output-folder.js';

const JOURNAL = 'resume.json';

/** How far a run has got; lies beside the output until the run ends. */
export interface Journal {
  /** Of the inputs, pipeline and options: another run must not go on with this one's files. */
  readonly job: string;
  /** How many entries of the input (records and unreadable files) are wholly written. */
  readonly entries: number;
  /** How many bytes of input these were. */
  readonly bytes: number;
  readonly sizes: FileSizes;
  readonly counts: Counts;
}

/** The journal of an interrupted run in `root`, if there is one. */
export function readJournal(root: string): Journal | undefined {
  const file = join(root, JOURNAL);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Journal) : undefined;
}

/** Writes the journal so that a reader sees the old or the new one, never half of one. */
export async function writeJournal(root: string, journal: Journal): Promise<void> {
  const file = join(root, JOURNAL);
  await writeFile(`${file}.new`, JSON.stringify(journal));
  await rename(`${file}.new`, file);
}

export async function removeJournal(root: string): Promise<void> {
  await rm(join(root, JOURNAL), { force: true });
}

/** Hash by which a run recognises that it is the same as the interrupted one. */
export function hashJob(job: unknown): string {
  return createHash('sha256').update(JSON.stringify(job)).digest('hex');
}
