import { describe, expect, test } from 'vitest';
import type { EvalDocument, EvalTags } from '../../../src/evaluate/eval-document.js';
import { scoreSystems } from '../../../src/evaluate/evaluate.js';
import { expected, figuresOf, wordDocument } from '../fixtures.js';

interface Case {
  readonly gold: string[];
  readonly said: string[];
  readonly goldPolarity: number[];
  readonly saidPolarity: number[];
  readonly confidence: number[];
  readonly accuracy: number;
  readonly macro: number;
  readonly classes: Readonly<Record<string, [number, number, number]>>;
  readonly error: number;
  readonly pearson: number;
  readonly spearman: number;
  readonly brier: number;
}
const PARTS = ['precision', 'recall', 'f1'] as const;
const cases = expected<Case[]>('classes').map((one, i) => [i, one] as const);

const tagged = (tags: EvalTags, length: number): EvalDocument => wordDocument('a', length, () => ({ tags }));

describe.each(cases)('tags %i', (_, one) => {
  const length = one.gold.length;
  const figures = figuresOf('tags', [tagged({ pos: one.gold }, length)], [tagged({ pos: one.said }, length)]);

  test('accuracy, classes and their mean are those of scikit-learn', () => {
    expect(figures.get('pos.accuracy')).toBeCloseTo(one.accuracy, 12);
    expect(figures.get('pos.macro')).toBeCloseTo(one.macro, 12);
    for (const [label, values] of Object.entries(one.classes)) {
      PARTS.forEach((part, i) => {
        expect(figures.get(`tag.${part}|${label}`)).toBeCloseTo(values[i]!, 12);
      });
    }
  });
});

describe('tags', () => {
  test('known and unknown words, lemmas, bundles and single features', () => {
    const gold = tagged(
      {
        pos: ['NOUN', 'VERB', 'NOUN', ''],
        lemma: ['a', 'b', 'c', ''],
        feats: ['Case=Nom|Number=Sing', '', 'Case=Acc', ''],
      },
      4,
    );
    const system = tagged(
      {
        pos: ['NOUN', 'NOUN', 'NOUN', 'ADV'],
        lemma: ['a', 'x', 'c', 'z'],
        feats: ['Case=Acc|Number=Sing', '', 'Case=Acc', ''],
      },
      4,
    );
    const figures = figuresOf('tags', [gold], [system], { knownWords: new Set(['w0', 'w1']) });
    expect(figures.get('pos.accuracy')).toBeCloseTo(2 / 3, 12);
    expect(figures.get('known.accuracy')).toBe(0.5);
    expect(figures.get('unknown.accuracy')).toBe(1);
    expect(figures.get('lemma.accuracy')).toBeCloseTo(2 / 3, 12);
    expect(figures.get('feats.accuracy')).toBeCloseTo(3 / 4, 12);
    expect(figures.get('feature.precision')).toBeCloseTo(2 / 3, 12);
  });

  test('other tokens than the gold’s are wrong, and cost precision', () => {
    const gold: EvalDocument = { ...tagged({ pos: ['A', 'B'] }, 2), pretokenised: false };
    const system: EvalDocument = { ...gold, tokens: [{ start: 0, end: 5 }], layers: { tags: { pos: ['A'] } } };
    const figures = figuresOf('tags', [gold], [system]);
    expect(figures.get('pos.accuracy')).toBe(0);
    expect(figures.get('pos.aligned.f1')).toBe(0);
  });
});

