import type { Reason } from '../../document/layers.js';
import { readRows } from '../../lexicon/read-list.js';

/** How much a piece of evidence speaks for an outcome; a row of `lexicon/lists/evidence`. */
export interface Weight {
  readonly outcome: string;
  readonly evidence: string;
  /** As it was set by hand, before any text was seen. */
  readonly hand: number;
  readonly learned: number;
}

/** So many reasons are told, none lighter. */
const MOST_REASONS = 4;
const LIGHTEST = 0.3;

/** The outcome that has no rows: it has weight 0. */
const NONE = 'none';

/**
 * A linear model over named evidence: the weights of all that holds are summed up for each outcome, and the sums made
 * probabilities (logistic where there is one outcome beside `none`). What has no row weighs nothing.
 */
export class Weights {
  readonly outcomes: readonly string[];
  readonly #sums = new Map<string, Float64Array>();

  /** @param column which weights count */
  constructor(rows: readonly Weight[], column: 'hand' | 'learned' = 'learned') {
    const named = [...new Set(rows.map(({ outcome }) => outcome))];
    this.outcomes = named.length > 1 ? named : [...named, NONE];
    for (const row of rows) {
      const weights = this.#sums.get(row.evidence) ?? new Float64Array(this.outcomes.length);
      weights[this.outcomes.indexOf(row.outcome)] = row[column];
      this.#sums.set(row.evidence, weights);
    }
  }

  /** The rows of a list of `lexicon/lists/evidence`. */
  static rows(list: string): Weight[] {
    return readRows(`evidence/${list}`).map(([outcome, evidence, hand, learned]) => ({
      outcome: outcome!,
      evidence: evidence!,
      hand: Number(hand),
      learned: Number(learned),
    }));
  }

  /** What of the evidence weighs most for or against an outcome, the heaviest first. */
  heaviest(evidence: readonly string[], outcome: number): Reason[] {
    const found: Reason[] = [];
    for (const name of evidence) {
      const weight = this.#sums.get(name)?.[outcome] ?? 0;
      if (Math.abs(weight) < LIGHTEST) continue;
      let at = found.length;
      while (at > 0 && Math.abs(found[at - 1]!.weight) < Math.abs(weight)) at--;
      if (at === MOST_REASONS) continue;
      if (found.length === MOST_REASONS) found.pop();
      found.splice(at, 0, { name, weight });
    }
    return found;
  }

  /** The probability of each outcome, in the order of {@link outcomes}. */
  probabilities(evidence: readonly string[]): Float64Array {
    const scores = new Float64Array(this.outcomes.length);
    this.#add('always', scores);
    for (const name of evidence) this.#add(name, scores);
    const highest = scores.reduce((most, score) => Math.max(most, score));
    let sum = 0;
    for (let k = 0; k < scores.length; k++) {
      scores[k] = Math.exp(scores[k]! - highest);
      sum += scores[k]!;
    }
    for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
    return scores;
  }

  #add(name: string, scores: Float64Array): void {
    const weights = this.#sums.get(name);
    if (weights !== undefined) for (let k = 0; k < scores.length; k++) scores[k]! += weights[k]!;
  }
}
