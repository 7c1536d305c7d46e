import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chainNote, readChain, writeChain } from '../../src/model/chain-file.js';
import { averageWeights, type ChainWeights } from '../../src/model/chain-weights.js';
import { CrfTrainer } from '../../src/model/crf-trainer.js';
import { FtrlWeights } from '../../src/model/ftrl.js';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { PerceptronTrainer } from '../../src/model/perceptron-trainer.js';
import { Random } from '../../src/model/random.js';
import { readTensors } from '../../src/model/safetensors.js';
import { PARTIAL, SequenceBuilder, type Sequences } from '../../src/model/sequences.js';
import { forbiddenTransitions } from '../../src/model/transitions.js';
import { bestSequence } from './best-sequence.js';

const BITS = 6;
const OPTIONS = { alpha: 0.2, beta: 1, l1: 0.05, l2: 0.1, dropout: 0, seed: 7 };
const scheme = new LabelScheme(['A', 'B', 'C'], false);

/** A language whose three labels mostly follow each other in a circle; the word tells the label, but for word 0. */
function language(sentences: number, seed: number, hide: (label: number, random: Random) => boolean = () => false) {
  const random = new Random(seed);
  const builder = new SequenceBuilder();
  const notC = builder.set(Uint8Array.of(1, 1, 0));
  const gold: number[] = [];
  for (let s = 0; s < sentences; s++) {
    let label = 0;
    for (let i = 0; i < 6; i++) {
      label = random.next() < 0.95 ? (label + 1) % 3 : Math.floor(random.next() * 3);
      const silent = i > 0 && random.next() < 0.3;
      builder.feature(silent ? 0 : 1 + label + 3 * Math.floor(random.next() * 5));
      gold.push(label);
      if (hide(label, random)) builder.endToken(PARTIAL, notC);
      else builder.endToken(label);
    }
    builder.endSentence();
  }
  return { data: builder.build(), gold };
}

const everySentence = (data: Sequences) => Int32Array.from({ length: data.sentences.length - 1 }, (_, i) => i);

function accuracy(weights: ChainWeights, data: Sequences, gold: readonly number[]): number {
  const forbidden = forbiddenTransitions(scheme);
  let right = 0;
  for (let s = 0; s + 1 < data.sentences.length; s++) {
    const first = data.sentences[s]!;
    const count = data.sentences[s + 1]! - first;
    const scores = new Float32Array(count * scheme.size);
    for (let i = 0; i < count; i++) {
      for (let k = data.tokens[first + i]!; k < data.tokens[first + i + 1]!; k++) {
        for (let l = 0; l < 3; l++) scores[i * 3 + l]! += weights.features[data.features[k]! * 3 + l]!;
      }
    }
    const labels = bestSequence(scores, count, weights.transitions, forbidden);
    for (let i = 0; i < count; i++) if (labels[i] === gold[first + i]) right++;
  }
  return right / gold.length;
}

const train = language(200, 1);
const heldOut = language(100, 2);

function trained(rounds: number, options = OPTIONS, data = train.data): CrfTrainer {
  const trainer = new CrfTrainer(scheme, BITS, options);
  for (let r = 0; r < rounds; r++) trainer.round(data, everySentence(data));
  return trainer;
}

