import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvalDocument } from '../../../src/evaluate/eval-document.js';
import { alignEntities } from '../../../src/evaluate/score/entities/align-entities.js';
import type { EntityItem } from '../../../src/evaluate/score/entities/entity-items.js';
import { entityDocument, expected, figuresOf, type TokenEntity, wordDocument } from '../fixtures.js';

interface Case {
  readonly documents: readonly { length: number; gold: TokenEntity[]; system: TokenEntity[] }[];
  readonly seqeval: Readonly<Record<string, [number, number, number]>>;
  readonly conlleval: [number, number, number];
  readonly nervaluate: Readonly<Record<'strict' | 'exact' | 'partial' | 'ent_type', [number, number, number]>>;
}

const PARTS = ['precision', 'recall', 'f1'] as const;

function scores(documents: Case['documents']): Map<string, number | undefined> {
  return figuresOf(
    'entities',
    documents.map(({ length, gold }, i) => entityDocument(`d${i}`, length, gold)),
    documents.map(({ length, system }, i) => entityDocument(`d${i}`, length, system)),
  );
}

/** Reference programs print 0 where a figure is not defined. */
function expectParts(figures: Map<string, number | undefined>, id: (part: string) => string, values: number[]): void {
  PARTS.forEach((part, i) => {
    expect(figures.get(id(part)) ?? 0, id(part)).toBeCloseTo(values[i]!, 10);
  });
}

describe.each(expected<Case[]>('entities').map((one, i) => [i, one] as const))('random documents %i', (_, one) => {
  const figures = scores(one.documents);

  test('strict is what conlleval counts', () => {
    expectParts(figures, (part) => `strict.${part}`, one.conlleval);
  });

  test('strict is what seqeval counts, per label, micro and macro', () => {
    const { 'micro avg': micro, 'macro avg': macro, 'weighted avg': _weighted, ...labels } = one.seqeval;
    expectParts(figures, (part) => `strict.${part}`, micro!);
    expect(figures.get('strict.macro')).toBeCloseTo(macro![2], 10);
    for (const [label, values] of Object.entries(labels)) {
      expectParts(figures, (part) => `strict.${part}|${label}`, values);
    }
  });

  test('the four schemes are those of nervaluate where no alignment is in doubt', () => {
    for (const [scheme, values] of Object.entries(one.nervaluate)) {
      expectParts(figures, (part) => `${scheme === 'ent_type' ? 'type' : scheme}.${part}`, values);
    }
  });
});

describe('the alignment', () => {
  const item = ([start, end, label]: TokenEntity): EntityItem => ({
    start,
    end,
    label,
    base: label,
    isName: true,
    surface: '',
  });

  test('is the best of all, whatever the order', () => {
    // nervaluate takes the first overlap for the first entity and leaves the second without its only partner.
    const figures = scores([
      {
        length: 8,
        gold: [
          [0, 3, 'PER'],
          [3, 6, 'LOC'],
        ],
        system: [
          [2, 5, 'PER'],
          [5, 7, 'LOC'],
        ],
      },
    ]);
    expect(figures.get('type.f1')).toBe(1);
    expect(figures.get('partial.f1')).toBe(0.5);
    const crossed = scores([
      {
        length: 8,
        gold: [
          [0, 2, 'ORG'],
          [2, 6, 'PER'],
        ],
        system: [
          [1, 3, 'PER'],
          [4, 6, 'ORG'],
        ],
      },
    ]);
    // One alignment serves all four schemes: the pair that shares its label earns more than the two that do not.
    expect(crossed.get('type.f1')).toBe(0.5);
    expect(crossed.get('partial.f1')).toBe(0.25);
  });

  test('no other alignment earns more', () => {
    const side = fc
      .array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 5 }), fc.constantFrom('A', 'B')), { maxLength: 5 })
      .map((all) =>
        all.map(([start, length, label]) => item([start, start + length, label])).sort((a, b) => a.start - b.start),
      );
    fc.assert(
      fc.property(side, side, (gold, system) => {
        const found = alignEntities({ gold, system });
        expect(found.filter((one) => one.gold).length).toBe(gold.length);
        expect(found.filter((one) => one.system).length).toBe(system.length);
        const earned = found.reduce((sum, one) => sum + credit(one.gold, one.system), 0);
        expect(earned).toBeCloseTo(bestCredit(gold, system), 9);
      }),
    );
  });

  function credit(gold: EntityItem | undefined, system: EntityItem | undefined): number {
    if (!gold || !system || gold.start >= system.end || system.start >= gold.end) return 0;
    const span = gold.start === system.start && gold.end === system.end;
    const label = gold.label === system.label;
    return (span && label ? 1 : 0) + (span ? 2 : 0.5) + (label ? 1 : 0);
  }

  function bestCredit(gold: readonly EntityItem[], system: readonly EntityItem[]): number {
    if (gold.length === 0) return 0;
    const [first, ...rest] = gold;
    let best = bestCredit(rest, system);
    for (const one of system) {
      const left = system.filter((other) => other !== one);
      best = Math.max(best, credit(first, one) + bestCredit(rest, left));
    }
    return best;
  }
});

