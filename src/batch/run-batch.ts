import { BatchError, OutputError } from './batch-error.js';
import type { BatchOptions, BatchResult } from './job.js';
import { hashJob, type Journal, readJournal, removeJournal, writeJournal } from './journal.js';
import { type Lanes, singleLane } from './lanes.js';
import { OutputFolder, type Piece } from './output-folder.js';
import { Run } from './run.js';
import { writeRunFile } from './run-file.js';
import { StandardOutput } from './standard-output.js';
import { UniqueIds } from './unique-ids.js';

const FAILURES = 'failures.jsonl';
const RUN = 'run.json';
/** Lies beside the journal while a run is not at its end. */
const IDS = 'resume.ids';

/**
 * Annotates many articles into a folder, in input order, with bounded memory. A bad article costs itself: it is named in
 * `failures.jsonl` and the rest goes on. Equal inputs, job and version give equal bytes, whatever `jobs` is and however
 * often the run was interrupted and resumed.
 *
 * @throws PipelineError, BatchError before anything is written; OutputError where the output cannot be written any more:
 *   what is written then is whole and can be gone on with
 */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  const began = performance.now();
  const lanes = await openLanes(options);
  try {
    const { stamp, heads } = lanes.facts;
    const job = hashJob({ inputs: options.inputs, job: options.job, pipeline: stamp });
    const files = [...heads.map(({ path, text }) => ({ path, bytes: Buffer.from(text) })), empty(FAILURES)];
    const run =
      options.out === '-'
        ? new Run(options, lanes, { failures: FAILURES, output: new StandardOutput(), ids: new UniqueIds() })
        : await folderRun(options, lanes, files, job);
    await run.toTheEnd();
    const result: BatchResult = {
      ...run.counts,
      pipeline: stamp,
      seconds: (performance.now() - began) / 1000,
      files: [...files.map(({ path }) => path), RUN],
      articleFiles: run.articleFiles,
      notDone: run.notDone,
    };
    if (run.output instanceof OutputFolder) await endFolder(run.output, options, result);
    return result;
  } finally {
    await lanes.close();
  }
}

async function openLanes({ job, jobs }: BatchOptions): Promise<Lanes> {
  if (jobs === 1) return singleLane(job);
  const { workerLanes } = await import('./worker-lanes.js');
  return workerLanes(job, jobs);
}

/** A run into a new folder, or one that goes on where the one before it was interrupted. */
async function folderRun(options: BatchOptions, lanes: Lanes, files: readonly Piece[], job: string): Promise<Run> {
  const journal = options.resume ? readJournal(options.out) : undefined;
  if (journal && journal.job !== job) {
    throw new BatchError(
      `${options.out} holds an interrupted run with other inputs, options or program version: it cannot be resumed; run without --resume to start anew, or choose another folder`,
    );
  }
  const folder = await openFolder(options, [...files, empty(IDS)], journal);
  const ids = new UniqueIds(journal && (await folder.read(IDS)));
  const keep = async (progress: Pick<Journal, 'entries' | 'bytes' | 'counts'>): Promise<void> => {
    await folder.write([{ path: IDS, bytes: ids.takeFresh() }]);
    await writeJournal(folder.root, { job, sizes: folder.sizes, ...progress });
  };
  const cutBack = async (): Promise<number> => {
    const kept = readJournal(folder.root);
    await folder.cutTo(kept?.sizes ?? {});
    return kept?.counts.done ?? 0;
  };
  return new Run(options, lanes, { failures: FAILURES, output: folder, ids, keep, cutBack }, journal);
}

/** Opens the folder of a new or resumed run; a new one does not keep the article pages of the one before. */
async function openFolder(options: BatchOptions, files: readonly Piece[], journal?: Journal): Promise<OutputFolder> {
  try {
    if (!journal) await removeJournal(options.out);
    const folder = await OutputFolder.open(options.out, files, journal?.sizes);
    await folder.remove(RUN);
    if (!journal && options.job.formats.includes('html')) await folder.remove('articles');
    return folder;
  } catch (error) {
    const advice = journal ? '; run without --resume to start anew' : '';
    throw new BatchError(`cannot write to ${options.out}: ${(error as Error).message}${advice}`);
  }
}

async function endFolder(folder: OutputFolder, options: BatchOptions, result: BatchResult): Promise<void> {
  try {
    await writeRunFile(folder, RUN, options, result);
    await removeJournal(folder.root);
    await folder.remove(IDS);
  } catch (error) {
    throw new OutputError(options.out, error, result.done);
  }
}

function empty(path: string): Piece {
  return { path, bytes: new Uint8Array() };
}
