import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS } from '../../words/tags/labels.js';
import { LEMMAS, NAMES, WEIGHTS } from '../../words/tags/tag-model.js';
import { CHECKPOINT } from '../checkpoint.js';
import type { TrainingProgress } from '../train-models.js';
import { TrainingError } from '../training-error.js';
import { readConllu } from './read-conllu.js';
import { labelsOf } from './tag-sequences.js';
import { TAG_SETTINGS, type TagSettings, trainTags } from './train-tags.js';
import type { TrainingSentence } from './training-token.js';

export interface TagTrainingJob {
  readonly files: readonly string[];
  /** Folder of the model to write. */
  readonly out: string;
  readonly settings: Partial<TagSettings>;
  readonly tell: (progress: TrainingProgress) => void;
  /** Goes on from the checkpoint in the folder, where there is one. */
  readonly resume: boolean;
}

export interface TrainedTagFiles {
  readonly path: string;
  readonly sha256: string;
  readonly sentences: number;
}

/**
 * Trains on CoNLL-U files and writes the folder of a model. After each round a checkpoint is written there, which is gone when all is done.
 *
 * @throws TrainingError where a file cannot be read, has an unknown part of speech or no sentence, or where the checkpoint is that of another training
 */
export function trainTagFiles({ files, out, settings, tell, resume }: TagTrainingJob): TrainedTagFiles {
  const sentences = files.flatMap((file) => readOrSay(file));
  if (sentences.length === 0) throw new TrainingError(`${files.join(', ')}: there is no sentence`);
  const { weights, lemmas, names } = trainTags(sentences, { ...TAG_SETTINGS, ...settings }, {}, tell, {
    path: join(out, CHECKPOINT),
    resume,
  });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, WEIGHTS), weights);
  writeFileSync(join(out, LEMMAS), lemmas);
  writeFileSync(join(out, NAMES), names);
  return {
    path: join(out, WEIGHTS),
    sha256: createHash('sha256').update(weights).digest('hex'),
    sentences: sentences.length,
  };
}

const KNOWN: ReadonlySet<string> = new Set(LABELS);

function readOrSay(file: string): TrainingSentence[] {
  let sentences: TrainingSentence[];
  try {
    sentences = readConllu(file);
  } catch (error) {
    throw new TrainingError((error as Error).message, { cause: error });
  }
  for (const token of sentences.flat()) {
    const odd = labelsOf(token).find((label) => !KNOWN.has(label));
    if (odd !== undefined)
      throw new TrainingError(`${file}: ${token.form} has the part of speech ${odd}, which is none of UD's`);
  }
  return sentences;
}
