import { findSources } from '../ingest/find-sources.js';
import { type RawRecord, readRecords } from '../ingest/records.js';
import type { GivenIds } from './annotator.js';
import { OutputError } from './batch-error.js';
import { totalBytes } from './input-size.js';
import type { AnnotatedGroup, BatchOptions, Done, NotDone, Outcome, Progress } from './job.js';
import type { Journal } from './journal.js';
import type { Lanes } from './lanes.js';
import type { Output, Piece } from './output-folder.js';
import type { UniqueIds } from './unique-ids.js';

type Entry = RawRecord | NotDone;

/** Where a run writes to. */
export interface Target {
  readonly output: Output;
  /** Path of the file that names the articles that were not done. */
  readonly failures: string;
  readonly ids: UniqueIds;
  /** Notes how far the run has got, and with it the sizes of all files. */
  readonly keep?: (progress: Pick<Journal, 'entries' | 'bytes' | 'counts'>) => Promise<void>;
  /** Cuts the files back to what was noted last; resolves to the number of articles that are done then. */
  readonly cutBack?: () => Promise<number>;
}

const EXAMPLES = 5;
const GROUP_RECORDS = 8;
const GROUP_BYTES = 64 * 1024;
/** So often, at most, it is noted how far the run has got. */
const KEEP_MS = 200;

/** The way of all articles from the inputs through the lanes to the output, in input order. */
export class Run {
  readonly counts = { done: 0, skipped: 0, failed: 0, tokens: 0 };
  readonly notDone: NotDone[] = [];
  readonly articleFiles: string[] = [];
  readonly output: Output;
  private readonly options: BatchOptions;
  private readonly lanes: Lanes;
  private readonly target: Target;
  private readonly resumed: { readonly entries: number; readonly bytes: number };
  private entries: number;
  private bytes: number;
  private total: number | undefined;
  private kept = 0;

  /** @param journal of the interrupted run that goes on here */
  constructor(options: BatchOptions, lanes: Lanes, target: Target, journal?: Journal) {
    this.options = options;
    this.lanes = lanes;
    this.target = target;
    this.output = target.output;
    this.resumed = { entries: journal?.entries ?? 0, bytes: journal?.bytes ?? 0 };
    ({ entries: this.entries, bytes: this.bytes } = this.resumed);
    if (journal) Object.assign(this.counts, journal.counts);
  }

  /** @throws OutputError where the output cannot be written any more */
  async toTheEnd(): Promise<void> {
    const { inputs, out, onProgress } = this.options;
    if (onProgress) {
      // Beside the work: it looks at every input file.
      totalBytes(inputs, [out]).then(
        (total) => {
          this.total = total;
        },
        () => {},
      );
    }
    try {
      await this.written(() => this.keep());
      await this.writeInOrder();
      await this.written(() => this.keep());
    } finally {
      await this.output.close();
    }
  }

  /** Groups are annotated side by side, but written in input order. */
  private async writeInOrder(): Promise<void> {
    const waiting: { group: readonly Entry[]; annotated: Promise<AnnotatedGroup> }[] = [];
    const writeFirst = async (): Promise<void> => {
      const { group, annotated } = waiting.shift()!;
      await this.writeGroup(group, await annotated);
    };
    for await (const group of groups(this.entriesToDo())) {
      const annotated = this.annotate(group.filter(isRecord));
      // Awaited in its turn; until then a rejection must not count as unhandled.
      annotated.catch(() => {});
      waiting.push({ group, annotated });
      if (waiting.length >= this.lanes.width) await writeFirst();
    }
    while (waiting.length > 0) await writeFirst();
  }

  private async *entriesToDo(): AsyncGenerator<Entry> {
    const { inputs, out, job } = this.options;
    let skip = this.resumed.entries;
    for await (const source of findSources(inputs, { exclude: [out] })) {
      if ('outcome' in source) {
        if (--skip < 0) yield source;
      } else {
        for await (const entry of readRecords(source, job.ingest)) if (--skip < 0) yield entry;
      }
    }
  }

  private async annotate(records: readonly RawRecord[], ids?: readonly GivenIds[]): Promise<AnnotatedGroup> {
    return records.length > 0 ? this.lanes.annotate(records, ids) : { outcomes: [], bytes: new Uint8Array() };
  }

