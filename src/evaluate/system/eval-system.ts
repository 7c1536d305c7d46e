import type { EvalDocument, EvalLayer } from '../eval-document.js';

/** Something that can be asked what it says of the gold's documents. */
export interface EvalSystem {
  readonly name: string;
  /** What tells this version of it apart, where it says so. */
  readonly version?: string;
  /** What the reader of results must know of it. */
  readonly notes: readonly string[];
  /**
   * Annotates one document.
   *
   * @returns a document with the same id and text
   * @throws SystemFailure where it cannot
   */
  annotate(gold: EvalDocument, layer: EvalLayer): EvalDocument | Promise<EvalDocument>;
  close(): Promise<void>;
}

/** A system that cannot be had, or that failed on a document. */
export class SystemFailure extends Error {
  override readonly name = 'SystemFailure';
}

/** The gold's document without what the gold says: what a system may see. */
export function bareDocument(gold: EvalDocument, layers: EvalDocument['layers']): EvalDocument {
  const { id, text, tokens, sentences, pretokenised } = gold;
  const given = pretokenised ? { ...(tokens ? { tokens } : {}), ...(sentences ? { sentences } : {}) } : {};
  return { id, text, pretokenised, ...given, layers };
}