describe.each(cases)('sentiment %i', (_, one) => {
  /** Four judgements a document, so that documents and judgements are not the same thing. */
  const documents = (labels: string[], polarity: number[], confidence?: number[]): EvalDocument[] =>
    Array.from({ length: labels.length / 4 }, (_, d) => ({
      ...wordDocument(`d${d}`, 4, (span) => ({
        sentiment: {
          sentences: [0, 1, 2, 3].map((i) => ({
            ...span(i, i + 1),
            label: labels[4 * d + i]!,
            polarity: polarity[4 * d + i]!,
            ...(confidence && { confidence: confidence[4 * d + i]! }),
          })),
        },
      })),
      pretokenised: false,
    }));
  const gold = documents(one.gold, one.goldPolarity);
  const system = documents(one.said, one.saidPolarity, one.confidence);
  const figures = figuresOf('sentiment', gold, system);

  test('accuracy, macro-F1, errors, correlations, Brier score are those of scikit-learn and scipy', () => {
    expect(figures.get('sentences.accuracy')).toBeCloseTo(one.accuracy, 12);
    expect(figures.get('sentences.macro')).toBeCloseTo(one.macro, 12);
    expect(figures.get('sentences.error')).toBeCloseTo(one.error, 12);
    expect(figures.get('sentences.pearson')).toBeCloseTo(one.pearson, 10);
    expect(figures.get('spearman')).toBeCloseTo(one.spearman, 10);
    expect(figures.get('sentences.brier')).toBeCloseTo(one.brier, 12);
  });

  test('calibration and risk by their definitions', () => {
    const right = one.gold.map((label, i) => label === one.said[i]);
    let gap = 0;
    for (let bin = 0; bin < 10; bin++) {
      const own = one.confidence.flatMap((c, i) => (Math.min(9, Math.floor(c * 10)) === bin ? [i] : []));
      gap += Math.abs(own.reduce((sum, i) => sum + one.confidence[i]! - (right[i] ? 1 : 0), 0));
    }
    expect(figures.get('sentences.ece')).toBeCloseTo(gap / right.length, 10);
    // The risk of each answer is that of all answers at least as confident.
    const risks = one.confidence.map((c) => {
      const answered = right.filter((_, i) => one.confidence[i]! >= c);
      return answered.filter((isRight) => !isRight).length / answered.length;
    });
    expect(figures.get('aurc')).toBeCloseTo(risks.reduce((sum, risk) => sum + risk, 0) / risks.length, 10);
  });

  test('systems with and without confidences stand side by side', () => {
    const silent = { name: 'b', documents: gold };
    const results = scoreSystems('sentiment', gold, [{ name: 'a', documents: system }, silent], {
      samples: 20,
      trials: 20,
    });
    expect(results.systems[1]!.figures.find(({ metric }) => metric === 'aurc')).toEqual({ metric: 'aurc' });
    expect(results.comparisons.every(({ difference }) => difference <= 0)).toBe(true);
  });

  test('figures that rest on an order have intervals around them', () => {
    const results = scoreSystems('sentiment', gold, [{ name: 'a', documents: system }], { samples: 200 });
    for (const id of ['spearman', 'aurc', 'sentences.pearson']) {
      const { value, low, high } = results.systems[0]!.figures.find(({ metric }) => metric === id)!;
      expect(low! <= value! && value! <= high!, id).toBe(true);
      expect(low).toBeLessThan(high!);
    }
    const curve = results.systems[0]!.curves[0]!.points;
    expect(curve.at(-1)![1]).toBeCloseTo(1 - one.accuracy, 12);
  });
});

describe('sentiment', () => {
  const text = 'Anna lobt Bert';
  const document = (sentiment: EvalDocument['layers']['sentiment'] & object): EvalDocument => ({
    id: 'a',
    text,
    pretokenised: false,
    layers: { sentiment },
  });
  const target = (start: number, end: number, label?: string) => ({
    target: { start, end, text: text.slice(start, end) },
    ...(label !== undefined && { label }),
  });
  const gold = document({ toward: [target(0, 4, 'neutral'), target(10, 14, 'positive')] });

  test('a target of which nothing is said is neutral, an answer without a label abstains', () => {
    const figures = figuresOf('sentiment', [gold], [document({ toward: [target(10, 14)] })]);
    expect(figures.get('toward.accuracy')).toBe(0.5);
    expect(figures.get('toward.coverage')).toBe(0.5);
    expect(figures.get('toward.accuracy.answered')).toBe(1);
  });

  test('a system without the layer says nothing at all', () => {
    const silent = { ...gold, layers: {} };
    expect(figuresOf('sentiment', [gold], [silent]).get('toward.coverage')).toBe(0);
  });

  test('labels that the gold does not tell apart', () => {
    const two = document({ article: { label: 'other' } });
    const said = document({ article: { label: 'positive', polarity: 0.5 } });
    const scope = { sentimentLabels: { neutral: 'other', positive: 'other' } };
    expect(figuresOf('sentiment', [two], [said], { scope }).get('article.accuracy')).toBe(1);
  });
});
