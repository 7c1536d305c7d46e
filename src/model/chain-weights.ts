import type { LabelScheme } from './label-scheme.js';
import type { Transitions } from './transitions.js';

/** A linear chain: a row of label weights for each feature number, and the scores of label transitions. */
export interface ChainWeights {
  readonly scheme: LabelScheme;
  /** Features are numbers below 2^bits. */
  readonly bits: number;
  /** `features[f * L + l]`. */
  readonly features: Float32Array;
  readonly transitions: Transitions;
}

/** The mean of several models: their weights averaged (one model as fast as each of them). All must share a scheme and size. */
export function averageWeights(models: readonly ChainWeights[]): ChainWeights {
  const [first] = models;
  if (first === undefined) throw new Error('no weights to average');
  const mean = (columns: readonly Float32Array[]): Float32Array =>
    columns[0]!.map((_, i) => columns.reduce((sum, column) => sum + column[i]!, 0) / columns.length);
  return {
    scheme: first.scheme,
    bits: first.bits,
    features: mean(models.map(({ features }) => features)),
    transitions: {
      start: mean(models.map(({ transitions }) => transitions.start)),
      end: mean(models.map(({ transitions }) => transitions.end)),
      between: mean(models.map(({ transitions }) => transitions.between)),
    },
  };
}
