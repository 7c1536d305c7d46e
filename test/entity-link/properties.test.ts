import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLayers } from '../../src/document/check-layers.js';
import type { Actor, Entity } from '../../src/document/layers.js';
import { entities, layersOf, link } from './hand-made.js';

const NAMES = {
  PER: [
    'Kim Jong Nam',
    'Mina Kim',
    'Kim',
    'Anna Peters',
    'Peter',
    'Peters',
    'Jo',
    'von der Au',
    'J. Au',
    'O’Hara',
    'Ä',
  ],
  ORG: ['VfL Au', 'Au AG', 'SPD', 'Blaue Bank', 'Blauen Bank', 'AG'],
  LOC: ['USA', 'Kiel', 'Frankfurt am Main', 'Frankfurt'],
  OTH: ['Euro'],
} as const;
const WORDS = [
  ...Object.values(NAMES).flat(),
  ...'der die den des dem ein und mit von für Der Die Präsident Präsidentin Präsidenten Trainer Chef US-Präsident'.split(
    ' ',
  ),
  ...'Nachfolger neue frühere Staatschef Nordkoreas Sprecherin Frau Herr Dr. Familie 45-Jährige 45 sagte lobte'.split(
    ' ',
  ),
  ...['(', ')', ',', '.', '.\n\n', '„', '“', '’', '\u00a0', '\u00ad', '🙂', '\r\n', 'a\u0308'],
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

function check(source: string, list: readonly Entity[], actors: readonly Actor[]): void {
  expect(checkLayers({ text: source, layers: { ...layersOf(source, list), actors } })).toEqual([]);
  const linked = actors.flatMap((actor) => actor.mentions.flatMap((mention) => mention.entity ?? []));
  expect(linked.sort()).toEqual(list.map((entity) => entity.id).sort());
  actors.forEach((actor, i) => {
    expect(actor.id).toBe(`a${i + 1}`);
    expect(actor.name).not.toBe('');
    expect(actor.roles?.length).not.toBe(0);
    let last = -1;
    for (const mention of actor.mentions) {
      expect(mention.start).toBeGreaterThanOrEqual(last);
      last = mention.start;
      expect(mention.kind === 'name').toBe(mention.entity !== undefined);
      expect(mention.evidence?.length).not.toBe(0);
    }
  });
}

describe('actors/rules', () => {
  it('puts every name into exactly one actor, with mentions in order and valid evidence', () => {
    fc.assert(
      fc.property(text, (source) => {
        const list = entities(source, NAMES);
        check(source, list, link(source, list));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(text, (source) => {
        const list = entities(source, NAMES);
        expect(link(source, list)).toEqual(link(source, list));
      }),
      { numRuns: 60 },
    );
  });

  it('bears entities anywhere, of any label', () => {
    const span = fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('PER', 'LOC', 'ORG', 'OTH'));
    fc.assert(
      fc.property(text, fc.array(span, { maxLength: 8 }), (source, spans) => {
        const list = spans.flatMap(([at, length, label], i): Entity[] => {
          const start = source.length === 0 ? 0 : at % source.length;
          const end = Math.min(source.length, start + length + 1);
          const surface = source.slice(start, end);
          if (end <= start || !/^\p{L}/u.test(surface) || !/\p{L}$/u.test(surface)) return [];
          return [
            { id: `e${i}`, start, end, text: surface, label, form: 'name', stage: 'test', rule: 'hand' } as Entity,
          ];
        });
        check(source, list, link(source, list));
      }),
      { numRuns: 300 },
    );
  });

  it('stays fast with ten thousand names', () => {
    const cases = [
      'Kim sprach mit Mina Kim und Kim Jong Nam. ',
      'Der Präsident Kim lobte den Trainer Peters. ',
      'Trainer Peter, Trainer Peters, Trainer Jo. Der Trainer ',
      'Peter und Anna Peters und ',
    ];
    for (const sentence of cases) {
      const time = (copies: number): number => {
        const source = sentence.repeat(copies);
        const list = entities(sentence, NAMES).flatMap((entity) =>
          Array.from({ length: copies }, (_, i) => ({
            ...entity,
            id: `${entity.id}-${i}`,
            start: entity.start + i * sentence.length,
            end: entity.end + i * sentence.length,
          })),
        );
        const start = performance.now();
        link(source, list);
        return performance.now() - start;
      };
      time(500);
      const [small, large] = [time(1000), time(8000)];
      expect(large, sentence).toBeLessThan(25 * Math.max(small, 15));
    }
  });

  it('stays fast with ten thousand people of one family name', () => {
    // Times of two sizes are compared, as above: how fast the machine is at the moment does not matter then.
    const time = (people: number): number => {
      const given = Array.from({ length: people }, (_, i) => `Q${(i + 100_000).toString(36)}`);
      const source = given.map((name) => `Präsident ${name} Au sah Au. `).join('');
      const list: Entity[] = [...source.matchAll(/Q\w+ Au|(?<=sah )Au/gu)].map((match, i) => ({
        id: `e${i}`,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        label: 'PER',
        form: 'name',
        stage: 'test',
        rule: 'hand',
      }));
      const start = performance.now();
      expect(link(source, list).length).toBeGreaterThanOrEqual(people);
      return performance.now() - start;
    };
    time(500);
    const [small, large] = [time(1250), time(10_000)];
    expect(large).toBeLessThan(25 * Math.max(small, 15));
  });
});
