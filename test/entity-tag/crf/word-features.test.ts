import { describe, expect, test } from 'vitest';
import { WordClasses } from '../../../src/entity-tag/crf/word-classes.js';
import { FEATURE_GROUPS, type Sources, WordFeatures } from '../../../src/entity-tag/crf/word-features.js';
import { ALL_TABLES, NameTables } from '../../../src/entity-tag/name-tables.js';
import { WordKnowledge } from '../../../src/entity-tag/word-knowledge.js';

const sources: Sources = {
  knowledge: new WordKnowledge(),
  tables: new NameTables(ALL_TABLES),
  classes: new WordClasses('pipelines/models/entities-de/word-classes.safetensors'),
};
/** What a word says to tokens from which it stands so many positions off. */
const seenFrom = (word: string, place: number, from = sources): number[] => {
  const features = new WordFeatures(from);
  features.read(word);
  return [...features.seenFrom(place).copy()];
};
/** All that a compound and a word that raw text knows say, wherever they are seen from. */
const everything = (from = sources) =>
  ['Nordsee-Insel', 'Bremen'].flatMap((word) => [-2, -1, 0, 1, 2].flatMap((place) => seenFrom(word, place, from)));

describe('features of a word', () => {
  test('a word says most to itself, and the same to both sides', () => {
    const [own, near, far] = [0, 1, 2].map((place) => seenFrom('Bremen', place));
    expect(own!.length).toBeGreaterThan(near!.length);
    expect(near!.length).toBeGreaterThan(far!.length);
    expect(seenFrom('Bremen', -1)).toEqual(near);
  });

  test('what was read before leaves no trace', () => {
    const features = new WordFeatures(sources);
    for (const word of ['', 'Nordsee-Insel', 'İİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİ', 'Bremen'])
      features.read(word);
    expect([...features.seenFrom(0).copy()]).toEqual(seenFrom('Bremen', 0));
  });

  test.each(FEATURE_GROUPS.filter((group) => group !== 'rules' && group !== 'word pairs'))(
    'without %s some are gone and the others stay',
    (group) => {
      const all = everything();
      const left = everything({ ...sources, without: new Set([group]) });
      expect(left.length).toBeLessThan(all.length);
      expect(left.every((feature) => all.includes(feature))).toBe(true);
    },
  );

  test('without pairs a word tells its neighbours nothing to pair with', () => {
    const features = new WordFeatures({ ...sources, without: new Set(['word pairs']) });
    const { small, shape, coarse, middle } = features.read('Bremen');
    expect([small, shape, coarse, middle]).toEqual([0, 0, 0, 0]);
  });
});
