import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLASSES, meaningOf, WEIGHTS } from '../entity-tag/crf/entity-model.js';
import { WordClasses } from '../entity-tag/crf/word-classes.js';
import { ALL_TABLES, NameTables } from '../entity-tag/name-tables.js';
import { WordKnowledge } from '../entity-tag/word-knowledge.js';
import { spansOf } from '../model/label-scheme.js';
import { CHECKPOINT } from './checkpoint.js';
import { readSentences } from './labelled-sentences.js';
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
}

const SHIPPED_CLASSES = fileURLToPath(new URL(`../../pipelines/models/entities-de/${CLASSES}`, import.meta.url));

/**
 * Trains on column files and writes the folder of a model: weights, and a copy of the shipped word classes beside them. After each round a
 * checkpoint is written there, which is gone when all is done.
 *
 * @throws TrainingError where a file cannot be read, bears unknown types or tags nothing, or where the checkpoint is that of another training
 */
export function trainFiles({ files, out, types, lacks, settings, tell, resume }: TrainingJob): Trained {
  const sentences = wrongIsTheirs(() => files.flatMap((path) => readSentences({ path, types })));
  const found = new Set(sentences.flatMap(({ tags }) => spansOf(tags).map(({ type }) => type)));
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
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sentences: sentences.length,
    types: [...found].sort(),
  };
}

function wrongIsTheirs<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new TrainingError((error as Error).message, { cause: error });
  }
}