  private async writeGroup(group: readonly Entry[], annotated: AnnotatedGroup): Promise<void> {
    const again = await this.underFreeIds(group.filter(isRecord), annotated);
    const pieces: Piece[] = [];
    let next = 0;
    for (const entry of group) {
      this.bytes += isRecord(entry) ? entry.bytes.length : 0;
      if (!isRecord(entry)) this.count(entry, pieces);
      else {
        const found = again.get(next) ?? { outcomes: annotated.outcomes[next]!, bytes: annotated.bytes };
        next++;
        for (const outcome of found.outcomes) {
          this.count(outcome, pieces);
          if (outcome.outcome === 'done') addPieces(pieces, outcome, found.bytes);
        }
      }
    }
    this.entries += group.length;
    await this.written(async () => {
      await this.output.write(pieces);
      if (performance.now() - this.kept >= KEEP_MS) await this.keep();
    });
    this.rememberFiles(pieces);
    this.lanes.release(annotated);
    this.options.onProgress?.(this.progress());
  }

  /**
   * Gives every article its id. One whose own id is taken is annotated anew under another, with all of its record.
   *
   * @returns what came of these records, by their place among the records of the group
   */
  private async underFreeIds(
    records: readonly RawRecord[],
    { outcomes }: AnnotatedGroup,
  ): Promise<Map<number, { outcomes: readonly Outcome[]; bytes: Uint8Array }>> {
    const renamed: { at: number; ids: GivenIds }[] = [];
    for (const [at, found] of outcomes.entries()) {
      const ids = found.map(({ outcome, id }) => (outcome === 'done' ? this.target.ids.claim(id) : id));
      if (ids.some((id, i) => id !== found[i]!.id)) renamed.push({ at, ids });
    }
    if (renamed.length === 0) return new Map();
    const again = await this.annotate(
      renamed.map(({ at }) => records[at]!),
      renamed.map(({ ids }) => ids),
    );
    return new Map(renamed.map(({ at }, i) => [at, { outcomes: again.outcomes[i]!, bytes: again.bytes }]));
  }

  private count(outcome: Outcome, pieces: Piece[]): void {
    this.counts[outcome.outcome]++;
    if (outcome.outcome === 'done') this.counts.tokens += outcome.tokens;
    else {
      const line = `${JSON.stringify(failureLine(outcome))}\n`;
      pieces.push({ path: this.target.failures, bytes: Buffer.from(line) });
      if (this.notDone.length < EXAMPLES) this.notDone.push(outcome);
    }
  }

  private rememberFiles(pieces: readonly Piece[]): void {
    if (this.articleFiles.length >= EXAMPLES) return;
    const whole = pieces.filter(({ path }) => !this.output.appends(path)).map(({ path }) => path);
    this.articleFiles.push(...whole.slice(0, EXAMPLES - this.articleFiles.length));
  }

  private progress(): Progress {
    const { counts, bytes, resumed, total } = this;
    if (!total) return { counts, part: undefined, resumedAt: 0 };
    return { counts, part: Math.min(1, bytes / total), resumedAt: Math.min(1, resumed.bytes / total) };
  }

  private async keep(): Promise<void> {
    const { entries, bytes, counts } = this;
    await this.target.keep?.({ entries, bytes, counts });
    this.kept = performance.now();
  }

  /** Where writing fails, everything is cut back to what was noted last. */
  private async written(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw new OutputError(this.options.out, error, await this.target.cutBack?.());
    }
  }
}

/** Pieces of one file that follow each other in memory are one. */
function addPieces(pieces: Piece[], { pieces: rendered }: Done, bytes: Uint8Array): void {
  for (const { path, start, end } of rendered) {
    const last = pieces.at(-1);
    const joins =
      last?.path === path && last.bytes.buffer === bytes.buffer && endOf(last.bytes) === bytes.byteOffset + start;
    if (joins) pieces[pieces.length - 1] = { path, bytes: bytes.subarray(start - last.bytes.length, end) };
    else pieces.push({ path, bytes: bytes.subarray(start, end) });
  }
}

function endOf(bytes: Uint8Array): number {
  return bytes.byteOffset + bytes.length;
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
