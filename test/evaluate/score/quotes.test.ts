import { describe, expect, test } from 'vitest';
import type { EvalDocument, EvalQuote } from '../../../src/evaluate/eval-document.js';
import { scoreSystems } from '../../../src/evaluate/evaluate.js';
import { figuresOf, wordDocument } from '../fixtures.js';

type TokenRange = readonly [first: number, last: number];
interface Written {
  readonly type?: string;
  readonly quote: TokenRange;
  readonly speaker?: TokenRange;
  readonly cue?: TokenRange;
}

const document = (id: string, ...written: readonly Written[]): EvalDocument =>
  wordDocument(id, 40, (span) => ({
    quotes: written.map(
      ({ type = 'direct', quote, speaker, cue }, i): EvalQuote => ({
        id: `q${i}`,
        type,
        spans: [span(...quote)],
        ...(speaker && { speaker: { spans: [span(...speaker)] } }),
        ...(cue && { cue: { spans: [span(...cue)] } }),
      }),
    ),
  }));

describe('quotations', () => {
  const gold = document(
    'a',
    { quote: [0, 10], speaker: [12, 14], cue: [11, 12] },
    { type: 'indirect', quote: [20, 24] },
  );

  test('gold copied', () => {
    const figures = figuresOf('quotes', [gold], [gold]);
    for (const id of ['half.f1', 'exact.f1', 'any.f1', 'token.f1', 'both.f1', 'speaker.exact', 'wikinews.joint.f1'])
      expect(figures.get(id), id).toBe(1);
  });

  test('nothing said', () => {
    const figures = figuresOf('quotes', [gold], [document('a')]);
    for (const id of ['half.f1', 'exact.f1', 'token.f1', 'both.f1']) expect(figures.get(id), id).toBe(0);
    expect(figures.get('speaker.exact')).toBeUndefined();
  });

  test('a speaker carried over stands where the quotation that he comes from has him', () => {
    const carried = (from: string): EvalDocument => {
      const { layers, ...rest } = gold;
      const [first, second] = layers.quotes!;
      return { ...rest, layers: { ...layers, quotes: [first!, { ...second!, speaker: { kind: 'carried', from } }] } };
    };
    const written = document(
      'a',
      { quote: [0, 10], speaker: [12, 14], cue: [11, 12] },
      { type: 'indirect', quote: [20, 24], speaker: [12, 14] },
    );
    for (const [one, other] of [
      [carried('q0'), written],
      [written, carried('q0')],
    ] as const)
      expect(figuresOf('quotes', [one], [other]).get('both.f1')).toBe(1);
    // From itself or from nowhere: nobody.
    for (const from of ['q1', 'q7']) expect(figuresOf('quotes', [carried(from)], [written]).get('both.f1')).toBe(0.5);
  });

  test('a token F1 of a half is enough, less is not; exact wants all tokens', () => {
    // Ten gold tokens, five of the system's within: F1 = 10 / 15; three: 6 / 13.
    const near = figuresOf('quotes', [gold], [document('a', { quote: [0, 5] })]);
    expect(near.get('half.precision')).toBe(1);
    expect(near.get('exact.f1')).toBe(0);
    expect(near.get('token.recall')).toBeCloseTo(5 / 14, 12);
    expect(figuresOf('quotes', [gold], [document('a', { quote: [0, 3] })]).get('half.precision')).toBe(0);
  });

  test('a wrong type is found only where the type does not count', () => {
    const figures = figuresOf('quotes', [gold], [document('a', { type: 'reported', quote: [0, 10] })]);
    expect(figures.get('half.f1')).toBe(0);
    expect(figures.get('any.precision')).toBe(1);
  });

  test('as many quotations are matched as can be', () => {
    // The first of the system's overlaps both best; matched greedily the second would be left alone.
    const two = document('a', { quote: [0, 6] }, { quote: [6, 10] });
    const system = document('a', { quote: [0, 10] }, { quote: [0, 4] });
    expect(figuresOf('quotes', [two], [system]).get('half.f1')).toBe(1);
  });

  test('speakers are scored on matched quotations', () => {
    const system = document(
      'a',
      { quote: [0, 10], speaker: [13, 14] },
      { type: 'indirect', quote: [20, 24], speaker: [1, 2] },
    );
    const figures = figuresOf('quotes', [gold], [system]);
    expect(figures.get('speaker.exact')).toBe(0);
    expect(figures.get('speaker.overlap')).toBe(1);
    expect(figures.get('speaker.precision')).toBe(0.5);
    // Two thirds are enough for both right; the second invents a speaker.
    expect(figures.get('both.f1')).toBe(0.5);
    expect(figures.has('frame.exact'), 'the gold has no frames').toBe(false);
  });

  test('what is wrong is a place each', () => {
    const system = document('a', { quote: [0, 9], speaker: [13, 14] }, { quote: [30, 33] });
    const { cases } = scoreSystems('quotes', [gold], [{ name: 's', documents: [system] }], { samples: 0, trials: 0 });
    expect(cases.map(({ answers }) => answers[0]!.kind).sort()).toEqual(
      ['false-alarm', 'miss', 'wrong-boundary', 'wrong-role', 'wrong-role'].sort(),
    );
  });
});

describe('the protocol of the Wikinews paper', () => {
  test('macro over pairs: each pair and each quotation without partner counts alike', () => {
    const gold = document('a', { quote: [0, 10], speaker: [12, 14] }, { quote: [20, 24] });
    const system = document('a', { quote: [5, 10], speaker: [12, 13] });
    const figures = figuresOf('quotes', [gold], [system]);
    expect(figures.get('wikinews.quote.precision')).toBe(1);
    expect(figures.get('wikinews.quote.recall')).toBe(0.25);
    expect(figures.get('wikinews.roles.precision')).toBe(1);
    expect(figures.get('wikinews.roles.recall')).toBe(0.5);
    // Joint recall is the mean of 0.5, 0 (quotations) and 0.5 (the speaker).
    expect(figures.get('wikinews.joint.recall')).toBeCloseTo(1 / 3, 12);
    expect(figures.get('wikinews.type.recall')).toBe(0.5);
  });

  test('its quirk: a pair without a common token earns its type', () => {
    const figures = figuresOf('quotes', [document('a', { quote: [0, 5] })], [document('a', { quote: [20, 25] })]);
    expect(figures.get('wikinews.quote.f1')).toBe(0);
    expect(figures.get('wikinews.type.f1')).toBe(1);
    expect(figures.get('half.f1')).toBe(0);
  });
});
