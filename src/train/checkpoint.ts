import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ChainWeights } from '../model/chain-weights.js';
import { readTensors, type Tensor, writeTensors } from '../model/safetensors.js';
import type { Sequences } from '../model/sequences.js';
import { TrainingError } from './training-error.js';

/** Stands in the folder of a model while it is trained. */
export const CHECKPOINT = 'checkpoint.safetensors';
const KIND = 'pressespiegel/checkpoint@1';
const PARTS = ['features', 'transitions.start', 'transitions.end', 'transitions.between'] as const;

/** What a training that was interrupted goes on from. */
export interface Progress {
  /** The models that are done. */
  readonly done: readonly ChainWeights[];
  /** The state of the trainer of the model that is under way; empty where none is. */
  readonly state: ReadonlyMap<string, Float32Array>;
}

/** One hash over all that a training hangs on: what its checkpoint must have been made by. */
export function jobHash({ sentences, tokens, features, labels, allowed }: Sequences, settings: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const column of [sentences, tokens, features, labels, allowed]) {
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }
  return hash.digest('hex');
}

/** Writes a checkpoint in place of the one before; an interruption leaves one of the two whole. */
export function writeCheckpoint(path: string, job: string, { done, state }: Progress): void {
  const tensors = new Map<string, Tensor>();
  const add = (name: string, data: Float32Array): void => void tensors.set(name, { data, shape: [data.length] });
  done.forEach((model, i) => {
    for (const part of PARTS) add(`${i} ${part}`, columnOf(model, part));
  });
  for (const [name, column] of state) add(`state ${name}`, column);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, writeTensors(tensors, { kind: KIND, job, done: String(done.length) }));
  renameSync(`${path}.new`, path);
}

/**
 * Reads a checkpoint.
 *
 * @param like says the labels and size of the models
 * @returns undefined where there is none
 * @throws TrainingError where it was made by a training with other sentences, lists or settings
 */
export function readCheckpoint(
  path: string,
  job: string,
  like: Pick<ChainWeights, 'scheme' | 'bits'>,
): Progress | undefined {
  if (!existsSync(path)) return undefined;
  const { metadata, tensors } = readTensors(path);
  if (metadata['kind'] !== KIND || metadata['job'] !== job) {
    throw new TrainingError(`${path} is a checkpoint of a training with other sentences, lists or settings`);
  }
  const column = (name: string): Float32Array => tensors.get(name)!.data as Float32Array;
  const done = Array.from({ length: Number(metadata['done']) }, (_, i) => ({
    ...like,
    features: column(`${i} features`),
    transitions: {
      start: column(`${i} transitions.start`),
      end: column(`${i} transitions.end`),
      between: column(`${i} transitions.between`),
    },
  }));
  const state = new Map<string, Float32Array>();
  for (const name of tensors.keys()) if (name.startsWith('state ')) state.set(name.slice(6), column(name));
  return { done, state };
}

export function removeCheckpoint(path: string): void {
  rmSync(path, { force: true });
}

function columnOf({ features, transitions }: ChainWeights, part: (typeof PARTS)[number]): Float32Array {
  return part === 'features' ? features : transitions[part.slice(12) as 'start' | 'end' | 'between'];
}
