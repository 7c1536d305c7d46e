import type { Marked } from '../../document/layers.js';
import type { MarkFeatures } from './mark-features.js';

/** What stands around the marks, as the rules found it. */
export interface MarkSetting {
  /** A frame right before or after, or a colon. */
  readonly framed: 'cue' | 'colon' | 'none';
  /** A verb of communication governs the clause; naming ones (nennen, bezeichnen als) judge. */
  readonly clause: 'judging' | 'speaking' | 'none';
  /** The marks stand right behind the verb's own preposition or als: sprach von einem „…“, bezeichnete das als „…“. */
  readonly governed: boolean;
  /** The marks belong to whoever the frame says speaks: a name in his phrase. */
  readonly inSpeaker: boolean;
  /** The same few words stand in marks elsewhere in the article: a term or name. */
  readonly repeated: boolean;
  /** The marks stand in reported speech. */
  readonly inReported: boolean;
  /** The sentence before ends in a quotation or its frame. */
  readonly afterQuote: boolean;
}

interface Evidence {
  readonly name: string;
  readonly weight: number;
  readonly holds: (features: MarkFeatures, setting: MarkSetting) => boolean;
}

/** What speaks for speech and against it, summed up; set by hand. */
const EVIDENCE: readonly Evidence[] = [
  { name: 'frame', weight: 3, holds: (_, s) => s.framed === 'cue' },
  { name: 'colon', weight: 2, holds: (_, s) => s.framed === 'colon' },
  { name: 'judging-clause', weight: 2.2, holds: (_, s) => s.clause === 'judging' },
  { name: 'judged', weight: 1.2, holds: (f, s) => s.clause === 'judging' && f.predicative },
  { name: 'governed', weight: 1, holds: (_, s) => s.governed },
  { name: 'announced', weight: 2.5, holds: (f) => f.announced },
  { name: 'speaking-clause', weight: 1.2, holds: (_, s) => s.clause === 'speaking' },
  { name: 'in-reported', weight: 1.2, holds: (_, s) => s.inReported },
  { name: 'after-quote', weight: 0.5, holds: (_, s) => s.afterQuote },
  { name: 'verb-inside', weight: 1, holds: (f) => f.verbInside && f.words >= 3 },
  { name: 'stop-inside', weight: 1, holds: (f) => f.stopInside && f.words >= 3 },
  { name: 'fills-sentence', weight: 1, holds: (f) => f.fillsSentence && f.words >= 4 },
  { name: 'lower-start', weight: 1, holds: (f) => f.lowerStart },
  { name: 'two-words', weight: 0.5, holds: (f) => f.words >= 2 },
  { name: 'four-words', weight: 0.8, holds: (f) => f.words >= 4 },
  { name: 'seven-words', weight: 0.8, holds: (f) => f.words >= 7 },
  { name: 'name-like', weight: -1.2, holds: (f) => f.nameLike },
  { name: 'entity', weight: -1.5, holds: (f) => f.entity },
  { name: 'title-noun', weight: -2.5, holds: (f) => f.titleNoun !== undefined },
  { name: 'naming', weight: -2, holds: (f) => f.naming },
  { name: 'known-as', weight: -3, holds: (f) => f.knownAs },
  { name: 'so-called', weight: -3, holds: (f) => f.soCalled },
  {
    name: 'said-of',
    weight: 1.5,
    holds: (f, s) =>
      f.predicative && f.nameLike && f.words <= 4 && (s.inReported || (s.clause === 'speaking' && f.words <= 2)),
  },
  { name: 'bare-noun', weight: 1.5, holds: (f, s) => f.bareNoun && (s.inReported || s.clause !== 'none') },
  { name: 'in-speaker', weight: -3, holds: (_, s) => s.inSpeaker },
  { name: 'repeated', weight: -1.5, holds: (_, s) => s.repeated },
  { name: 'attribute', weight: -1, holds: (f) => f.attribute },
  { name: 'gloss', weight: -2.5, holds: (f) => f.gloss },
  { name: 'definite-name', weight: -0.8, holds: (f, s) => f.definiteName && s.clause !== 'judging' },
  { name: 'compound', weight: -2.5, holds: (f) => f.compound },
];

const THRESHOLD = 2;

/** The weight of evidence that the marked words are somebody's speech; speech from {@link isSpeech} on. */
export function speechScore(features: MarkFeatures, setting: MarkSetting): number {
  let score = 0;
  for (const evidence of EVIDENCE) if (evidence.holds(features, setting)) score += evidence.weight;
  return score;
}

export function isSpeech(score: number): boolean {
  return score >= THRESHOLD;
}

/** The score as a confidence in [0, 1]. */
export function confidenceOf(score: number): number {
  return Math.round((1 / (1 + Math.exp(-(score - THRESHOLD + 0.5)))) * 100) / 100;
}

/** The use of marks that hold no speech. */
export function otherUse(features: MarkFeatures): Marked['use'] {
  if (features.titleNoun !== undefined) return features.titleNoun;
  if (features.soCalled) return 'distance';
  if (features.entity || features.compound || features.knownAs) return 'name';
  if (features.naming) return features.nameLike ? 'name' : 'unsure';
  if (features.lowerStart && features.words <= 4) return 'distance';
  if (features.nameLike && features.words <= 5) return features.words === 1 ? 'unsure' : 'name';
  return 'unsure';
}
