import { resolve } from 'node:path';
import type { EntityLabel } from '../document/layers.js';
import { create } from '../entity-tag/crf.js';
import type { TaggedSentence } from './conll.js';
import type { Score } from './figures.js';
import { scoreNames } from './score-names.js';
import type { ScoreSet } from './score-sets.js';
import type { Measure } from './scored-model.js';

/** Sentences with tagged names, and the labels that they tag. */
export interface NameSet extends ScoreSet<TaggedSentence> {
  readonly labels: readonly EntityLabel[];
}

/** Measures a model by the stage entities/crf, as a pipeline makes it. */
export function measureNames(sets: readonly NameSet[]): Measure {
  return async (folder) => {
    const stage = create({ model: resolve(folder) }, { directory: folder });
    const scores: Score[] = [];
    for (const { data, sha256, sentences, labels } of sets) {
      scores.push({ data, sha256, ...(await scoreNames(stage, sentences, labels)) });
    }
    return scores;
  };
}
