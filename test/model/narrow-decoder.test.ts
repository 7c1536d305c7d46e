import { expect, test } from 'vitest';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { NarrowDecoder } from '../../src/model/narrow-decoder.js';
import { Random } from '../../src/model/random.js';
import { forbiddenTransitions } from '../../src/model/transitions.js';
import { bestSequence } from './best-sequence.js';
import { apart } from './scores.js';

const UNIT = 1 / 64;
const scheme = new LabelScheme(['A', 'B', 'C', 'D', 'E'], false);
const { size } = scheme;

/** Sentences of random scores in units, some of them out of the question. */
function* sentences(seed: number) {
  const random = new Random(seed);
  const column = (length: number, width: number) => Float32Array.from({ length }, () => (random.next() - 0.5) * width);
  for (let run = 0; run < 300; run++) {
    const transitions = { start: column(size, 4), end: column(size, 4), between: column(size * size, 4) };
    const count = 1 + Math.floor(random.next() * 12);
    const scores = Int32Array.from(column(count * size, 8), (score) =>
      Math.round((random.next() < 0.4 ? score - 30 : score) / UNIT),
    );
    yield { transitions, count, scores };
  }
}

test('finds the best sequence', () => {
  for (const { transitions, count, scores } of sentences(5)) {
    const labels = new Uint8Array(count);
    new NarrowDecoder(size, transitions, UNIT).decode(apart(scores, size, 8), 8, count, labels);
    const asFloats = Float32Array.from(scores, (score) => score * UNIT);
    expect([...labels]).toEqual(bestSequence(asFloats, count, transitions, forbiddenTransitions(scheme)));
  }
});

test('an empty sentence has no labels', () => {
  const zeros = { start: new Float32Array(size), end: new Float32Array(size), between: new Float32Array(size * size) };
  new NarrowDecoder(size, zeros, 1).decode(new Int16Array(0), size, 0, new Uint8Array(0));
});
