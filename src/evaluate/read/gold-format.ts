import type { EvalDocument, EvalLayer } from '../eval-document.js';
import type { ReadingNotes } from './reading-notes.js';

/** What a reader is told. */
export interface ReadOptions {
  readonly layer: EvalLayer;
  readonly notes: ReadingNotes;
  /** Names of the columns of a columnar file, where they are given. */
  readonly columns?: readonly string[];
  /** How many sentences make a document where the file marks none. */
  readonly group: number;
}

export interface GoldFormat {
  readonly id: string;
  readonly summary: string;
  /** True where the first lines of a file (or the name of a folder) show this format. */
  readonly recognises: (head: readonly string[], path: string) => boolean;
  readonly load: () => Promise<GoldReader>;
}

export interface GoldReader {
  /** @throws GoldError with file, line and what was expected, at the first fault of form */
  read(file: string, options: ReadOptions): AsyncIterable<EvalDocument>;
}
