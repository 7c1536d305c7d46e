import type { Random } from './random.js';

/** How often each of `units` documents is in a sample of as many, drawn with replacement. */
export function drawWeights(units: number, random: Random, weights: Uint16Array): void {
  weights.fill(0);
  for (let i = 0; i < units; i++) {
    const drawn = random.below(units);
    weights[drawn] = weights[drawn]! + 1;
  }
}

/** The percentile interval of a figure's values over samples; `undefined` where fewer than half of them define it. */
export function interval(values: Float64Array, level: number): { low: number; high: number } | undefined {
  const defined = values.filter((value) => !Number.isNaN(value)).sort();
  if (defined.length === 0 || defined.length < values.length / 2) return undefined;
  const tail = (1 - level) / 2;
  return { low: quantile(defined, tail), high: quantile(defined, 1 - tail) };
}

/** Linear between the two nearest values (Hyndman and Fan's type 7, the default of numpy and R). */
export function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const value = sorted[below]!;
  const next = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return value + (at - below) * (next - value);
}

/**
 * Two-sided p of no difference from the differences over paired samples: twice the smaller share of samples on the other
 * side of nothing, each side counted one up, so that it is never 0 (Davison and Hinkley 1997, 4.2; Efron and Tibshirani 1993,
 * 15.4: it agrees with the percentile interval).
 */
export function bootstrapP(differences: Float64Array): number {
  let low = 1;
  let high = 1;
  let defined = 1;
  for (const difference of differences) {
    if (Number.isNaN(difference)) continue;
    defined++;
    if (difference <= 0) low++;
    if (difference >= 0) high++;
  }
  return Math.min(1, (2 * Math.min(low, high)) / defined);
}
