import { findSources } from '../ingest/find-sources.js';
import { type RawRecord, readRecords } from '../ingest/records.js';
import { Annotator } from './annotator.js';
import type { BatchOptions, BatchResult, NotDone, Outcome } from './job.js';
import { hashJob, type Journal, readJournal, removeJournal, writeJournal } from './journal.js';
import { type Lanes, singleLane, workerLanes } from './lanes.js';
import { type Output, OutputFolder } from './output-folder.js';
import { writeRunFile } from './run-file.js';
import { StandardOutput } from './standard-output.js';
import { UniqueIds } from './unique-ids.js';

/** The options ask for something that cannot be done; nothing was written. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

type Entry = RawRecord | NotDone;
type Pieces = readonly { readonly path: string; readonly text: string }[];

const FAILURES = 'failures.jsonl';
const RUN = 'run.json';
const EXAMPLES = 5;
const GROUP_RECORDS = 32;
const GROUP_BYTES = 256 * 1024;

/**
 * Annotates many articles into a folder, in input order, with bounded memory. A bad article costs itself: it is named in
 * `failures.jsonl` and the rest goes on. Equal inputs, job and version give equal bytes, whatever `jobs` is and however
 * often the run was interrupted and resumed.
 *
 * @throws PipelineError, BatchError before anything is written
 */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  const began = performance.now();
  const annotator = await Annotator.load(options.job);
  const job = hashJob({ inputs: options.inputs, job: options.job, pipeline: annotator.stamp });
  const journal = options.resume && options.out !== '-' ? readJournal(options.out) : undefined;
  if (journal && journal.job !== job) {
    throw new BatchError(
      `${options.out} holds an interrupted run with other inputs, options or program version: it cannot be resumed; run without --resume to start anew, or choose another folder`,
    );
  }
  try {
    const heads = [...annotator.formats.flatMap((format) => format.files), { path: FAILURES, text: '' }];
    const output = options.out === '-' ? new StandardOutput() : await openFolder(options, heads, journal);
    const run = new Run(options, annotator, output, job);
    await run.from(journal);
    const result = {
      ...run.counts,
      pipeline: annotator.stamp,
      seconds: (performance.now() - began) / 1000,
      files: [...heads.map(({ path }) => path), RUN],
      articleFiles: run.articleFiles,
      notDone: run.notDone,
    };
    if (output instanceof OutputFolder) {
      await writeRunFile(output, RUN, options, result);
      await removeJournal(output.root);
    }
    return result;
  } finally {
    await annotator.close();
  }
}

/** Opens the folder of a new or resumed run; a new one does not keep the article pages of the one before. */
async function openFolder(options: BatchOptions, heads: Pieces, journal: Journal | undefined): Promise<OutputFolder> {
  try {
    const folder = await OutputFolder.open(options.out, heads, journal?.sizes);
    await folder.remove(RUN);
    if (!journal && options.job.formats.includes('html')) await folder.remove('articles');
    return folder;
  } catch (error) {
    throw new BatchError(`cannot write to ${options.out}: ${(error as Error).message}`);
  }
}

class Run {
  readonly counts = { done: 0, skipped: 0, failed: 0, tokens: 0 };
  readonly notDone: NotDone[] = [];
  readonly articleFiles: string[] = [];
  private readonly options: BatchOptions;
  private readonly annotator: Annotator;
  private readonly output: Output;
  private readonly job: string;
  private readonly ids = new UniqueIds();
  private entries = 0;

  constructor(options: BatchOptions, annotator: Annotator, output: Output, job: string) {
    this.options = options;
    this.annotator = annotator;
    this.output = output;
    this.job = job;
  }

  async from(journal: Journal | undefined): Promise<void> {
    const { jobs, job } = this.options;
    if (journal) Object.assign(this.counts, journal.counts);
    const lanes = jobs > 1 ? await workerLanes(job, jobs) : singleLane(this.annotator);
    try {
      await this.writeInOrder(lanes, journal?.entries ?? 0);
    } finally {
      await lanes.close();
      await this.output.close();
    }
  }

