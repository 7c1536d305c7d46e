import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityLabel } from '../document/layers.js';
import { CLASSES, meaningOf, WEIGHTS } from '../entity-tag/crf/entity-model.js';
import { WordClasses } from '../entity-tag/crf/word-classes.js';
import { ALL_TABLES, NameTables } from '../entity-tag/name-tables.js';
import { WordKnowledge } from '../entity-tag/word-knowledge.js';
import { chainNote } from '../model/chain-file.js';
import { spansOf } from '../model/label-scheme.js';
import { readTensors } from '../model/safetensors.js';
import { CHECKPOINT } from './checkpoint.js';
import type { TaggedSentence } from './conll.js';
import type { Measured } from './figures.js';
import { readSentences } from './labelled-sentences.js';
import { measureNames } from './measure-names.js';
import { readScoreSets } from './score-sets.js';
import { noteScores, type ScoredModel } from './scored-model.js';
import { SETTINGS, trainEntities } from './train-entities.js';
import type { TrainingProgress, TrainingSettings } from './train-models.js';
import { TrainingError } from './training-error.js';

export interface TrainingJob {
  readonly files: readonly string[];
  /** Folder of the model to write. */
  readonly out: string;
  readonly types: Readonly<Record<string, string | null>>;
  readonly lacks: readonly string[];
  readonly settings: Partial<TrainingSettings>;
  readonly tell: (progress: TrainingProgress) => void;
  /** Goes on from the checkpoint in the folder, where there is one. */
  readonly resume: boolean;
}

export interface Trained {
  readonly path: string;
  readonly sha256: string;
  readonly sentences: number;
  readonly types: readonly string[];
  /** What the model has right of the sentences set aside, where some were. */
  readonly setAside?: Measured;
}

const LABELS: readonly EntityLabel[] = ['PER', 'LOC', 'ORG', 'OTH'];
const SHIPPED_CLASSES = fileURLToPath(new URL(`../../pipelines/models/entities-de/${CLASSES}`, import.meta.url));

/**
 * Trains on column files and writes the folder of a model: weights, and a copy of the shipped word classes beside them. After each round a
 * checkpoint is written there, which is gone when all is done.
 *
 * @throws TrainingError where a file cannot be read, bears unknown types or tags nothing, or where the checkpoint is that of another training
 */
export function trainFiles({ files, out, types, lacks, settings, tell, resume }: TrainingJob): Trained {
  const sentences = wrongIsTheirs(() => files.flatMap((path) => readSentences({ path, types })));
  const found = typesOf(sentences);
  wrongIsTheirs(() => [...found, ...lacks].map(meaningOf));
  if (found.size === 0) throw new TrainingError(`${files.join(', ')}: no sentence has a tagged name`);
  const sources = {
    knowledge: new WordKnowledge(),
    tables: new NameTables(ALL_TABLES),
    classes: new WordClasses(SHIPPED_CLASSES),
  };
  const bytes = trainEntities([{ sentences, lacks }], sources, { ...SETTINGS, ...settings }, {}, tell, {
    path: join(out, CHECKPOINT),
    resume,
  });
  const path = join(out, WEIGHTS);
  mkdirSync(out, { recursive: true });
  writeFileSync(path, bytes);
  copyFileSync(SHIPPED_CLASSES, join(out, CLASSES));
  const file = readTensors(path);
  const setAside = chainNote(file, 'setAside') as Measured | undefined;
  return {
    path,
    sha256: file.sha256,
    sentences: sentences.length,
    types: [...found].sort(),
    ...(setAside && { setAside }),
  };
}

/**
 * As {@link trainFiles}, and measures the model by its stage on files of their own, read as those to learn from; what it has right
 * of each goes into the header of the weights.
 *
 * @throws TrainingError also where a file to measure on cannot be read, has no sentence or is learned from
 */
export async function trainAndScore(job: TrainingJob, score: readonly string[]): Promise<Trained & ScoredModel> {
  const { files, out, types, lacks } = job;
  const sets = readScoreSets(score, files, (path) => wrongIsTheirs(() => readSentences({ path, types })));
  wrongIsTheirs(() => typesOf(sets.flatMap(({ sentences }) => sentences)).forEach(meaningOf));
  const trained = trainFiles(job);
  if (sets.length === 0) return { ...trained, scores: [] };
  const labels = LABELS.filter((label) => !lacks.includes(label));
  const measure = measureNames(sets.map((set) => ({ ...set, labels })));
  return { ...trained, ...(await noteScores(out, WEIGHTS, measure)) };
}

function typesOf(sentences: readonly TaggedSentence[]): Set<string> {
  return new Set(sentences.flatMap(({ tags }) => spansOf(tags).map(({ type }) => type)));
}

function wrongIsTheirs<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new TrainingError((error as Error).message, { cause: error });
  }
}
