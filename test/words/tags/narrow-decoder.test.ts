import { expect, test } from 'vitest';
import { LabelScheme } from '../../../src/model/label-scheme.js';
import { Decoder, forbiddenTransitions } from '../../../src/model/lattice.js';
import { Random } from '../../../src/model/random.js';
import { NarrowDecoder } from '../../../src/words/tags/narrow-decoder.js';

const SIZE = 5;
const scheme = new LabelScheme(['A', 'B', 'C', 'D', 'E'], false);

test('finds the same labels as the full decoder where scores lie within its margin or far outside', () => {
  const random = new Random(5);
  const column = (length: number, width: number) => Float32Array.from({ length }, () => (random.next() - 0.5) * width);
  for (let run = 0; run < 200; run++) {
    const transitions = { start: column(SIZE, 4), end: column(SIZE, 4), between: column(SIZE * SIZE, 4) };
    const count = 1 + Math.floor(random.next() * 12);
    // Some labels are out of the question.
    const scores = column(count * SIZE, 8).map((score) => (random.next() < 0.4 ? score - 60 : score));
    const [narrow, full] = [new Uint8Array(count), new Uint8Array(count)];
    new NarrowDecoder(SIZE, transitions).decode(scores, count, narrow);
    new Decoder(SIZE, transitions, forbiddenTransitions(scheme)).decode(scores, count, full, 0);
    expect([...narrow]).toEqual([...full]);
  }
});

test('an empty sentence has no labels', () => {
  const transitions = { start: new Float32Array(SIZE), end: new Float32Array(SIZE), between: new Float32Array(25) };
  new NarrowDecoder(SIZE, transitions).decode(new Float32Array(0), 0, new Uint8Array(0));
});
