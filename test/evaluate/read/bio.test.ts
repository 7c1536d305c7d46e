import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunkTags, readChunks, type TokenRun } from '../../../src/evaluate/read/bio.js';

const read = (tags: string): string[] =>
  readChunks(tags.split(' '), { orphans: 0, begins: 0 }).map(({ first, last, label }) => `${first}-${last} ${label}`);

describe('tags as runs of tokens', () => {
  test.each([
    ['BIO', 'O B-PER I-PER O B-LOC', ['1-3 PER', '4-5 LOC']],
    ['BIO, two side by side', 'B-PER B-PER I-PER', ['0-1 PER', '1-3 PER']],
    ['IOB1', 'O I-PER I-PER O I-LOC', ['1-3 PER', '4-5 LOC']],
    ['IOB1, two side by side', 'I-PER B-PER I-PER', ['0-1 PER', '1-3 PER']],
    ['BIOES', 'S-LOC O B-PER I-PER E-PER', ['0-1 LOC', '2-5 PER']],
    ['BILOU', 'U-LOC U-LOC B-PER L-PER', ['0-1 LOC', '1-2 LOC', '2-4 PER']],
    ['BMEW', 'W-LOC B-PER M-PER E-PER', ['0-1 LOC', '1-4 PER']],
    ['another label ends a run', 'B-PER I-LOC', ['0-1 PER', '1-2 LOC']],
    ['an end without a begin', 'O E-PER I-PER', ['1-2 PER', '2-3 PER']],
    ['labels with hyphens', 'B-location-city I-location-city', ['0-2 location-city']],
  ])('%s', (_, tags, runs) => {
    expect(read(tags)).toEqual(runs);
  });

  test('slips are told: I- with nothing before it', () => {
    const orphans: number[] = [];
    readChunks('O I-PER O B-PER I-LOC'.split(' '), { orphans: 0, begins: 0 }, (i) => orphans.push(i));
    expect(orphans).toEqual([1, 4]);
  });

  test('what is written as BIO is read as it was', () => {
    const sentence = fc
      .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.constantFrom('PER', 'LOC', 'LOCderiv', 'x-y')))
      .map((steps) => {
        const runs: TokenRun[] = [];
        let at = 0;
        for (const [gap, length, label] of steps) {
          runs.push({ first: at + gap, last: at + gap + length, label });
          at += gap + length;
        }
        return { runs, count: at };
      });
    fc.assert(
      fc.property(sentence, ({ runs, count }) => {
        expect(readChunks(chunkTags(count, runs), { orphans: 0, begins: 0 })).toEqual(runs);
      }),
    );
  });
});
