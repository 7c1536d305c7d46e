import { expect, test } from 'vitest';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { Decoder, forbiddenTransitions } from '../../src/model/lattice.js';
import { NarrowDecoder } from '../../src/model/narrow-decoder.js';
import { Random } from '../../src/model/random.js';

const UNIT = 1 / 64;

/** Sentences of random scores in units, some of them out of the question. */
function* sentences(size: number, seed: number) {
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

test.each([
  ['plain labels', new LabelScheme(['A', 'B', 'C', 'D', 'E'], false)],
  ['spans', new LabelScheme(['O', 'S-X', 'B-X', 'I-X', 'E-X', 'S-Y'], true)],
])('finds the same labels as the full decoder: %s', (_, scheme) => {
  const { size } = scheme;
  const forbidden = forbiddenTransitions(scheme);
  let same = 0;
  for (const { transitions, count, scores } of sentences(size, 5)) {
    const [narrow, full] = [new Uint8Array(count), new Uint8Array(count)];
    new NarrowDecoder(size, transitions, UNIT, forbidden).decode(scores, count, narrow);
    const asFloats = Float32Array.from(scores, (score) => score * UNIT);
    new Decoder(size, transitions, forbidden).decode(asFloats, count, full, 0);
    if (!scheme.spans) expect([...narrow]).toEqual([...full]);
    if (`${narrow}` === `${full}`) same++;
    // The margin for spans may cost the best sequence where one of them is far-fetched, but the labels are legal.
    const names = [undefined, ...Array.from(narrow, (l) => scheme.labels[l]!), undefined];
    for (let i = 1; i < names.length; i++) expect(scheme.mayFollow(names[i - 1], names[i])).toBe(true);
  }
  expect(same).toBeGreaterThan(290);
});

test('where all labels near the best are illegal beside each other, the others count', () => {
  const scheme = new LabelScheme(['O', 'B-X', 'I-X', 'E-X'], true);
  const zeros = { start: new Float32Array(4), end: new Float32Array(4), between: new Float32Array(16) };
  const decoder = new NarrowDecoder(4, zeros, 1, forbiddenTransitions(scheme));
  const labels = new Uint8Array(2);
  decoder.decode(Int32Array.of(0, 0, 100, 0, 0, 0, 100, 1), 2, labels);
  expect(Array.from(labels, (l) => scheme.labels[l])).toEqual(['B-X', 'E-X']);
});

test('an empty sentence has no labels', () => {
  const zeros = { start: new Float32Array(5), end: new Float32Array(5), between: new Float32Array(25) };
  new NarrowDecoder(5, zeros, 1).decode(new Int32Array(0), 0, new Uint8Array(0));
});