  /** Groups are annotated side by side, but written in input order. */
  private async writeInOrder(lanes: Lanes, skip: number): Promise<void> {
    const waiting: { group: readonly Entry[]; outcomes: Promise<Outcome[][]> }[] = [];
    const writeFirst = async (): Promise<void> => {
      const { group, outcomes } = waiting.shift()!;
      await this.writeGroup(group, await outcomes);
    };
    for await (const group of groups(this.entriesFrom(skip))) {
      const records = group.filter(isRecord);
      const outcomes = records.length > 0 ? lanes.annotate(records) : Promise.resolve([]);
      // Awaited in its turn; until then a rejection must not count as unhandled.
      outcomes.catch(() => {});
      waiting.push({ group, outcomes });
      if (waiting.length >= lanes.width) await writeFirst();
    }
    while (waiting.length > 0) await writeFirst();
  }

  private async *entriesFrom(skip: number): AsyncGenerator<Entry> {
    for await (const entry of readEntries(this.options)) {
      if (this.entries < skip) {
        this.entries++;
        if (isRecord(entry)) for (const id of await this.annotator.ids(entry)) this.ids.claim(id);
      } else yield entry;
    }
  }

  private async writeGroup(group: readonly Entry[], outcomes: readonly Outcome[][]): Promise<void> {
    const pieces: { path: string; text: string }[] = [];
    let next = 0;
    for (const entry of group) {
      const found = isRecord(entry) ? await this.withUniqueIds(entry, outcomes[next++]!) : [entry];
      for (const outcome of found) {
        this.counts[outcome.outcome]++;
        if (outcome.outcome === 'done') {
          this.counts.tokens += outcome.tokens;
          pieces.push(...outcome.chunks);
        } else {
          pieces.push({ path: FAILURES, text: `${JSON.stringify(failureLine(outcome))}\n` });
          if (this.notDone.length < EXAMPLES) this.notDone.push(outcome);
        }
      }
    }
    await this.output.write(pieces);
    if (this.articleFiles.length < EXAMPLES) {
      const whole = pieces.filter(({ path }) => !this.output.appends(path)).map(({ path }) => path);
      this.articleFiles.push(...whole.slice(0, EXAMPLES - this.articleFiles.length));
    }
    this.entries += group.length;
    await this.keepJournal();
    this.options.onProgress?.(this.counts);
  }

  private async keepJournal(): Promise<void> {
    const { output, job, entries, counts } = this;
    if (output instanceof OutputFolder) await writeJournal(output.root, { job, entries, sizes: output.sizes, counts });
  }

  /** An id that is taken gets another one, and the article is rendered anew under it. */
  private async withUniqueIds(record: RawRecord, outcomes: Outcome[]): Promise<Outcome[]> {
    const taken = outcomes.some((outcome) => outcome.outcome === 'done' && this.ids.has(outcome.id));
    const twice = new Set(outcomes.map(({ id }) => id)).size < outcomes.length;
    if (taken || twice) return this.annotator.process(record, (id) => this.ids.claim(id));
    for (const outcome of outcomes) if (outcome.outcome === 'done') this.ids.claim(outcome.id);
    return outcomes;
  }
}

async function* readEntries({ inputs, out, job }: BatchOptions): AsyncGenerator<Entry> {
  for await (const source of findSources(inputs, { exclude: [out] })) {
    if ('outcome' in source) yield source;
    else for await (const record of readRecords(source, job.ingest)) yield record;
  }
}

async function* groups(entries: AsyncIterable<Entry>): AsyncGenerator<Entry[]> {
  let group: Entry[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    group.push(entry);
    bytes += isRecord(entry) ? entry.bytes.length : 0;
    if (group.length >= GROUP_RECORDS || bytes >= GROUP_BYTES) {
      yield group;
      group = [];
      bytes = 0;
    }
  }
  if (group.length > 0) yield group;
}

function isRecord(entry: Entry): entry is RawRecord {
  return 'bytes' in entry;
}

function failureLine({ id, path, record, code, reason, outcome }: NotDone): unknown {
  return { id, path, ...(record === undefined ? {} : { record }), code, reason, outcome };
}
