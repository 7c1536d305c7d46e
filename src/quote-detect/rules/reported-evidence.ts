/** What is seen of a verb of communication that has no content clause. */
export interface ReportedFeatures {
  /** Its preposition brings what was said: sprach von, warnte vor. */
  readonly preposition: boolean;
  /** als with what it is called. */
  readonly predicative: boolean;
  /** The verb can have what was said as its object. */
  readonly object: boolean;
  /** As in `lists/speech/verbs.txt`. */
  readonly stance: string;
  /** hat, hatte … : often the background of a story. */
  readonly perfect: boolean;
  readonly negated: boolean;
  /** The very words stand in marks, and nothing was said beside them. */
  readonly marksHoldIt: boolean;
}

interface Evidence {
  readonly name: string;
  readonly weight: number;
  readonly holds: (features: ReportedFeatures) => boolean;
}

const TELLING = new Set(['demanding', 'promising', 'denying']);
const JUDGING = new Set(['accusing', 'praising', 'expecting']);
const ACTING = new Set(['deciding', 'planning', 'asking', 'evidence']);

/** What speaks for a report of what was said and against it, summed up; set by hand. */
const EVIDENCE: readonly Evidence[] = [
  { name: 'preposition', weight: 1.2, holds: (f) => f.preposition },
  { name: 'predicative', weight: 1.2, holds: (f) => f.predicative },
  { name: 'telling-object', weight: 1.2, holds: (f) => f.object && TELLING.has(f.stance) },
  { name: 'judging-object', weight: 0.8, holds: (f) => f.object && JUDGING.has(f.stance) },
  { name: 'perfect', weight: -0.5, holds: (f) => f.perfect },
  { name: 'negated', weight: -1, holds: (f) => f.negated },
  { name: 'acting', weight: -1.5, holds: (f) => ACTING.has(f.stance) },
  { name: 'marks-hold-it', weight: -1.5, holds: (f) => f.marksHoldIt },
];

const THRESHOLD = 0.6;

/** The weight of evidence that the sentence reports what somebody said. */
export function reportedScore(features: ReportedFeatures): number {
  let score = 0;
  for (const evidence of EVIDENCE) if (evidence.holds(features)) score += evidence.weight;
  return score;
}

export function isReported(score: number): boolean {
  return score >= THRESHOLD;
}

/** The score as a confidence in [0, 1]. */
export function confidenceOfReported(score: number): number {
  return Math.round((1 / (1 + Math.exp(-(score - 1.2)))) * 100) / 100;
}
