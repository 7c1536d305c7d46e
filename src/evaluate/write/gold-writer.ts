import type { EvalDocument } from '../eval-document.js';

/** A piece of a file; pieces for one path are appended in their order. */
export interface Chunk {
  /** Relative to the output folder; `''` is the one file of a format that has just one. */
  readonly path: string;
  readonly text: string;
}

/** Writes documents in a format that gold can have. */
export interface GoldWriter {
  begin(): readonly Chunk[];
  render(document: EvalDocument): readonly Chunk[];
  end(): readonly Chunk[];
}
