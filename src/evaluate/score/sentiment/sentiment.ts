import type { EvalDocument } from '../../eval-document.js';
import type { Difference, Figure, LayerScorer, RankedItem, ScoreOptions, Sums } from '../../layer-scorer.js';
import { Tally } from '../../tally.js';
import { NOTHING } from '../entities/count-entities.js';
import { credits, f1Of, mean, precisionRecallF1, ratio, share } from '../ratios.js';
import { rankedFigures } from './ranked.js';
import { SENTIMENT_PARTS, type SentimentItem, type SentimentPart, sentimentItems } from './sentiment-items.js';

const BINS = 10;
const PART_NAMES: Readonly<Record<SentimentPart, string>> = {
  toward: 'toward targets',
  sentences: 'sentences',
  article: 'articles',
};

/**
 * Sentiment of what the gold judges: accuracy and macro-F1 of labels (an abstention is wrong), the same on what is answered
 * and how much that is, mean error and correlation of polarities, calibration (expected error over ten bins, Brier
 * score), risk against coverage.
 */
export function scoreSentiment(gold: readonly EvalDocument[], options: ScoreOptions = {}): LayerScorer {
  const scope = options.scope ?? {};
  const parts = SENTIMENT_PARTS.filter((part) =>
    gold.some(({ layers }) =>
      part === 'article' ? layers.sentiment?.article !== undefined : (layers.sentiment?.[part] ?? []).length > 0,
    ),
  );
  return {
    layer: 'sentiment',
    compare(goldDocument, system) {
      const counts = new Tally();
      const items = sentimentItems(goldDocument, system, scope);
      for (const item of items) {
        countLabels(item, counts);
        countPolarity(item, counts);
        countCalibration(item, counts);
      }
      return { counts, items: items.map(rankedItem) };
    },
    headline: (sums) =>
      parts.flatMap((part) => [
        share(
          `${part}.macro`,
          { group: PART_NAMES[part], name: 'macro-F1' },
          mean(labelsOf(part, sums).map((label) => f1Of(of(part, label, sums)))),
        ),
        share(
          `${part}.accuracy`,
          { group: PART_NAMES[part], name: 'accuracy' },
          ratio(total(`${part}.right|`, sums), total(`${part}.gold|`, sums)),
        ),
      ]),
    details: (sums) => parts.flatMap((part) => partFigures(part, sums)),
    ranked: rankedFigures,
    differences: (goldDocument, system) => sentimentItems(goldDocument, system, scope).flatMap(differenceOf),
  };
}

function countLabels({ part, gold, system }: SentimentItem, counts: Tally): void {
  if (gold.label === undefined) return;
  counts.add(`${part}.gold|${gold.label}`);
  counts.add(`#${part}|${gold.label}\t${system.label ?? NOTHING}`);
  if (system.label === undefined) return;
  counts.add(`${part}.system|${system.label}`);
  if (system.label === gold.label) counts.add(`${part}.right|${gold.label}`);
}

/** Sums from which mean errors and Pearson's correlation follow. */
function countPolarity({ part, gold, system }: SentimentItem, counts: Tally): void {
  const [x, y] = [gold.polarity, system.polarity];
  if (x === undefined || y === undefined) return;
  counts.add(`${part}.n`);
  counts.add(`${part}.error`, Math.abs(x - y));
  counts.add(`${part}.x`, x);
  counts.add(`${part}.y`, y);
  counts.add(`${part}.xx`, x * x);
  counts.add(`${part}.yy`, y * y);
  counts.add(`${part}.xy`, x * y);
}

function countCalibration({ part, gold, system }: SentimentItem, counts: Tally): void {
  const { label, confidence } = system;
  if (gold.label === undefined || label === undefined || confidence === undefined) return;
  const right = label === gold.label ? 1 : 0;
  const bin = Math.min(BINS - 1, Math.floor(confidence * BINS));
  counts.add(`${part}.bin.n|${bin}`);
  counts.add(`${part}.bin.confidence|${bin}`, confidence);
  counts.add(`${part}.bin.right|${bin}`, right);
  counts.add(`${part}.brier`, (confidence - right) ** 2);
}

