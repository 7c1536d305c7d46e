import type { ChainWeights } from '../model/chain-weights.js';
import { CrfTrainer } from '../model/crf-trainer.js';
import type { LabelScheme } from '../model/label-scheme.js';
import { PerceptronTrainer } from '../model/perceptron-trainer.js';
import type { Sequences } from '../model/sequences.js';
import type { ChainTrainer } from '../model/trainer.js';
import { BestRound } from './best-round.js';
import { jobHash, readCheckpoint, removeCheckpoint, writeCheckpoint } from './checkpoint.js';
import { shares } from './set-aside.js';

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
  /** The share of the sentences that is set aside to tell when to stop; see `BestRound`. Nothing is where nothing is said. */
  readonly setAside?: number;
}

/** Told now and then in a round, and after it with its loss. */
export interface TrainingProgress {
  readonly model: number;
  readonly round: number;
  /** Share of the whole training that is done, from 0 to 1. */
  readonly part: number;
  /** Mean loss of a token: nats, or of a perceptron wrong labels; only after a round. */
  readonly loss?: number;
  /** Share of wrong labels on the sentences set aside; only after a round. */
  readonly errors?: number;
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
  const [every, setAside] = shares(data.sentences.length - 1, settings);
  const job = checkpoint === undefined ? '' : jobHash(data, { ...settings, labels: scheme.labels });
  const before = checkpoint?.resume === true ? readCheckpoint(checkpoint.path, job, { scheme, bits }) : undefined;
  const done = [...(before?.done ?? [])];
  let state = before?.state;
  for (let model = done.length; model < models; model++) {
    const trainer = trainerOf(scheme, bits + extraBits, settings, seed + model);
    const best = setAside.length > 0 ? new BestRound(data, setAside) : undefined;
    if (state !== undefined && state.size > 0) {
      trainer.resume(state);
      best?.resume(state, { scheme, bits: bits + extraBits });
    }
    state = undefined;
    const part = (round: number): number => (model * rounds + round) / (models * rounds);
    while (trainer.epoch < rounds && best?.isOver !== true) {
      const round = trainer.epoch + 1;
      const loss = trainer.round(data, every, (sentences) =>
        tell({ model: model + 1, round, part: part(round - 1 + sentences / every.length) }),
      );
      const errors = best?.note(trainer.weights);
      if (checkpoint !== undefined && round < rounds) {
        const columns = new Map([...trainer.state(), ...(best?.state() ?? [])]);
        writeCheckpoint(checkpoint.path, job, { done, state: columns });
      }
      tell({ model: model + 1, round, part: part(round), loss, ...(errors === undefined ? {} : { errors }) });
    }
    const { features, transitions } = best?.weights ?? trainer.weights;
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
