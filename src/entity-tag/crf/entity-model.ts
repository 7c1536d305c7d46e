import { join } from 'node:path';
import type { EntityLabel } from '../../document/layers.js';
import { chainNote, type QuantisedChain, readChain } from '../../model/chain-file.js';
import { readTensors } from '../../model/safetensors.js';
import type { Candidate } from '../candidate.js';
import { WordClasses } from './word-classes.js';

/** Names of the files in the folder of a model. */
export const WEIGHTS = 'weights.safetensors';
export const CLASSES = 'word-classes.safetensors';

/** Grows when features change their meaning: weights fit the features that they were learned with alone. */
export const FEATURES = 2;

/** What a type of spans stands for in the output. */
export interface TypeMeaning {
  readonly label: EntityLabel;
  readonly form: Candidate['form'];
}

export interface EntityModel {
  readonly chain: QuantisedChain;
  readonly classes: WordClasses;
  /** Hash of the weights. */
  readonly sha256: string;
  readonly meanings: ReadonlyMap<string, TypeMeaning>;
}

/**
 * Reads the model of a folder: weights and the word classes that they were learned with.
 *
 * @param sha256 the hash that the weights must have, where it is known
 * @throws where a file is missing or broken, or the two do not belong together or to this version of the features
 */
export function readEntityModel(folder: string, sha256?: string): EntityModel {
  const path = join(folder, WEIGHTS);
  const file = readTensors(path, sha256);
  const features = chainNote(file, 'features');
  if (features !== FEATURES) {
    throw new Error(`${path} was learned with features of version ${String(features)}; this version reads ${FEATURES}`);
  }
  const classes = new WordClasses(join(folder, CLASSES), chainNote(file, 'wordClasses') as string);
  const chain = readChain(file);
  const meanings = new Map([...chain.scheme.types()].map((type) => [type, meaningOf(type)]));
  return { chain, classes, sha256: file.sha256, meanings };
}

/** The meaning of a type as GermEval names them: `PER`, `LOCderiv`, `ORGpart`. @throws for any other */
export function meaningOf(type: string): TypeMeaning {
  const found = /^(PER|LOC|ORG|OTH)(deriv|part)?$/.exec(type);
  if (found === null) {
    throw new Error(
      `there is no entity type ${type}; there are PER, LOC, ORG and OTH, with -deriv and -part behind them`,
    );
  }
  const form = found[2] === undefined ? 'name' : found[2] === 'deriv' ? 'derived' : 'part';
  return { label: found[1] as EntityLabel, form };
}