describe('the trainer of conditional random fields', () => {
  test('learns words and transitions', () => {
    expect(accuracy(trained(5).weights, heldOut.data, heldOut.gold)).toBeGreaterThan(0.94);
  });

  test('gives the same weights for the same seed, others for another', () => {
    const dropping = { ...OPTIONS, dropout: 0.3 };
    expect(trained(2, dropping).weights.features).toEqual(trained(2, dropping).weights.features);
    expect(trained(2, { ...dropping, seed: 8 }).weights.features).not.toEqual(trained(2, dropping).weights.features);
  });

  test('goes on from a checkpoint as if it had not stopped', () => {
    const dropping = { ...OPTIONS, dropout: 0.3 };
    const state = new Map([...trained(2, dropping).state()].map(([name, column]) => [name, column.slice()]));
    const resumed = new CrfTrainer(scheme, BITS, dropping);
    resumed.resume(state);
    expect(resumed.epoch).toBe(2);
    resumed.round(train.data, everySentence(train.data));
    const straight = trained(3, dropping);
    expect(resumed.weights.features).toEqual(straight.weights.features);
    expect(resumed.weights.transitions).toEqual(straight.weights.transitions);
    expect(() => new CrfTrainer(scheme, BITS + 1, dropping).resume(state)).toThrow(/does not fit/);
  });

  test('does not take a label that was left open for a wrong one', () => {
    // Half of all A and B are only known not to be C; taken for C they would teach nonsense.
    const open = language(200, 3, (label, random) => label !== 2 && random.next() < 0.5);
    expect(accuracy(trained(5, OPTIONS, open.data).weights, heldOut.data, heldOut.gold)).toBeGreaterThan(0.94);
  });

  test('keeps what is not worth a weight at exactly 0', () => {
    const strict = trained(3, { ...OPTIONS, l1: 3 }).weights.features.filter((w) => w !== 0).length;
    expect(strict).toBeLessThan(trained(3).weights.features.filter((w) => w !== 0).length);
  });

  test('has models that can be averaged', () => {
    const models = [1, 2, 3].map((seed) => trained(3, { ...OPTIONS, seed }).weights);
    const mean = averageWeights(models);
    expect(mean.features[5]).toBeCloseTo(
      (models[0]!.features[5]! + models[1]!.features[5]! + models[2]!.features[5]!) / 3,
    );
    expect(accuracy(mean, heldOut.data, heldOut.gold)).toBeGreaterThan(0.94);
  });
});

test('FTRL comes near the solution of a regression', () => {
  const weights = new FtrlWeights(2, { alpha: 0.5, beta: 1, l1: 0.01, l2: 0.01 });
  const random = new Random(4);
  for (let step = 0; step < 4000; step++) {
    const x = random.next() - 0.5;
    const error = weights.value[0]! * x + weights.value[1]! - (3 * x - 1);
    weights.update(0, error * x);
    weights.update(1, error);
  }
  expect(weights.value[0]).toBeCloseTo(3, 1);
  expect(weights.value[1]).toBeCloseTo(-1, 1);
});

describe('a chain file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressespiegel-chain-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds the weights to a byte each, and the notes', () => {
    const { weights } = trained(3);
    const path = join(folder, 'weights.safetensors');
    writeFileSync(path, writeChain(weights, { seed: 7 }));
    const file = readTensors(path);
    const chain = readChain(file);
    expect(chainNote(file, 'seed')).toBe(7);
    expect(chainNote(file, 'nothing')).toBeUndefined();
    expect(chain.scheme.labels).toEqual(scheme.labels);
    for (let f = 0; f < 1 << BITS; f++) {
      const row = chain.rowOf[f]!;
      for (let l = 0; l < 3; l++) {
        const value = row === 0 ? 0 : chain.weights[(row - 1) * 3 + l]! * chain.scale;
        expect(Math.abs(value - weights.features[f * 3 + l]!)).toBeLessThanOrEqual(chain.scale / 2 + 1e-6);
      }
    }
  });
});

test('the perceptron learns words and transitions, the same for the same seed, and after an interruption', () => {
  const every = everySentence(train.data);
  const trained = (interrupted: boolean) => {
    let trainer = new PerceptronTrainer(scheme, BITS, 5);
    for (let r = 0; r < 5; r++) {
      trainer.round(train.data, every);
      if (!interrupted) continue;
      const state = new Map([...trainer.state()].map(([name, column]) => [name, column.slice()]));
      trainer = new PerceptronTrainer(scheme, BITS, 99);
      trainer.resume(state);
    }
    expect(trainer.epoch).toBe(5);
    return trainer.weights;
  };
  const weights = trained(false);
  expect(trained(true)).toEqual(weights);
  expect(accuracy(weights, heldOut.data, heldOut.gold)).toBeGreaterThan(0.94);
});
