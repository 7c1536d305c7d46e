import type { LabelParts } from '../../words/tags/labels.js';

export type VerbForm = NonNullable<LabelParts['form']>;

/** A word of a training sentence; what is not known of it is absent. */
export interface TrainingToken {
  readonly form: string;
  /** The parts of speech that may be right, mostly one. */
  readonly upos: readonly string[];
  /** Particle of a separable verb, apart from it. */
  readonly particle: boolean;
  /** Of verbs: the forms that may be right. */
  readonly verbForms: readonly VerbForm[];
  readonly lemma?: string;
}

export type TrainingSentence = readonly TrainingToken[];

export const EVERY_VERB_FORM: readonly VerbForm[] = ['Fin', 'Inf', 'Part'];
