import type { Figure } from '../layer-scorer.js';

/** `undefined` where there is nothing to take a share of. */
export function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** What a precision, a recall and their F1 are made of. Usually the two credits are the same number. */
export interface Credits {
  /** Right among what the system said, and how much it said. */
  readonly precision: readonly [credit: number, said: number];
  /** Found of what is gold, and how much there is. */
  readonly recall: readonly [credit: number, gold: number];
}

/** Credits where one count is right for both sides. */
export function credits(right: number, said: number, gold: number): Credits {
  return { precision: [right, said], recall: [right, gold] };
}

/**
 * F1, the harmonic mean. Where only one side is empty it is 0; where both are, nothing is defined. (Reference scorers print 0
 * for every undefined precision, recall and F1.)
 */
export function f1Of({ precision, recall }: Credits): number | undefined {
  const p = ratio(...precision);
  const r = ratio(...recall);
  if (p === undefined && r === undefined) return undefined;
  if (p === undefined || r === undefined || p + r === 0) return 0;
  return (2 * p * r) / (p + r);
}

type Head = Pick<Figure, 'group' | 'name'> & { readonly label?: string };

/** Precision, recall and F1 as figures `ID.precision`, `ID.recall`, `ID.f1`; with a label `ID.f1|LABEL`. */
export function precisionRecallF1(id: string, { group, name, label }: Head, counts: Credits): Figure[] {
  const values = { precision: ratio(...counts.precision), recall: ratio(...counts.recall), f1: f1Of(counts) };
  return (['precision', 'recall', 'f1'] as const).map((part) =>
    share(
      `${id}.${part}${label === undefined ? '' : `|${label}`}`,
      { group, name: `${name} ${PARTS[part]}`, ...(label !== undefined && { label }) },
      values[part],
    ),
  );
}
const PARTS = { precision: 'precision', recall: 'recall', f1: 'F1' } as const;

/** A figure between 0 and 1, the higher the better. */
export function share(id: string, { group, name, label }: Head, value: number | undefined): Figure {
  return { id, group, name, ...(label !== undefined && { label }), value, scale: 'share', better: 'higher' };
}

/** The mean of what is defined. */
export function mean(values: readonly (number | undefined)[]): number | undefined {
  const defined = values.filter((value) => value !== undefined);
  return ratio(
    defined.reduce((sum, value) => sum + value, 0),
    defined.length,
  );
}
