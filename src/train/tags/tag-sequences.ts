import type { LabelScheme } from '../../model/label-scheme.js';
import { PARTIAL, SequenceBuilder, type Sequences } from '../../model/sequences.js';
import { ClauseMarks } from '../../words/tags/clause-marks.js';
import { contextFeatures, MOST_CONTEXT } from '../../words/tags/context-features.js';
import { REACH, type TagSources, WINDOW, WordFeatures } from '../../words/tags/word-features.js';
import { WordViewRows } from '../../words/tags/word-view-rows.js';
import type { TrainingSentence, TrainingToken } from './training-token.js';

const SOME_WORDS = 1_000;

/** A word: the row of what is known of it, and its features for each place of the window. */
interface WordType {
  readonly row: number;
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
  const several = new Int32Array(MOST_CONTEXT);
  const clauses = new ClauseMarks();
  const features = new WordFeatures(bits, sources);
  const views = new WordViewRows(SOME_WORDS);
  for (const sentence of sentences) {
    const words = sentence.map(({ form }) => {
      const known = types.get(form);
      if (known !== undefined) return known;
      const row = types.size;
      views.set(row, features.read(form));
      const type = { row, places: places(features) };
      types.set(form, type);
      return type;
    });
    const rows = words.map(({ row }) => row);
    clauses.read(views, rows, rows.length);
    const context = { views, rows, count: rows.length, clauses };
    sentence.forEach((token, i) => {
      for (let place = 0; place < WINDOW; place++) {
        for (const feature of words[i + place - REACH]?.places[place] ?? []) builder.feature(feature);
      }
      const found = contextFeatures(context, i, bits, several, 0);
      for (let k = 0; k < found; k++) builder.feature(several[k]!);
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

/** The features of the word that was read last, by place. */
function places({ numbers, ends }: WordFeatures): Int32Array[] {
  return Array.from(ends, (end, place) => numbers.slice(place === 0 ? 0 : ends[place - 1], end));
}

/** The labels that a token may bear. */
export function labelsOf({ upos, particle, verbForms }: TrainingToken): string[] {
  return upos.flatMap((tag) => {
    if (tag === 'VERB' || tag === 'AUX') return verbForms.map((form) => `${tag}.${form}`);
    return particle && (tag === 'ADP' || tag === 'ADV') ? [`${tag}.PRT`] : [tag];
  });
}
