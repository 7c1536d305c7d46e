import type { Span } from '../../document/span.js';

/** A stretch of a continuum that an annotator has marked. */
export interface Unit extends Span {
  readonly category: string;
}

export interface UnitizingAlpha {
  /** Over all categories; `undefined` where nobody marked anything, or all of it. */
  readonly alpha: number | undefined;
  readonly byCategory: ReadonlyMap<string, number | undefined>;
}

/** A stretch between two ends of one annotator's units: a unit or a gap. */
interface Section extends Span {
  readonly isUnit: boolean;
}

/**
 * Krippendorff's alpha for unitizing (1995; Content Analysis 2004, 11.5): how far annotators agree in where units of a
 * category lie on a continuum and how long they are. Categories may overlap each other; overlapping units of one annotator in one
 * category are joined, as the measure knows no others. Sorting apart, linear in the number of units.
 *
 * @param length of the continuum, which begins at 0
 * @param annotators the units of each, at least two annotators
 */
export function unitizingAlpha(length: number, annotators: readonly (readonly Unit[])[]): UnitizingAlpha {
  const categories = [...new Set(annotators.flat().map(({ category }) => category))].sort();
  const byCategory = new Map<string, number | undefined>();
  let [observed, expected] = [0, 0];
  for (const category of categories) {
    const rows = annotators.map((units) =>
      sections(
        length,
        units.filter((unit) => unit.category === category),
      ),
    );
    const own = observedDisagreement(length, rows);
    const chance = expectedDisagreement(length, rows);
    byCategory.set(category, chance === 0 ? undefined : 1 - own / chance);
    observed += own;
    expected += chance;
  }
  return { alpha: expected === 0 ? undefined : 1 - observed / expected, byCategory };
}

function sections(length: number, units: readonly Span[]): Section[] {
  const found: Section[] = [];
  let at = 0;
  for (const { start, end } of joined(units)) {
    if (start > at) found.push({ start: at, end: start, isUnit: false });
    found.push({ start, end, isUnit: true });
    at = end;
  }
  if (length > at) found.push({ start: at, end: length, isUnit: false });
  return found;
}

function joined(units: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...units].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Formula for D_o: squared differences of the sections that meet, over all ordered pairs of annotators. */
function observedDisagreement(length: number, rows: readonly (readonly Section[])[]): number {
  let sum = 0;
  rows.forEach((row, i) => {
    rows.forEach((other, j) => {
      if (i !== j) sum += squaredDifferences(row, other);
    });
  });
  return sum / (rows.length * (rows.length - 1) * length ** 2);
}

function squaredDifferences(a: readonly Section[], b: readonly Section[]): number {
  let [sum, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    sum += squaredDifference(a[i]!, b[j]!);
    const end = Math.min(a[i]!.end, b[j]!.end);
    if (a[i]!.end === end) i++;
    if (b[j]!.end === end) j++;
  }
  return sum;
}

/** Of two sections that meet: the distance of their ends; a unit within the other's gap differs by its whole length. */
function squaredDifference(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  const [unit, gap] = a.isUnit ? [a, b] : [b, a];
  if (!unit.isUnit || unit.start < gap.start || unit.end > gap.end) return 0;
  return (unit.end - unit.start) ** 2;
}

/** Formula for D_e: were all units and gaps set against each other in all possible ways. */
function expectedDisagreement(length: number, rows: readonly (readonly Section[])[]): number {
  const lengthOf = ({ start, end }: Span): number => end - start;
  const all = rows.flat();
  const units = all.filter(({ isUnit }) => isUnit).map(lengthOf);
  const gaps = all
    .filter(({ isUnit }) => !isUnit)
    .map(lengthOf)
    .sort((a, b) => b - a);
  const m = rows.length;
  let sum = 0;
  // Longest first, so that the gaps that a unit fits in only grow in number.
  let [fitting, room] = [0, 0];
  for (const l of units.sort((a, b) => b - a)) {
    while (fitting < gaps.length && gaps[fitting]! >= l) room += gaps[fitting++]!;
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * (room - fitting * (l - 1));
  }
  const pairs = m * length * (m * length - 1) - units.reduce((total, l) => total + l * (l - 1), 0);
  return pairs === 0 ? 0 : ((2 / length) * sum) / pairs;
}
