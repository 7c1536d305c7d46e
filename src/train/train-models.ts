import type { ChainWeights } from '../model/chain-weights.js';
import { CrfTrainer } from '../model/crf-trainer.js';
import type { LabelScheme } from '../model/label-scheme.js';
import { PerceptronTrainer } from '../model/perceptron-trainer.js';
import type { Sequences } from '../model/sequences.js';
import type { ChainTrainer } from '../model/trainer.js';
import { jobHash, readCheckpoint, removeCheckpoint, writeCheckpoint } from './checkpoint.js';

/** How a chain is learned: as a conditional random field, or as an averaged perceptron, which is quicker. */
export type Method = 'crf' | 'perceptron';

export interface TrainingSettings {
  /** A conditional random field where nothing is said. A perceptron needs none of the settings from `alpha` on. */
  readonly method?: Method;
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

/** Told now and then in a round, and after it with its loss. */
export interface TrainingProgress {
  readonly model: number;
  readonly round: number;
  /** Share of the whole training that is done, from 0 to 1. */
  readonly part: number;
  /** Mean loss of a token: nats, or of a perceptron wrong labels; only after a round. */
  readonly loss?: number;
}

/** Where a training writes how far it has got, after each round, and whether it goes on from what stands there. */
export interface CheckpointFile {
  readonly path: string;
  readonly resume: boolean;
}

/**
 * Trains the models of the settings. An interrupted training that is resumed comes to the same weights as an undisturbed one.
 *
 * @param extraBits 1 where sentences that stand apart have features of their own, which are not kept; see `LabelledSentence`
 * @throws TrainingError where the checkpoint is that of another training
 */
export function trainModels(
  scheme: LabelScheme,
  data: Sequences,
  extraBits: 0 | 1,
  settings: TrainingSettings,
  tell: (progress: TrainingProgress) => void,
  checkpoint?: CheckpointFile,
): ChainWeights[] {
  const { bits, rounds, seed, models } = settings;
  const every = Int32Array.from({ length: data.sentences.length - 1 }, (_, i) => i);
  const job = checkpoint === undefined ? '' : jobHash(data, { ...settings, labels: scheme.labels });
  const before = checkpoint?.resume === true ? readCheckpoint(checkpoint.path, job, { scheme, bits }) : undefined;
  const done = [...(before?.done ?? [])];
  let state = before?.state;
  for (let model = done.length; model < models; model++) {
    const trainer = trainerOf(scheme, bits + extraBits, settings, seed + model);
    if (state !== undefined && state.size > 0) trainer.resume(state);
    state = undefined;
    const part = (round: number): number => (model * rounds + round) / (models * rounds);
    while (trainer.epoch < rounds) {
      const round = trainer.epoch + 1;
      const loss = trainer.round(data, every, (sentences) =>
        tell({ model: model + 1, round, part: part(round - 1 + sentences / every.length) }),
      );
      if (checkpoint !== undefined && round < rounds) {
        writeCheckpoint(checkpoint.path, job, { done, state: trainer.state() });
      }
      tell({ model: model + 1, round, part: part(round), loss });
    }
    const { features, transitions } = trainer.weights;
    done.push({ scheme, bits, features: features.subarray(0, scheme.size << bits), transitions });
    if (checkpoint !== undefined) writeCheckpoint(checkpoint.path, job, { done, state: new Map() });
  }
  if (checkpoint !== undefined) removeCheckpoint(checkpoint.path);
  return done;
}

function trainerOf(scheme: LabelScheme, bits: number, settings: TrainingSettings, seed: number): ChainTrainer {
  if (settings.method === 'perceptron') return new PerceptronTrainer(scheme, bits, seed);
  return new CrfTrainer(scheme, bits, { ...settings, beta: 1, seed });
}
