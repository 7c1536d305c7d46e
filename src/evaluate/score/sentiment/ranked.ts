import type { Figure, RankedItem } from '../../layer-scorer.js';
import { ratio } from '../ratios.js';

const GROUP = 'confidence';

/**
 * Figures that rest on an order of all judgements: Spearman's rank correlation of polarities, and the area under the curve of
 * risk against coverage (Geifman and El-Yaniv 2017), the risk being the share of wrong answers among the most confident
 * ones. The orders are made once; a sample of documents is a walk along them.
 * Every system has the same figures; without confidences the second is not defined.
 */
export function rankedFigures(
  documents: readonly (readonly RankedItem[])[],
): (weights?: Uint16Array) => readonly Figure[] {
  const items = documents.flatMap((own, document) => own.map((item) => ({ ...item, document })));
  const polar = items.filter(({ gold, system }) => !Number.isNaN(gold) && !Number.isNaN(system));
  const byGold = orderOf(polar.map(({ gold }) => gold));
  const bySystem = orderOf(polar.map(({ system }) => system));
  const judged = items.filter(({ confidence }) => confidence !== undefined);
  const byConfidence = judged.sort((a, b) => b.confidence! - a.confidence!);
  return (weights) => {
    const weightOf = (document: number): number => (weights === undefined ? 1 : weights[document]!);
    const polarWeights = Float64Array.from(polar, ({ document }) => weightOf(document));
    return [
      {
        id: 'spearman',
        group: 'polarity',
        name: 'Spearman’s ρ',
        value: weightedPearson(
          ranksOf(
            byGold,
            polar.map(({ gold }) => gold),
            polarWeights,
          ),
          ranksOf(
            bySystem,
            polar.map(({ system }) => system),
            polarWeights,
          ),
          polarWeights,
        ),
        scale: 'value',
        better: 'higher',
      },
      {
        id: 'aurc',
        group: GROUP,
        name: 'area under risk and coverage',
        value: areaUnderRisk(byConfidence, ({ document }) => weightOf(document)),
        scale: 'value',
        better: 'lower',
      },
    ];
  };
}

/** The curve of risk against coverage, for the report; none where no confidence is given. */
export function riskCurves(items: readonly RankedItem[]) {
  const judged = items.filter(({ confidence }) => confidence !== undefined);
  if (judged.length === 0) return [];
  const points: [number, number][] = [];
  walkRisk(
    judged.sort((a, b) => b.confidence! - a.confidence!),
    () => 1,
    (answered, wrong) => points.push([answered / items.length, wrong / answered]),
  );
  const step = Math.max(1, Math.ceil(points.length / 200));
  return [
    {
      name: 'risk-coverage',
      x: 'coverage',
      y: 'risk',
      points: points.filter((_, i) => i % step === 0 || i === points.length - 1),
    },
  ];
}

function orderOf(values: readonly number[]): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
}

/** Mean ranks of the values, each taken as often as its weight says. */
function ranksOf(order: Uint32Array, values: readonly number[], weights: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length);
  let below = 0;
  for (let i = 0; i < order.length; ) {
    let last = i;
    let weight = 0;
    while (last < order.length && values[order[last]!] === values[order[i]!]) weight += weights[order[last++]!]!;
    for (; i < last; i++) ranks[order[i]!] = below + (weight + 1) / 2;
    below += weight;
  }
  return ranks;
}

function weightedPearson(x: Float64Array, y: Float64Array, weights: Float64Array): number | undefined {
  let [n, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    n += weights[i]!;
    sumX += weights[i]! * x[i]!;
    sumY += weights[i]! * y[i]!;
  }
  if (n === 0) return undefined;
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i]! - sumX / n, y[i]! - sumY / n];
    xx += weights[i]! * dx * dx;
    yy += weights[i]! * dy * dy;
    xy += weights[i]! * dx * dy;
  }
  return ratio(xy, Math.sqrt(xx * yy));
}

/** Calls `at` after each group of equally confident answers with how many are answered and wrong up to there. */
function walkRisk<T extends RankedItem>(
  sorted: readonly T[],
  weightOf: (item: T) => number,
  at: (answered: number, wrong: number) => void,
): void {
  let [answered, wrong] = [0, 0];
  for (let i = 0; i < sorted.length; ) {
    const { confidence } = sorted[i]!;
    for (; i < sorted.length && sorted[i]!.confidence === confidence; i++) {
      const weight = weightOf(sorted[i]!);
      answered += weight;
      if (!sorted[i]!.right) wrong += weight;
    }
    if (answered > 0) at(answered, wrong);
  }
}

/** The mean risk over the coverages that the answers reach; answers of equal confidence are added all at once. */
function areaUnderRisk<T extends RankedItem>(sorted: readonly T[], weightOf: (item: T) => number): number | undefined {
  let [area, before] = [0, 0];
  walkRisk(sorted, weightOf, (answered, wrong) => {
    area += (answered - before) * (wrong / answered);
    before = answered;
  });
  return ratio(area, before);
}
