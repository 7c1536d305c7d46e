import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainNote } from '../../model/chain-file.js';
import { readTensors } from '../../model/safetensors.js';
import { LABELS } from '../../words/tags/labels.js';
import { LEMMAS, NAMES, WEIGHTS } from '../../words/tags/tag-model.js';
import { CHECKPOINT } from '../checkpoint.js';
import type { Measured } from '../figures.js';
import { readScoreSets } from '../score-sets.js';
import { noteScores, type ScoredModel } from '../scored-model.js';
import type { TrainingProgress } from '../train-models.js';
import { TrainingError } from '../training-error.js';
import { measureTags } from './measure-tags.js';
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
  /** What the model has right of the sentences set aside, where some were. */
  readonly setAside?: Measured;
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
  const file = readTensors(join(out, WEIGHTS));
  const setAside = chainNote(file, 'setAside') as Measured | undefined;
  return {
    path: join(out, WEIGHTS),
    sha256: file.sha256,
    sentences: sentences.length,
    ...(setAside && { setAside }),
  };
}

/**
 * As {@link trainTagFiles}, and measures the model by its stage on files of their own; what it has right of each goes into the header
 * of the weights.
 *
 * @throws TrainingError also where a file to measure on cannot be read, has no sentence or is learned from
 */
export async function trainAndScoreTags(
  job: TagTrainingJob,
  score: readonly string[],
): Promise<TrainedTagFiles & ScoredModel> {
  const sets = readScoreSets(score, job.files, readOrSay);
  const trained = trainTagFiles(job);
  if (sets.length === 0) return { ...trained, scores: [] };
  return { ...trained, ...(await noteScores(job.out, WEIGHTS, measureTags(sets))) };
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
