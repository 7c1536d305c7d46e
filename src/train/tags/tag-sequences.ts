import type { LabelScheme } from '../../model/label-scheme.js';
import { PARTIAL, SequenceBuilder, type Sequences } from '../../model/sequences.js';
import { clauseMarks } from '../../words/tags/clause-marks.js';
import { contextFeatures, MOST_CONTEXT } from '../../words/tags/context-features.js';
import { REACH, type TagSources, WINDOW, type WordType, wordType } from '../../words/tags/word-features.js';
import type { TrainingSentence, TrainingToken } from './training-token.js';

/** Sentences as the trainer reads them: the features that the tagger sees, and the labels that may be right. */
export function tagSequences(
  sentences: readonly TrainingSentence[],
  scheme: LabelScheme,
  bits: number,
  sources: TagSources,
): Sequences {
  const builder = new SequenceBuilder();
  const types = new Map<string, WordType>();
  const sets = new Map<string, number>();
  const context = new Int32Array(MOST_CONTEXT);
  for (const sentence of sentences) {
    const words = sentence.map(({ form }) => {
      const type = types.get(form) ?? wordType(form, bits, sources);
      types.set(form, type);
      return type;
    });
    const clauses = clauseMarks(words);
    sentence.forEach((token, i) => {
      for (let place = 0; place < WINDOW; place++) {
        for (const feature of words[i + place - REACH]?.features[place] ?? []) builder.feature(feature);
      }
      const found = contextFeatures(words, i, clauses, bits, context);
      for (let k = 0; k < found; k++) builder.feature(context[k]!);
      const allowed = labelsOf(token).map((label) => scheme.number(label));
      if (allowed.length === 1) {
        builder.endToken(allowed[0]!);
        return;
      }
      const key = allowed.join();
      if (!sets.has(key))
        sets.set(key, builder.set(Uint8Array.from(scheme.labels, (_, l) => (allowed.includes(l) ? 1 : 0))));
      builder.endToken(PARTIAL, sets.get(key)!);
    });
    builder.endSentence();
  }
  return builder.build();
}

/** The labels that a token may bear. */
export function labelsOf({ upos, particle, verbForms }: TrainingToken): string[] {
  return upos.flatMap((tag) => {
    if (tag === 'VERB' || tag === 'AUX') return verbForms.map((form) => `${tag}.${form}`);
    return particle && (tag === 'ADP' || tag === 'ADV') ? [`${tag}.PRT`] : [tag];
  });
}
