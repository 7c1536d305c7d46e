import type { LabelScheme } from '../../model/label-scheme.js';
import { PARTIAL, SequenceBuilder, type Sequences } from '../../model/sequences.js';
import { ClauseMarks } from '../../words/tags/clause-marks.js';
import { contextFeatures, MOST_CONTEXT } from '../../words/tags/context-features.js';
import { REACH, type TagSources, WINDOW, WordFeatures } from '../../words/tags/word-features.js';
import type { WordView } from '../../words/tags/word-view.js';
import type { TrainingSentence, TrainingToken } from './training-token.js';

/** A word and its features for each place of the window. */
interface WordType extends WordView {
  readonly places: readonly Int32Array[];
}

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
  const clauses = new ClauseMarks();
  const features = new WordFeatures(bits, sources);
  for (const sentence of sentences) {
    const words = sentence.map(({ form }) => {
      const type = types.get(form) ?? wordType(form, features);
      types.set(form, type);
      return type;
    });
    clauses.read(words, words.length);
    sentence.forEach((token, i) => {
      for (let place = 0; place < WINDOW; place++) {
        for (const feature of words[i + place - REACH]?.places[place] ?? []) builder.feature(feature);
      }
      const found = contextFeatures(words, words.length, i, clauses, bits, context, 0);
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

function wordType(form: string, features: WordFeatures): WordType {
  const { numbers, ends } = features;
  const view = features.read(form);
  return { ...view, places: Array.from(ends, (end, place) => numbers.slice(place === 0 ? 0 : ends[place - 1], end)) };
}

/** The labels that a token may bear. */
export function labelsOf({ upos, particle, verbForms }: TrainingToken): string[] {
  return upos.flatMap((tag) => {
    if (tag === 'VERB' || tag === 'AUX') return verbForms.map((form) => `${tag}.${form}`);
    return particle && (tag === 'ADP' || tag === 'ADV') ? [`${tag}.PRT`] : [tag];
  });
}
