import { FEATURES } from '../entity-tag/crf/entity-model.js';
import { trainingSequences } from '../entity-tag/crf/training-sequences.js';
import type { Sources } from '../entity-tag/crf/word-features.js';
import { writeChain } from '../model/chain-file.js';
import { averageWeights } from '../model/chain-weights.js';
import { spanScheme } from '../model/label-scheme.js';
import type { TaggedSentence } from './conll.js';
import { labelSentences } from './labelled-sentences.js';
import { setAsideNote } from './set-aside.js';
import { type CheckpointFile, type TrainingProgress, type TrainingSettings, trainModels } from './train-models.js';

/** Sentences of one kind: those of a file or of several that tag the same types. */
export interface TrainingSet {
  readonly sentences: readonly TaggedSentence[];
  /** Types that it does not tag; see `TrainingFile`. */
  readonly lacks: readonly string[];
  readonly apart?: boolean;
}

/** What was found good on a tenth of the training sentences that was set aside. */
export const SETTINGS: TrainingSettings = {
  rounds: 4,
  seed: 1,
  models: 3,
  bits: 18,
  alpha: 0.1,
  l1: 0.3,
  l2: 1,
  dropout: 0.2,
};

/**
 * Learns an entity tagger. The same sentences, lists and settings give the same bytes.
 *
 * @param notes what the file's header shall say besides
 * @returns the bytes of the weights
 * @throws TrainingError where the checkpoint is that of another training
 */
export function trainEntities(
  sets: readonly TrainingSet[],
  sources: Sources,
  settings: TrainingSettings,
  notes: Readonly<Record<string, unknown>>,
  tell: (progress: TrainingProgress) => void,
  checkpoint?: CheckpointFile,
): Uint8Array {
  const scheme = spanScheme(sets.flatMap(({ sentences }) => sentences.map(({ tags }) => tags)));
  const sentences = sets.flatMap((set) => labelSentences(set.sentences, scheme, set.lacks, set.apart));
  const data = trainingSequences(sentences, sources, settings.bits);
  const extraBits = sets.some(({ apart }) => apart) ? 1 : 0;
  const weights = averageWeights(trainModels(scheme, data, extraBits, settings, tell, checkpoint));
  return writeChain(weights, {
    features: FEATURES,
    wordClasses: sources.classes.sha256,
    settings,
    sentences: sentences.length,
    ...setAsideNote(weights, data, settings),
    ...notes,
  });
}
