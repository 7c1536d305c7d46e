import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FEATURES as NAME_FEATURES } from '../../src/entity-tag/crf/entity-model.js';
import { chainNote } from '../../src/model/chain-file.js';
import { readTensors } from '../../src/model/safetensors.js';
import type { Accuracy, Score, Strict } from '../../src/train/figures.js';
import { FEATURES as TAG_FEATURES } from '../../src/words/tags/tag-model.js';

const MODELS = 'pipelines/models';
const header = (model: string) => readTensors(`${MODELS}/${model}/weights.safetensors`);
const card = (model: string): string => readFileSync(`${MODELS}/${model}/README.md`, 'utf8');
const cells = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const scoresOf = (model: string): Score[] => chainNote(header(model), 'scores') as Score[];

describe.each([
  ['entities-de', NAME_FEATURES, 'CC BY 4.0', ['O', 'S-PER', 'S-LOC', 'S-ORG', 'S-OTH']],
  ['tags-de', TAG_FEATURES, 'CC BY-SA 4.0', ['NOUN', 'PROPN', 'VERB.Fin']],
])('the header of %s', (model, features, licence, labels) => {
  const file = header(model);

  test('names its features, labels, training data, licence, settings with the seed, and lists', () => {
    expect(chainNote(file, 'features')).toBe(features);
    expect(chainNote(file, 'labels')).toEqual(expect.arrayContaining(labels));
    expect(chainNote(file, 'data')).toContain(licence);
    expect(chainNote(file, 'licence')).toBe(licence);
    expect(card(model)).toContain(`**${licence}**`);
    expect(chainNote(file, 'settings')).toMatchObject({ seed: expect.any(Number), rounds: expect.any(Number) });
    expect(chainNote(file, 'lists')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has scores, each with the hash and the size of what was measured', () => {
    const scores = scoresOf(model);
    expect(scores.length).toBeGreaterThan(0);
    for (const { sha256, sentences, tokens } of scores) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(tokens).toBeGreaterThan(sentences);
    }
  });

  test('stands in the file that the card names by its hash', () => {
    const hash = createHash('sha256')
      .update(readFileSync(`${MODELS}/${model}/weights.safetensors`))
      .digest('hex');
    expect(card(model)).toContain(`${hash.slice(0, 8)}…`);
  });
});

test('the card of entities-de states the scores of the header', () => {
  const stated = new Map(
    card('entities-de')
      .slice(card('entities-de').indexOf('The header has'))
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => cells(line))
      .map(([data, ...figures]) => [data!, figures]),
  );
  const scores = scoresOf('entities-de');
  expect(scores.map(({ data }) => data)).toEqual(['GermEval 2014 dev', 'SmartData dev, news', 'Europarl dev']);
  for (const { data, figures } of scores) {
    const { all, ...labels } = figures as Record<string, Strict>;
    const each = ['PER', 'LOC', 'ORG', 'OTH'].map((label) => labels[label]?.f1.toFixed(1) ?? '–');
    const { f1, precision, recall } = all!;
    expect(stated.get(data), data).toEqual([...[f1, precision, recall].map((value) => value.toFixed(1)), ...each]);
  }
});

test('the card of tags-de states the scores of the header', () => {
  const rows = card('tags-de')
    .split('\n')
    .map((line) => cells(line))
    .filter(([, set]) => set?.startsWith('GSD dev'));
  const stated = rows.flatMap(([, , right]) => [...right!.matchAll(/([\d.]+) %/g)].map(([, percent]) => percent));
  const [score] = scoresOf('tags-de');
  const { pos, lemma, 'joined lemma': joined, 'verb form': form } = score!.figures as Record<string, Accuracy>;
  expect(stated).toEqual([pos, lemma, joined, form].map((figure) => figure!.accuracy.toFixed(1)));
  expect(rows.map(([, , right]) => Number(/of ([\d,]+)/.exec(right!)![1]!.replace(',', '')))).toEqual(
    [pos, lemma, form].map((figure) => figure!.of),
  );
});
