import { createHash } from 'node:crypto';
import { VerbForms } from '../../lexicon/verb-forms.js';
import { writeChain } from '../../model/chain-file.js';
import { LabelScheme } from '../../model/label-scheme.js';
import { LABELS } from '../../words/tags/labels.js';
import { FEATURES } from '../../words/tags/tag-model.js';
import { setAsideNote } from '../set-aside.js';
import { type CheckpointFile, type TrainingProgress, type TrainingSettings, trainModels } from '../train-models.js';
import { learnLemmas } from './learn-lemmas.js';
import { nameMarkFile, nameMarkLists, nameMarksOf } from './name-mark-lists.js';
import { tagSequences } from './tag-sequences.js';
import type { TrainingSentence } from './training-token.js';

/** One model is trained. */
export type TagSettings = Omit<TrainingSettings, 'models'>;

/** Set by hand, after the settings of the tagger of names; not tuned on sentences set aside. */
export const TAG_SETTINGS: TagSettings = { rounds: 6, seed: 1, bits: 18, alpha: 0.1, l1: 1, l2: 1, dropout: 0.2 };

const LEMMA_HEADER =
  '# Part of speech, ending (^: the whole word), characters to take off, what to put on. Learned; see README.md.';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files of a model, as bytes. */
export interface TrainedTags {
  readonly weights: Uint8Array;
  readonly lemmas: Uint8Array;
  readonly names: Uint8Array;
}

/**
 * Learns a tagger: the chain of labels and the table of lemmas; the marks of names are the project's lists as they stand.
 *
 * @param notes what the weights' header shall say besides
 * @throws TrainingError where the checkpoint is that of another training
 */
export function trainTags(
  sentences: readonly TrainingSentence[],
  settings: TagSettings,
  notes: Readonly<Record<string, unknown>>,
  tell: (progress: TrainingProgress) => void,
  checkpoint?: CheckpointFile,
): TrainedTags {
  const lemmas = new TextEncoder().encode(`${LEMMA_HEADER}\n${learnLemmas(sentences).join('\n')}\n`);
  const lists = nameMarkLists();
  const names = nameMarkFile(lists);
  const scheme = new LabelScheme(LABELS, false);
  const knowledge = { verbs: new VerbForms(), names: nameMarksOf(lists) };
  const data = tagSequences(sentences, scheme, settings.bits, knowledge);
  const [chain] = trainModels(scheme, data, 0, { ...settings, models: 1 }, tell, checkpoint);
  const weights = writeChain(chain!, {
    features: FEATURES,
    lemmas: sha256(lemmas),
    names: sha256(names),
    settings,
    ...setAsideNote(chain!, data, settings),
    ...notes,
  });
  return { weights, lemmas, names };
}
