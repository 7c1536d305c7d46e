import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { TrainingError } from './training-error.js';

/** Annotated sentences that a model is measured on. */
export interface ScoreSet<Sentence> {
  readonly data: string;
  readonly sha256: string;
  readonly sentences: readonly Sentence[];
}

/**
 * Files to measure a model on.
 *
 * @param learned the files that it is learned from
 * @param read reads the sentences of a file; throws TrainingError where it cannot
 * @throws TrainingError where a file has no sentence or is learned from, too
 */
export function readScoreSets<Sentence>(
  paths: readonly string[],
  learned: readonly string[],
  read: (path: string) => readonly Sentence[],
): ScoreSet<Sentence>[] {
  return paths.map((path) => {
    const sentences = read(path);
    if (sentences.length === 0) throw new TrainingError(`${path}: there is no sentence`);
    const sha256 = hashOf(path);
    if (learned.some((file) => isFile(file) && hashOf(file) === sha256)) {
      throw new TrainingError(`${path} is learned from: a score on it says nothing`);
    }
    return { data: basename(path), sha256, sentences };
  });
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
// What cannot be read is told by who reads it.
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
