import { FEATURES } from '../entity-tag/crf/entity-model.js';
import { trainingSequences } from '../entity-tag/crf/training-sequences.js';
import type { Sources } from '../entity-tag/crf/word-features.js';
import { writeChain } from '../model/chain-file.js';
import { averageWeights, type ChainWeights } from '../model/chain-weights.js';
import { CrfTrainer } from '../model/crf-trainer.js';
import { spanScheme } from '../model/label-scheme.js';
import type { TaggedSentence } from './conll.js';
import { labelSentences } from './labelled-sentences.js';

/** Sentences of one kind: those of a file or of several that tag the same types. */
export interface TrainingSet {
  readonly sentences: readonly TaggedSentence[];
  /** Types that it does not tag; see `TrainingFile`. */
  readonly lacks: readonly string[];
  readonly apart?: boolean;
}

export interface TrainingSettings {
  /** How often all sentences are read. */
  readonly rounds: number;
  readonly seed: number;
  /** How many models are trained, from seeds that follow each other; the weights are their mean. */
  readonly models: number;
  /** Features share 2^bits numbers. */
  readonly bits: number;
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
  readonly dropout: number;
}

/** What was found good on a tenth of the training sentences that was set aside. */
export const SETTINGS: TrainingSettings = {
  rounds: 5,
  seed: 1,
  models: 3,
  bits: 18,
  alpha: 0.1,
  l1: 0.3,
  l2: 1,
  dropout: 0.2,
};

/** Told after each round. */
export interface RoundDone {
  readonly model: number;
  readonly round: number;
  /** Mean loss of a token, nats. */
  readonly loss: number;
}

/**
 * Learns an entity tagger. The same sentences, lists and settings give the same bytes.
 *
 * @param notes what the file's header shall say besides
 * @returns the bytes of the weights
 */
export function trainEntities(
  sets: readonly TrainingSet[],
  sources: Sources,
  settings: TrainingSettings,
  notes: Readonly<Record<string, unknown>>,
  tell: (done: RoundDone) => void,
): Uint8Array {
  const { bits, rounds, seed } = settings;
  const scheme = spanScheme(sets.flatMap(({ sentences }) => sentences.map(({ tags }) => tags)));
  const sentences = sets.flatMap((set) => labelSentences(set.sentences, scheme, set.lacks, set.apart));
  const data = trainingSequences(sentences, sources, bits);
  const every = Int32Array.from(sentences.keys());
  const anyApart = sets.some(({ apart }) => apart);
  const models: ChainWeights[] = [];
  for (let model = 0; model < settings.models; model++) {
    const trainer = new CrfTrainer(scheme, anyApart ? bits + 1 : bits, { ...settings, beta: 1, seed: seed + model });
    for (let round = 1; round <= rounds; round++) {
      tell({ model: model + 1, round, loss: trainer.round(data, every) });
    }
    const { features, transitions } = trainer.weights;
    models.push({ scheme, bits, features: features.subarray(0, scheme.size << bits), transitions });
  }
  return writeChain(averageWeights(models), {
    features: FEATURES,
    wordClasses: sources.classes.sha256,
    settings,
    sentences: sentences.length,
    ...notes,
  });
}
