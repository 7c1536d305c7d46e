import type { PipelineStamp } from '../document/layers.js';
import type { IngestOptions } from '../ingest/parse-record.js';
import type { FormatId } from '../write/formats.js';
import type { OutputOptions } from '../write/output-format.js';

/** What to do with every article of a batch; plain data, so that workers can be told. */
export interface Job {
  /** Name of a shipped pipeline or path of a pipeline file. */
  readonly pipeline: string;
  readonly ingest: IngestOptions;
  readonly formats: readonly FormatId[];
  readonly output: OutputOptions;
}

/** An article that was annotated and rendered. */
export interface Done {
  readonly outcome: 'done';
  readonly id: string;
  readonly tokens: number;
  /** Its output, in the order of the formats; places in the bytes of its group. */
  readonly pieces: readonly RenderedPiece[];
}

/** A piece of one output file: where it stands in the bytes of its group. */
export interface RenderedPiece {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** An article that was not annotated; a line of `failures.jsonl`. */
export interface NotDone {
  readonly outcome: 'skipped' | 'failed';
  readonly id: string;
  readonly path: string;
  readonly record?: number;
  readonly code: string;
  readonly reason: string;
}

export type Outcome = Done | NotDone;

/** How many articles of a run came to which end, and the tokens of those done. */
export interface Counts {
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  readonly tokens: number;
}

/** A group of records, annotated. */
export interface AnnotatedGroup {
  /** What became of each record's articles. */
  readonly outcomes: readonly (readonly Outcome[])[];
  /** What the formats rendered, as UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How far a run has got. */
export interface Progress {
  readonly counts: Counts;
  /** The part of the input's bytes that is done (0–1), as far as it is known. */
  readonly part: number | undefined;
  /** The part that an interrupted run had done before. */
  readonly resumedAt: number;
}

/** Where to read, where to write, and how. */
export interface BatchOptions {
  readonly inputs: readonly string[];
  /** Folder to write to; `-` writes JSON lines to standard output and nothing else anywhere. */
  readonly out: string;
  readonly job: Job;
  /** Worker threads; 1 works in this thread. The output does not depend on it. */
  readonly jobs: number;
  /** Go on with an interrupted run of the same job in the same folder. */
  readonly resume: boolean;
  /** Called after every group that is written. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface BatchResult extends Counts {
  readonly pipeline: PipelineStamp;
  readonly seconds: number;
  /** Paths of the files in the output folder that every run of these formats has. */
  readonly files: readonly string[];
  /** The first few files that hold one article each, as examples. */
  readonly articleFiles: readonly string[];
  /** The first few articles that were not done. */
  readonly notDone: readonly NotDone[];
}
