import { expect, test } from 'vitest';
import type { Entity, EntityLabel } from '../../src/document/layers.js';
import { type JudgedSentence, type NameStage, scoreNames } from '../../src/train/score-names.js';

/** A stage that finds these words, wherever they stand. */
function finds(...names: readonly [text: string, label: EntityLabel, form?: Entity['form']][]): NameStage {
  return {
    run: ({ article: { text } }) => ({
      entities: names
        .filter(([name]) => text.includes(name))
        .map(([name, label, form = 'name'], i) => {
          const start = text.indexOf(name);
          return { id: `e${i}`, start, end: start + name.length, text: name, label, form, stage: 't', rule: 'r' };
        }),
    }),
  };
}

const SENTENCES = [
  { tokens: ['Anna', 'Weiß', 'in', 'Köln', '.'], tags: ['B-PER', 'I-PER', 'O', 'B-LOC', 'O'] },
  { tokens: ['Kölner', 'Bank'], tags: ['B-LOCderiv', 'B-ORG'] },
];

test('a name is right with its bounds and its label; the rest is missed or said too much', async () => {
  const seen: JudgedSentence[] = [];
  const stage = finds(['Anna', 'PER'], ['Köln', 'LOC'], ['Bank', 'LOC'], ['Kölner', 'LOC', 'derived']);
  const { sentences, tokens, figures } = await scoreNames(stage, SENTENCES, ['PER', 'LOC', 'ORG', 'OTH'], (each) =>
    seen.push(each),
  );
  expect({ sentences, tokens }).toEqual({ sentences: 2, tokens: 7 });
  // In the second sentence *Köln* is a part of a word that is none of the names.
  expect(figures).toEqual({
    all: { f1: 28.6, precision: 25, recall: 33.3, right: 1, found: 4, gold: 3 },
    PER: { f1: 0, precision: 0, recall: 0, right: 0, found: 1, gold: 1 },
    LOC: { f1: 50, precision: 33.3, recall: 100, right: 1, found: 3, gold: 1 },
    ORG: { f1: 0, precision: 0, recall: 0, right: 0, found: 0, gold: 1 },
  });
  expect(seen[0]!.missed).toEqual([{ text: 'Anna Weiß', label: 'PER' }]);
  expect([...seen[0]!.right].map(({ text }) => text)).toEqual(['Köln']);
});

test('labels that the sentences do not tag do not count', async () => {
  const { figures } = await scoreNames(finds(['Anna Weiß', 'PER'], ['Köln', 'OTH']), SENTENCES, ['PER']);
  expect(figures).toEqual({
    all: { f1: 100, precision: 100, recall: 100, right: 1, found: 1, gold: 1 },
    PER: { f1: 100, precision: 100, recall: 100, right: 1, found: 1, gold: 1 },
  });
});