function rankedItem({ gold, system }: SentimentItem): RankedItem {
  return {
    gold: gold.polarity ?? Number.NaN,
    system: system.polarity ?? Number.NaN,
    confidence: system.label === undefined ? undefined : system.confidence,
    right: gold.label !== undefined && gold.label === system.label,
  };
}

function total(prefix: string, sums: Sums): number {
  return sums.under(prefix).reduce((sum, label) => sum + sums.of(prefix + label), 0);
}

function labelsOf(part: SentimentPart, sums: Sums): string[] {
  return [...new Set([...sums.under(`${part}.gold|`), ...sums.under(`${part}.system|`)])].sort();
}

function of(part: SentimentPart, label: string, sums: Sums) {
  return credits(
    sums.of(`${part}.right|${label}`),
    sums.of(`${part}.system|${label}`),
    sums.of(`${part}.gold|${label}`),
  );
}

function partFigures(part: SentimentPart, sums: Sums): Figure[] {
  const group = PART_NAMES[part];
  const [right, said, gold] = ['right', 'system', 'gold'].map((name) => total(`${part}.${name}|`, sums)) as [
    number,
    number,
    number,
  ];
  const value = (id: string, name: string, found: number | undefined, better: Figure['better']): Figure => ({
    id: `${part}.${id}`,
    group,
    name,
    value: found,
    scale: 'value',
    better,
  });
  const bins = sums.under(`${part}.bin.n|`);
  return [
    share(`${part}.coverage`, { group, name: 'answered' }, ratio(said, gold)),
    share(`${part}.accuracy.answered`, { group, name: 'accuracy on what is answered' }, ratio(right, said)),
    value('error', 'mean absolute error of polarity', ratio(sums.of(`${part}.error`), sums.of(`${part}.n`)), 'lower'),
    value('pearson', 'Pearson’s r', pearson(part, sums), 'higher'),
    ...(bins.length > 0
      ? [
          value('ece', 'expected calibration error', calibrationError(part, bins, sums), 'lower'),
          value('brier', 'Brier score', ratio(sums.of(`${part}.brier`), total(`${part}.bin.n|`, sums)), 'lower'),
        ]
      : []),
    ...labelsOf(part, sums).flatMap((label) =>
      precisionRecallF1(`${part}.label`, { group: `${group}, per label`, name: group, label }, of(part, label, sums)),
    ),
  ];
}

function pearson(part: SentimentPart, sums: Sums): number | undefined {
  const [n, x, y, xx, yy, xy] = ['n', 'x', 'y', 'xx', 'yy', 'xy'].map((name) => sums.of(`${part}.${name}`)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const spread = (n * xx - x * x) * (n * yy - y * y);
  return spread <= 1e-12 ? undefined : (n * xy - x * y) / Math.sqrt(spread);
}

/** The mean distance of confidence and accuracy over bins of equal width (Naeini et al. 2015). */
function calibrationError(part: SentimentPart, bins: readonly string[], sums: Sums): number | undefined {
  const gap = bins.reduce(
    (sum, bin) => sum + Math.abs(sums.of(`${part}.bin.confidence|${bin}`) - sums.of(`${part}.bin.right|${bin}`)),
    0,
  );
  return ratio(gap, total(`${part}.bin.n|`, sums));
}

function differenceOf({ part, span, gold, system }: SentimentItem): Difference[] {
  if (gold.label === undefined || gold.label === system.label) return [];
  const wanted = { spans: [span], label: gold.label };
  const key = `${part}${span.start}-${span.end}`;
  if (system.label === undefined) return [{ key, kind: 'miss', gold: wanted }];
  const polarity = system.polarity === undefined ? {} : { note: system.polarity.toFixed(2) };
  return [{ key, kind: 'wrong-label', gold: wanted, system: { spans: [span], label: system.label, ...polarity } }];
}
