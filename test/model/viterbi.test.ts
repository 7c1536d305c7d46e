import { expect, test } from 'vitest';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { Random } from '../../src/model/random.js';
import { forbiddenTransitions } from '../../src/model/transitions.js';
import { Viterbi } from '../../src/model/viterbi.js';
import { bestSequence } from './best-sequence.js';

test.each([
  ['spans', new LabelScheme(['O', 'S-PER', 'B-PER', 'I-PER', 'E-PER', 'S-LOC'], true)],
  ['plain labels', new LabelScheme(['A', 'B', 'C'], false)],
])('finds the best legal sequence, with weights that change: %s', (_, scheme) => {
  const { size } = scheme;
  const random = new Random(3);
  const column = (length: number) => Float32Array.from({ length }, () => (random.next() - 0.5) * 4);
  const transitions = { start: column(size), end: column(size), between: column(size * size) };
  const forbidden = forbiddenTransitions(scheme);
  const viterbi = new Viterbi(transitions, forbidden);
  for (const count of [1, 2, 30, 7]) {
    const scores = column(count * size);
    const labels = new Uint8Array(count);
    viterbi.decode(scores, count, labels);
    expect([...labels]).toEqual(bestSequence(scores, count, transitions, forbidden));
    transitions.between[1]! += 1;
  }
});
