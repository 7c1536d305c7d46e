import type { Sentiment } from '../document/layers.js';
import { WEIGHTS } from './weights.js';

export type Label = NonNullable<Sentiment['article']['label']>;

/** The polarity of a sum of weights: in (-1, 1), odd, and ever flatter, so that no list of horrors grows without end. */
export function polarityOf(sum: number): number {
  return rounded(sum / Math.sqrt(sum * sum + WEIGHTS.softness));
}

export function labelOf(polarity: number, threshold: number): Label {
  return polarity >= threshold ? 'positive' : polarity <= -threshold ? 'negative' : 'neutral';
}

/** To four decimals, as the output has them, so that labels and printed numbers agree; never -0. */
export function rounded(number: number): number {
  return Math.round(number * 1e4) / 1e4 || 0;
}
