import { expect, test } from 'vitest';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { Random } from '../../src/model/random.js';
import { SurvivorDecoder } from '../../src/model/survivor-decoder.js';
import { forbiddenTransitions } from '../../src/model/transitions.js';
import { bestSequence } from './best-sequence.js';
import { apart } from './scores.js';

const UNIT = 1 / 64;
const SCHEMES = {
  spans: new LabelScheme(['O', 'S-PER', 'B-PER', 'I-PER', 'E-PER', 'S-ORG', 'B-ORG', 'I-ORG', 'E-ORG', 'S-LOC'], true),
  plain: new LabelScheme(['A', 'B', 'C', 'D', 'E'], false),
};

test.each(['spans', 'plain'] as const)('%s: finds the best sequence', (kind) => {
  const scheme = SCHEMES[kind];
  const { size } = scheme;
  const forbidden = forbiddenTransitions(scheme);
  const random = new Random(5);
  // Numbers that a Float32Array holds exactly, so that both decoders see the same ties.
  const column = (length: number, most: number) =>
    Int32Array.from({ length }, () => Math.round((random.next() - 0.5) * most));
  const scaled = (numbers: Int32Array) => Float32Array.from(numbers, (number) => number * UNIT);
  for (let run = 0; run < 500; run++) {
    const transitions = {
      start: scaled(column(size, 200)),
      end: scaled(column(size, 200)),
      between: scaled(column(size * size, run % 2 === 0 ? 200 : 20)),
    };
    const count = 1 + Math.floor(random.next() * 12);
    const scores = column(count * size, [4, 100, 1000][run % 3]!);
    const lean = new Uint8Array(count);
    new SurvivorDecoder(size, transitions, forbidden, UNIT).decode(apart(scores, size, 16), 16, count, lean);
    expect([...lean]).toEqual(bestSequence(scaled(scores), count, transitions, forbidden));
  }
});

test('an empty sentence has no labels', () => {
  const { size } = SCHEMES.plain;
  const transitions = { start: new Float32Array(size), end: new Float32Array(size), between: new Float32Array(25) };
  const decoder = new SurvivorDecoder(size, transitions, forbiddenTransitions(SCHEMES.plain), UNIT);
  decoder.decode(new Int16Array(0), size, 0, new Uint8Array(0));
});