describe('systems made by hand', () => {
  const gold = [
    entityDocument('a', 9, [
      [0, 2, 'PER'],
      [4, 5, 'LOC'],
    ]),
    entityDocument('b', 5, [[1, 2, 'ORG']]),
  ];

  test('gold copied scores 1', () => {
    const figures = figuresOf('entities', gold, gold);
    for (const id of ['strict.f1', 'exact.f1', 'partial.f1', 'type.f1', 'strict.macro'])
      expect(figures.get(id)).toBe(1);
  });

  test('nothing said scores 0, its precision is not defined', () => {
    const figures = figuresOf('entities', gold, [entityDocument('a', 9, []), entityDocument('b', 5, [])]);
    expect(figures.get('strict.f1')).toBe(0);
    expect(figures.get('strict.recall')).toBe(0);
    expect(figures.get('strict.precision')).toBeUndefined();
  });

  test('gold shifted by one token', () => {
    const shifted = [
      entityDocument('a', 9, [
        [1, 3, 'PER'],
        [5, 6, 'LOC'],
      ]),
      entityDocument('b', 5, [[2, 3, 'ORG']]),
    ];
    const figures = figuresOf('entities', gold, shifted);
    expect(figures.get('strict.f1')).toBe(0);
    // One of the three still overlaps: half a point of three.
    expect(figures.get('partial.f1')).toBeCloseTo(1 / 6, 12);
    expect(figures.get('type.f1')).toBeCloseTo(1 / 3, 12);
  });
});

describe('what the gold annotates', () => {
  const gold = [entityDocument('a', 9, [[0, 2, 'PER']])];
  const system = [
    entityDocument('a', 9, [
      [0, 2, 'PER'],
      [5, 6, 'OTH'],
    ]),
  ];

  test('a label out of scope is no false alarm; without a scope it is', () => {
    expect(figuresOf('entities', gold, system).get('strict.precision')).toBe(0.5);
    const scope = { entityLabels: ['PER'] };
    expect(figuresOf('entities', gold, system, { scope }).get('strict.precision')).toBe(1);
  });

  test('a stretch that is not scored makes no false alarm', () => {
    const partly = [{ ...gold[0]!, ignored: [{ start: 15, end: 17 }] }];
    expect(figuresOf('entities', partly, system).get('strict.precision')).toBe(1);
  });

  test('a form that the gold does not know is left out', () => {
    const derived: EvalDocument = {
      ...system[0]!,
      layers: { entities: system[0]!.layers.entities!.map((one, i) => (i === 1 ? { ...one, form: 'derived' } : one)) },
    };
    expect(figuresOf('entities', gold, [derived]).get('strict.precision')).toBe(1);
  });

  test('a name within a token is the token', () => {
    const text = 'Der Bayern-Trainer';
    const tokens = [
      { start: 0, end: 3 },
      { start: 4, end: 18 },
    ];
    const make = (end: number): EvalDocument => ({
      id: 'a',
      text,
      tokens,
      pretokenised: true,
      layers: { entities: [{ id: 'e', start: 4, end, text: text.slice(4, end), label: 'ORG', form: 'part' }] },
    });
    expect(figuresOf('entities', [make(18)], [make(10)]).get('strict.f1')).toBe(1);
  });
});

describe('two levels', () => {
  // The sample of the shared task's evaluation page has 12 outer and 1 inner gold, 10 outer and 5 inner found; strictly right are 6
  // outer and 0 inner, loosely 8 and 0: its figures follow from these counts.
  test('the metrics of GermEval 2014 on the counts of its sample', () => {
    const outer = Array.from({ length: 12 }, (_, i): TokenEntity => [4 * i, 4 * i + 2, i % 2 ? 'LOC' : 'PER']);
    const found: TokenEntity[] = [
      ...outer.slice(0, 8),
      ...outer.slice(8, 10).map(([first, last]): TokenEntity => [first + 1, last + 1, 'ORG']),
    ];
    const inner: TokenEntity[] = Array.from({ length: 5 }, (_, i): TokenEntity => [4 * i, 4 * i + 1, 'LOC']);
    const document = (
      entities: readonly TokenEntity[],
      within: readonly TokenEntity[],
      derived: number,
    ): EvalDocument => {
      const made = wordDocument('a', 60, (span) => ({
        entities: entities.map(([first, last, label], i) => ({
          id: `e${i}`,
          ...span(first, last),
          label,
          form: i < derived ? 'derived' : 'name',
        })),
      }));
      const innerEntities = entityDocument('a', 60, within).layers.entities!;
      return { ...made, innerEntities };
    };
    const gold = document(outer, [[30, 31, 'OTH']], 2);
    const figures = figuresOf('entities', [gold], [document(found, inner, 0)]);
    const expectedFigures = {
      'germeval.m1.precision': 0.4,
      'germeval.m1.recall': 0.4615,
      'germeval.m1.f1': 0.4286,
      'germeval.m2.precision': 0.5333,
      'germeval.m2.recall': 0.6154,
      'germeval.m2.f1': 0.5714,
      'germeval.m3.outer.precision': 0.6,
      'germeval.m3.outer.recall': 0.5,
      'germeval.m3.outer.f1': 0.5455,
      'germeval.m3.inner.f1': 0,
    };
    for (const [id, value] of Object.entries(expectedFigures)) expect(figures.get(id), id).toBeCloseTo(value, 4);
  });
});

test('seen and unseen surface forms are scored apart', () => {
  const gold = [
    entityDocument('a', 9, [
      [0, 1, 'PER'],
      [4, 5, 'LOC'],
      [6, 7, 'LOC'],
    ]),
  ];
  const system = [
    entityDocument('a', 9, [
      [0, 1, 'PER'],
      [4, 5, 'LOC'],
      [7, 8, 'LOC'],
    ]),
  ];
  const figures = figuresOf('entities', gold, system, { seenForms: new Set(['w0', 'w6']) });
  expect(figures.get('seen.recall')).toBe(0.5);
  expect(figures.get('seen.precision')).toBe(1);
  expect(figures.get('unseen.recall')).toBe(1);
  expect(figures.get('unseen.precision')).toBe(0.5);
});
