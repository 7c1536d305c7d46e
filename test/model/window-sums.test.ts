import { expect, test } from 'vitest';
import { decodeSpans, LabelScheme } from '../../src/model/label-scheme.js';
import { Random } from '../../src/model/random.js';
import { SumProduct } from '../../src/model/sum-product.js';
import { forbiddenTransitions } from '../../src/model/transitions.js';
import { WindowSums } from '../../src/model/window-sums.js';
import { bestSequence } from './best-sequence.js';
import { apart } from './scores.js';

const UNIT = 1 / 64;
const scheme = new LabelScheme(['O', 'S-PER', 'B-PER', 'I-PER', 'E-PER', 'S-LOC'], true);
const { size } = scheme;
const forbidden = forbiddenTransitions(scheme);

function randomSentence(count: number, random: Random, sureEvery: number) {
  const column = (length: number, width: number) => Float32Array.from({ length }, () => (random.next() - 0.5) * width);
  const transitions = { start: column(size, 2), end: column(size, 2), between: column(size * size, 2) };
  const scores = Int32Array.from(column(count * size, 6 / UNIT));
  for (let i = 0; i < count; i++) if (i % sureEvery === 0) scores[i * size] = 60 / UNIT;
  const inFull = Float32Array.from(scores, (score) => score * UNIT);
  const labels = Uint8Array.from(bestSequence(inFull, count, transitions, forbidden));
  return { transitions, scores, inFull, labels, spans: decodeSpans(labels, 0, count, scheme) };
}

test.each([3, 10, 200])(
  'with sure tokens between spans the sums are those of the whole sentence (%i tokens)',
  (count) => {
    for (let seed = 1; seed <= 10; seed++) {
      const { transitions, scores, inFull, labels, spans } = randomSentence(count, new Random(seed), 5);
      const full = new SumProduct(transitions, forbidden);
      full.run(inFull, count);
      const windows = new WindowSums(transitions, forbidden, 0, UNIT, count).confidences(
        apart(scores, size, 7),
        7,
        count,
        labels,
        spans,
      );
      expect(windows).toHaveLength(spans.length);
      spans.forEach(({ first, last }, i) => {
        expect(windows[i]).toBeCloseTo(full.sequence(labels, 0, first, last), 6);
      });
    }
  },
);

test('without any sure token a window is the whole sentence', () => {
  const count = 60;
  const { transitions, scores, inFull } = randomSentence(count, new Random(7), count + 1);
  // A name of one token is as likely everywhere as none.
  for (let i = 0; i < count; i++) {
    scores[i * size + 1] = scores[i * size]!;
    inFull[i * size + 1] = inFull[i * size]!;
  }
  const labels = Uint8Array.from(bestSequence(inFull, count, transitions, forbidden));
  const spans = decodeSpans(labels, 0, count, scheme);
  const full = new SumProduct(transitions, forbidden);
  full.run(inFull, count);
  expect(spans.length).toBeGreaterThan(2);
  const windows = new WindowSums(transitions, forbidden, 0, UNIT, count).confidences(
    apart(scores, size, 7),
    7,
    count,
    labels,
    spans,
  );
  spans.forEach(({ first, last }, i) => {
    expect(windows[i]).toBeCloseTo(full.sequence(labels, 0, first, last), 6);
  });
});
