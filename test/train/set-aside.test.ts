import { expect, test } from 'vitest';
import { LabelScheme } from '../../src/model/label-scheme.js';
import { SequenceBuilder } from '../../src/model/sequences.js';
import { setAsideNote, shares } from '../../src/train/set-aside.js';

const scheme = new LabelScheme(['A', 'B'], false);
const transitions = { start: new Float32Array(2), end: new Float32Array(2), between: new Float32Array(4) };

/** Ten sentences of two words: A by feature 0, and B by feature 1, which has no weights; feature 2 is beyond the weights. */
function data() {
  const builder = new SequenceBuilder();
  for (let i = 0; i < 10; i++) {
    builder.feature(0);
    builder.feature(2);
    builder.endToken(0);
    builder.feature(1);
    builder.endToken(1);
    builder.endSentence();
  }
  return builder.build();
}

test('says how many labels of the sentences set aside the weights have right', () => {
  const weights = { scheme, bits: 1, features: Float32Array.of(1, 0, 0, 0), transitions };
  expect(setAsideNote(weights, data(), { seed: 1, setAside: 0.3 })).toEqual({
    setAside: { sentences: 3, tokens: 6, figures: { labels: { accuracy: 50, right: 3, of: 6 } } },
  });
  expect(setAsideNote(weights, data(), { seed: 1 })).toEqual({});
});

test('each sentence is learned from or set aside, always the same by the same seed', () => {
  const [learned, aside] = shares(10, { seed: 7, setAside: 0.2 });
  expect(aside).toHaveLength(2);
  expect([...learned, ...aside].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(shares(10, { seed: 7, setAside: 0.2 })).toEqual([learned, aside]);
});
