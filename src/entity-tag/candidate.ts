import type { EntityLabel } from '../document/layers.js';

/** A possible mention: a run of tokens with its label and the rule that saw it. */
export interface Candidate {
  /** Index of the first token. */
  readonly first: number;
  /** Index after the last token. */
  readonly last: number;
  readonly label: EntityLabel;
  /** `name`, `derived` (deutsche, Berliner) or `part` (Bayern-Trainer). */
  readonly form: 'name' | 'derived' | 'part';
  readonly rule: string;
  /** How sure a learned tagger is, from 0 to 1. */
  readonly confidence: number | undefined;
}

/** All rules and taggers make their candidates here, so that they are objects of one shape. */
export function newCandidate(
  first: number,
  last: number,
  label: EntityLabel,
  form: Candidate['form'],
  rule: string,
  confidence?: number,
): Candidate {
  return { first, last, label, form, rule, confidence };
}
