import { resolve } from 'node:path';
import { create } from '../../words/tags/crf.js';
import type { Score } from '../figures.js';
import type { ScoreSet } from '../score-sets.js';
import type { Measure } from '../scored-model.js';
import { scoreTags } from './score-tags.js';
import type { TrainingSentence } from './training-token.js';

/** Measures a model by the stage tags/crf, as a pipeline makes it. */
export function measureTags(sets: readonly ScoreSet<TrainingSentence>[]): Measure {
  return async (folder) => {
    const stage = create({ model: resolve(folder) }, { directory: folder });
    const scores: Score[] = [];
    for (const { data, sha256, sentences } of sets) {
      scores.push({ data, sha256, ...(await scoreTags(stage, sentences)) });
    }
    return scores;
  };
}
