import { describe, expect, test } from 'vitest';
import type { EvalDocument } from '../../../src/evaluate/eval-document.js';
import { COREFERENCE } from '../../../src/evaluate/score/actors/coreference.js';
import { expected, figuresOf } from '../fixtures.js';

type Clusters = readonly (readonly string[])[];

/** `{bc}` is a cluster of the mentions b and c. */
const clusters = (written: string): Clusters => [...written.matchAll(/\{(\w+)\}/g)].map(([, inside]) => [...inside!]);

function prf(measure: keyof typeof COREFERENCE, gold: Clusters, system: Clusters): [number, number, number] {
  const [found, all] = COREFERENCE[measure](gold, system);
  const [right, said] = COREFERENCE[measure](system, gold);
  const [r, p] = [found / all, right / said];
  return [r, p, p + r === 0 ? 0 : (2 * p * r) / (p + r)];
}

describe('the test cases of the CoNLL reference scorer', () => {
  // test/TestCases.README and test/CorefMetricTestConfig.pm of conll/reference-coreference-scorers: recall, precision, F1 of CEAF-e.
  test.each([
    ['TC1', '{a} {bc} {def}', [1, 1, 1]],
    ['TC2', '{a} {de}', [0.6, 0.9, 0.72]],
    ['TC3', '{a} {bcx} {defy} {z}', [0.88571, 0.66429, 0.75918]],
    ['TC4', '{a} {bcx} {dy} {z}', [0.73333, 0.55, 0.62857]],
    ['TC5', '{a} {bcxB} {dy} {z}', [0.68889, 0.51667, 0.59048]],
    ['TC6', '{a} {bcx} {dy} {Bz}', [0.73333, 0.55, 0.62857]],
  ] as const)('%s', (_, system, values) => {
    const found = prf('ceafe', clusters('{a} {bc} {def}'), clusters(system));
    values.forEach((value, i) => {
      expect(found[i]).toBeCloseTo(value, 4);
    });
  });

  test('a response that is the key scores 1 throughout', () => {
    const key = clusters('{a} {bc} {def}');
    for (const measure of ['muc', 'bcubed', 'ceafe', 'lea'] as const) expect(prf(measure, key, key)).toEqual([1, 1, 1]);
  });
});

test('the worked example of LEA', () => {
  // The entities of Moosavi and Strube 2016: recall (3 · 1/3 + 4 · 1/6) / 7, precision (2 · 1 + 2 · 0 + 4 · 1/6) / 8.
  const [recall, precision] = prf('lea', clusters('{abc} {defg}'), clusters('{ab} {cd} {fghi}'));
  expect(recall).toBeCloseTo(0.24, 2);
  expect(precision).toBeCloseTo(0.33, 2);
});

test('MUC as in its paper: three links cut to one and two', () => {
  // Vilain et al. 1995: {ABCD} against {AB} {CD}: recall 2/3, precision 2/2.
  const [recall, precision] = prf('muc', clusters('{ABCD}'), clusters('{AB} {CD}'));
  expect(recall).toBeCloseTo(2 / 3, 12);
  expect(precision).toBe(1);
});

interface Case {
  readonly gold: Clusters;
  readonly system: Clusters;
  readonly values: Readonly<Record<'muc' | 'bcubed' | 'ceafe' | 'lea', { recall: number[]; precision: number[] }>>;
}
test.each(expected<Case[]>('coreference').map((one, i) => [i, one] as const))('random clusters %i', (_, one) => {
  for (const [measure, { recall, precision }] of Object.entries(one.values)) {
    const score = COREFERENCE[measure as keyof Case['values']];
    score(one.gold, one.system).forEach((value, i) => {
      expect(value, `${measure} recall`).toBeCloseTo(recall[i]!, 9);
    });
    score(one.system, one.gold).forEach((value, i) => {
      expect(value, `${measure} precision`).toBeCloseTo(precision[i]!, 9);
    });
  }
});

describe('actors of documents', () => {
  const text = 'Anna Weiß traf Bert Grau. Weiß lobte Grau, die Kanzlerin ging.';
  const mention = (surface: string, kind: string, from = 0) => {
    const start = text.indexOf(surface, from);
    return { start, end: start + surface.length, text: surface, kind };
  };
  const weiss = [mention('Anna Weiß', 'name'), mention('Weiß', 'name', 20), mention('die Kanzlerin', 'role')];
  const grau = [mention('Bert Grau', 'name'), mention('Grau', 'name', 30)];
  const document = (...actors: (readonly [mentions: typeof weiss, wikidata?: string])[]): EvalDocument => ({
    id: 'a',
    text,
    pretokenised: false,
    layers: {
      actors: actors.map(([mentions, wikidata], i) => ({
        id: `a${i}`,
        ...(wikidata !== undefined && { wikidata }),
        mentions,
      })),
    },
  });
  const gold = document([weiss, 'Q1'], [grau]);

  test('gold copied', () => {
    const figures = figuresOf('actors', [gold], [gold]);
    for (const id of ['exact.conll', 'exact.lea.f1', 'aligned.conll', 'pair.f1', 'role.accuracy', 'link.accuracy.nil'])
      expect(figures.get(id), id).toBe(1);
  });

  test('links: without NIL only the mentions with an entry count, with NIL all', () => {
    const figures = figuresOf('actors', [gold], [document([weiss, 'Q2'], [grau])]);
    expect(figures.get('link.accuracy')).toBe(0);
    expect(figures.get('link.accuracy.nil')).toBeCloseTo(2 / 5, 12);
    expect(figures.get('link.precision')).toBe(0);
  });

  test('all names joined: pairs found, half of them wrong', () => {
    const figures = figuresOf('actors', [gold], [document([[...weiss, ...grau]])]);
    expect(figures.get('pair.recall')).toBe(1);
    expect(figures.get('pair.precision')).toBeCloseTo(2 / 6, 12);
    expect(figures.get('exact.muc.precision')).toBeCloseTo(3 / 4, 12);
  });

  test('gold that marks whole phrases: the mention within stands for it where mentions are aligned', () => {
    const short = [mention('Weiß', 'name'), ...weiss.slice(1)];
    const figures = figuresOf('actors', [gold], [document([short, 'Q1'], [grau])]);
    expect(figures.get('exact.mentions.recall')).toBe(4 / 5);
    expect(figures.get('aligned.conll')).toBe(1);
  });

  test('kinds that the gold does not annotate are no false alarms', () => {
    const names = document([weiss.slice(0, 2)], [grau]);
    expect(figuresOf('actors', [names], [gold]).get('exact.mentions.precision')).toBe(1);
  });
});
