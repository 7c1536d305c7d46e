import { expect, test } from 'vitest';
import { NarrowDecoder } from '../../src/model/narrow-decoder.js';
import { Random } from '../../src/model/random.js';
import { forbiddenTransitions } from '../../src/model/transitions.js';
import { bestSequence } from './best-sequence.js';
import { emptyScorer, plainScheme } from './scores.js';

const UNIT = 1 / 64;
const MOST = 12;

test.each([2, 5, 40])('finds the best sequence of %i labels', (size) => {
  const random = new Random(5);
  const column = (length: number, width: number) => Float32Array.from({ length }, () => (random.next() - 0.5) * width);
  const scorer = emptyScorer(size, MOST);
  for (let run = 0; run < 300; run++) {
    const transitions = { start: column(size, 4), end: column(size, 4), between: column(size * size, 4) };
    const count = 1 + Math.floor(random.next() * MOST);
    // Some are out of the question.
    const scores = Int32Array.from(column(count * size, 8), (score) =>
      Math.round((random.next() < 0.4 ? score - 30 : score) / UNIT),
    );
    for (let i = 0; i < count; i++) scorer.scores.set(scores.subarray(i * size, (i + 1) * size), i * scorer.stride);
    const labels = new Uint8Array(count);
    new NarrowDecoder(scorer, transitions, UNIT).decode(count, labels);
    const asFloats = Float32Array.from(scores, (score) => score * UNIT);
    expect([...labels]).toEqual(bestSequence(asFloats, count, transitions, forbiddenTransitions(plainScheme(size))));
  }
});

test('an empty sentence has no labels', () => {
  const zeros = { start: new Float32Array(5), end: new Float32Array(5), between: new Float32Array(25) };
  new NarrowDecoder(emptyScorer(5, MOST), zeros, 1).decode(0, new Uint8Array(0));
});
