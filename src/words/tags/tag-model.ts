import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainNote, type QuantisedChain, readChain } from '../../model/chain-file.js';
import { readTensors, tensorOf } from '../../model/safetensors.js';
import { LemmaTable } from './lemma-table.js';
import { NameMarks } from './name-marks.js';

/** Names of the files in the folder of a model. */
export const WEIGHTS = 'weights.safetensors';
export const LEMMAS = 'lemmas.tsv';
export const NAMES = 'name-marks.safetensors';

/** Grows when features change their meaning: weights fit the features that they were learned with alone. */
export const FEATURES = 1;

export interface TagModel {
  readonly chain: QuantisedChain;
  readonly lemmas: LemmaTable;
  readonly names: NameMarks;
  /** Hash of the weights, which name those of the other files. */
  readonly sha256: string;
}

/**
 * Reads the model of a folder: weights, and the lemma table and the marks of names that belong to them.
 *
 * @param sha256 the hash that the weights must have, where it is known
 * @throws where a file is missing or broken, or they do not belong together or to this version of the features
 */
export function readTagModel(folder: string, sha256?: string): TagModel {
  const path = join(folder, WEIGHTS);
  const file = readTensors(path, sha256);
  const features = chainNote(file, 'features');
  if (features !== FEATURES) {
    throw new Error(`${path} was learned with features of version ${String(features)}; this version reads ${FEATURES}`);
  }
  const lemmas = readFileSync(join(folder, LEMMAS));
  const hash = createHash('sha256').update(lemmas).digest('hex');
  if (hash !== chainNote(file, 'lemmas')) throw new Error(`${join(folder, LEMMAS)} does not belong to ${path}`);
  const names = readTensors(join(folder, NAMES), chainNote(file, 'names') as string);
  return {
    chain: readChain(file),
    lemmas: new LemmaTable(lemmas.toString('utf8')),
    names: new NameMarks(tensorOf(names, 'keys', 'U32'), tensorOf(names, 'marks', 'U8')),
    sha256: file.sha256,
  };
}
