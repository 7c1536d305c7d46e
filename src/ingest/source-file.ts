import type { Source } from '../document/layers.js';

export type Format = Source['format'];

/** A file to read articles from. */
export interface SourceFile {
  /** Relative to the folder that all inputs share, with `/`: the same wherever that folder lies. `-` for standard input. */
  readonly path: string;
  /** Absolute path, or `-` for standard input. */
  readonly file: string;
  /** `path` without its ending or endings: `politik/nordkorea`. */
  readonly id: string;
  readonly format: Format;
  readonly compression?: 'gzip';
}

/** Something that could not be read, and why. `record` is there where one record of a file is meant. */
export interface Failure {
  readonly outcome: 'failed';
  readonly id: string;
  readonly path: string;
  readonly record?: number;
  readonly code: string;
  readonly reason: string;
}

/** A {@link Failure} of a whole file. */
export function failedSource(source: Pick<SourceFile, 'id' | 'path'>, code: string, reason: string): Failure {
  return { outcome: 'failed', id: source.id, path: source.path, code, reason };
}
