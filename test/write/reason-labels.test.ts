import { describe, expect, test } from 'vitest';
import { QUESTIONS } from '../../src/quote-detect/evidence/decisions.js';
import { Weights } from '../../src/quote-detect/evidence/weights.js';
import { DE } from '../../src/write/html/labels-de.js';
import { EN } from '../../src/write/html/labels-en.js';

describe.each([DE, EN])('a page in $language', (labels) => {
  test('has a word for all evidence for quotations and nothing else', () => {
    const names = QUESTIONS.flatMap((question) => Weights.rows(question).map(({ evidence }) => evidence));
    const wanted = new Set(names.map((name) => name.replace(/^clause-/u, '')));
    wanted.delete('always');
    expect(Object.keys(labels.reason).sort()).toEqual([...wanted].sort());
  });
});

test('both languages name the same rules for speakers and the same forms', () => {
  expect(Object.keys(DE.speakerRule)).toEqual(Object.keys(EN.speakerRule));
  expect(Object.keys(DE.construction)).toEqual(Object.keys(EN.construction));
});
