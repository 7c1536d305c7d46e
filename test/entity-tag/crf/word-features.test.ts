import { describe, expect, test } from 'vitest';
import { WordClasses } from '../../../src/entity-tag/crf/word-classes.js';
import { FEATURE_GROUPS, type Sources, wordFeatures } from '../../../src/entity-tag/crf/word-features.js';
import { ALL_TABLES, NameTables } from '../../../src/entity-tag/name-tables.js';
import { WordKnowledge } from '../../../src/entity-tag/word-knowledge.js';

const sources: Sources = {
  knowledge: new WordKnowledge(),
  tables: new NameTables(ALL_TABLES),
  classes: new WordClasses('pipelines/models/entities-de/word-classes.safetensors'),
};
/** All that a compound and a word that raw text knows say, wherever they are seen from. */
const everything = (from = sources) =>
  ['Nordsee-Insel', 'Bremen'].flatMap((word) => {
    const { seenFrom } = wordFeatures(word, from);
    return [-2, -1, 0, 1, 2].flatMap((place) => seenFrom(place));
  });

describe('features of a word', () => {
  test('a word says most to itself, and the same to both sides', () => {
    const { seenFrom } = wordFeatures('Bremen', sources);
    expect(seenFrom(0).length).toBeGreaterThan(seenFrom(1).length);
    expect(seenFrom(1).length).toBeGreaterThan(seenFrom(2).length);
    expect(seenFrom(-1)).toEqual(seenFrom(1));
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
    const { small, shape, coarse, middle } = wordFeatures('Bremen', { ...sources, without: new Set(['word pairs']) });
    expect([small, shape, coarse, middle]).toEqual([0, 0, 0, 0]);
  });
});
