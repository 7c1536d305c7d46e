import { beforeAll, describe, expect, test } from 'vitest';
import { readList, readRows } from '../../../src/lexicon/read-list.js';
import { Pipeline } from '../../../src/pipeline/pipeline.js';
import { articleOf } from '../../words/run-tokens.js';

describe('names of which there is one', () => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await Pipeline.load('de-news');
  }, 60_000);

  test.each([
    ['Das teilte die Weltgesundheitsorganisation am Montag mit.', ['Weltgesundheitsorganisation ORG']],
    ['Ein Sprecher des Auswärtigen Amtes wies das zurück.', ['Auswärtigen Amtes ORG']],
    ['So steht es in Artikel 3 des Grundgesetzes.', ['Grundgesetzes OTH']],
    ['Er war an Covid-19 erkrankt.', ['Covid-19 OTH']],
    ['Die Bundesregierung berät darüber.', []],
  ])('%s', async (text, expected) => {
    const { layers } = await pipeline.annotate(articleOf(text), []);
    expect(layers.entities?.map(({ text: name, label }) => `${name} ${label}`)).toEqual(expected);
  });

  test('the list has each name once, and none that is no name', () => {
    const names = readRows('names/unique-names').map(([name]) => name!);
    expect(new Set(names).size).toBe(names.length);
    const none = new Set(readList('names/no-names'));
    expect(names.filter((name) => none.has(name))).toEqual([]);
  });
});
