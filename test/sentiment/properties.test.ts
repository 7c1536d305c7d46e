import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLayers } from '../../src/document/check-layers.js';
import type { Quote } from '../../src/document/layers.js';
import { textSpan } from '../../src/document/span.js';
import { create } from '../../src/sentiment/lexicon.js';
import { actor, documentOf, judge } from './judge.js';

const WORDS = [
  ...[
    'Krise',
    'Sieg',
    'Mord',
    'nicht',
    'kein',
    'keine',
    'sehr',
    'verhindert',
    'scheitert',
    'Ende',
    'der',
    'gegen',
    'Terror',
  ],
  ...[
    'und',
    'weder',
    'noch',
    'ohne',
    'stürzt',
    'ab',
    'zurück',
    'tritt',
    'könnte',
    'gut',
    'Mertens',
    'kritisiert',
    'wurde',
  ],
  ...[
    'dass',
    'Umsatz',
    'steigt',
    'nicht nur',
    'so gut wie',
    'KRISE',
    'Großmutters\u00a0Glück',
    'Kri\u00adse',
    '😀',
    'u\u0308bel',
  ],
  ...[',', '.', '!', '?', ':', '–', '(', ')', '„', '“', '\n\n', '\r\n', '…', '100', '%'],
];
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

function around(text: string, cuts: readonly number[]) {
  const mertens = actor('a1', text, 'Mertens');
  const [start = 0, end = 0] = cuts.map((cut) => Math.floor(cut * text.length)).sort((a, b) => a - b);
  const inPair = (offset: number) => /[\udc00-\udfff]/u.test(text[offset] ?? '');
  const quotes: Quote[] =
    end > start && !inPair(start) && !inPair(end)
      ? [
          {
            id: 'q1',
            type: 'direct',
            spans: [textSpan(text, start, end)],
            construction: 'quotation-marks',
            stage: 'test',
            rule: 'test',
          },
        ]
      : [];
  return { actors: mertens.mentions.length > 0 ? [mertens] : [], quotes };
}

describe('any text', () => {
  it('has polarities in bounds, exact spans, evidence within its sentence, labels only without reasons', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'grapheme' })),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        (text, cuts) => {
          const given = around(text, cuts);
          const { article, layers } = documentOf(text, given);
          const sentiment = judge(text, given);
          expect(checkLayers({ ...article, layers: { ...layers, sentiment } })).toEqual([]);
          const judged = [sentiment.article, ...sentiment.sentences, ...sentiment.voices, ...sentiment.toward];
          for (const { polarity, label, reason } of judged) {
            expect(Math.abs(polarity)).toBeLessThanOrEqual(1);
            expect(Object.is(polarity, -0)).toBe(false);
            expect((label === undefined) !== (reason === undefined)).toBe(true);
            if (label === 'positive') expect(polarity).toBeGreaterThan(0);
            if (label === 'negative') expect(polarity).toBeLessThan(0);
          }
          for (const sentence of sentiment.sentences) {
            let last = sentence.start;
            for (const { start, end } of sentence.evidence ?? []) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeLessThanOrEqual(sentence.end);
              last = start;
            }
            expect(sentence.polarity !== 0 && sentence.evidence === undefined).toBe(false);
          }
          for (const { evidence } of sentiment.toward) expect(evidence!.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same whatever was judged before', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const quiet = () => {};
        const fresh = create();
        const used = create();
        void used.run(documentOf(other), quiet);
        expect(used.run(documentOf(text), quiet)).toEqual(fresh.run(documentOf(text), quiet));
      }),
      { numRuns: 5 },
    );
  });
});

describe('hostile texts', () => {
  it.each([
    ['endless negation', 'nicht kein '.repeat(40_000)],
    ['endless shifting', 'beenden und Krise und '.repeat(30_000)],
    ['endless verbs and negators', 'scheitert niemand '.repeat(40_000)],
    ['one word', 'krise'.repeat(200_000)],
    ['only marks', '„'.repeat(100_000)],
    ['only capitals', 'A-'.repeat(100_000)],
    ['intensifiers', 'sehr '.repeat(100_000)],
    ['particles', 'stürzt ab und '.repeat(50_000)],
  ])('%s takes linear time', (_, text) => {
    const before = performance.now();
    judge(text);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('many mentions in one sentence', () => {
    const text = 'Mertens scheitert und '.repeat(10_000);
    const actors = [actor('a1', text, 'Mertens')];
    const before = performance.now();
    expect(judge(text, { actors }).toward.length).toBe(10_000);
    expect(performance.now() - before).toBeLessThan(8000);
  });
});
