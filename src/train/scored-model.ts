import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withNote } from '../model/chain-file.js';
import { readTensors } from '../model/safetensors.js';
import type { Score } from './figures.js';

/** Measures the model of a folder, by the stage that reads it. */
export type Measure = (folder: string) => Promise<readonly Score[]>;

export interface ScoredModel {
  readonly scores: readonly Score[];
  /** Of the weights with the scores in their header. */
  readonly sha256: string;
}

/**
 * Measures the model of a folder and writes the scores into the header of its weights, in place of those before; the tensors stay as
 * they are. Equal scores give equal bytes.
 */
export async function noteScores(folder: string, weights: string, measure: Measure): Promise<ScoredModel> {
  const scores = await measure(folder);
  const path = join(folder, weights);
  const bytes = withNote(readTensors(path), 'scores', scores);
  // An interruption leaves one of the two whole.
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
  return { scores, sha256: createHash('sha256').update(bytes).digest('hex') };
}
