import type { EvalLayer } from '../../src/evaluate/eval-document.js';
import type { EvaluationResults, Metric } from '../../src/evaluate/results.js';

/** Figures that are shown beside the headline figures, by the beginnings of their ids. */
const MORE: Readonly<Record<EvalLayer, readonly string[]>> = {
  tokens: ['tokens.'],
  sentences: ['boundary.', 'sentence.'],
  tags: ['pos.', 'known.', 'unknown.', 'feature.f1'],
  entities: ['strict.precision', 'strict.recall', 'strict.macro', 'strict.f1|', 'names.f1', 'germeval.m'],
  actors: ['exact.muc.f1', 'exact.bcubed.f1', 'exact.ceafe.f1', 'pair.', 'role.', 'pronoun.', 'link.'],
  quotes: [
    ...[
      'half.',
      'exact.',
      'any.f1',
      'token.f1',
      'speaker.exact',
      'speaker.overlap',
      'cue.f1',
      'frame.f1',
      'addressee.f1',
    ],
    ...['both.', 'wikinews.quote.', 'wikinews.roles.', 'wikinews.joint.', 'wikinews.type.f1'],
  ],
  marked: ['speech.', 'use.', 'span.f1'],
  sentiment: ['toward.', 'sentences.', 'article.', 'spearman', 'aurc'],
};
/** Of figures by class only F1 is shown. */
const CLASS_PARTS = /\.(?:precision|recall)\|/;
const ALPHA = 0.05;

/** The figures of a set as a Markdown table: value and interval in per cent, `*` where a rival differs significantly. */
export function resultsTable(results: EvaluationResults): string {
  const { metrics, systems, layer } = results;
  const rows = metrics.flatMap((metric, m) => {
    const wanted = metric.headline || MORE[layer].some((start) => metric.id.startsWith(start));
    if (!wanted || CLASS_PARTS.test(metric.id) || metric.scale === 'count') return [];
    if (systems.every(({ figures }) => figures[m]!.value === undefined)) return [];
    const cells = systems.map(({ name, figures }) => `${cell(figures[m]!, metric)}${mark(results, metric, name)}`);
    return [`| ${nameOf(metric)} | ${cells.join(' | ')} |`];
  });
  return [
    `| | ${systems.map(({ name }) => name).join(' | ')} |`,
    `|---|${systems.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}

function nameOf({ name, group, label, headline }: Metric): string {
  const shown = label === undefined ? name : `${name}, ${label}`;
  const full = /^(?:micro|macro|per |quotations$|tokens$|speech$|use$|boundary$|sentence$|pos$)/.test(group)
    ? shown
    : `${group}: ${shown}`;
  return headline ? `**${full}**` : full;
}

function cell(
  { value, low, high }: EvaluationResults['systems'][number]['figures'][number],
  { scale }: Metric,
): string {
  if (value === undefined) return '–';
  const shown = (one: number): string => (scale === 'share' ? (100 * one).toFixed(1) : one.toFixed(3));
  return low === undefined || high === undefined ? shown(value) : `${shown(value)} (${shown(low)}–${shown(high)})`;
}

/** `*` where the system and the first one differ in a headline figure. */
function mark({ comparisons, systems }: EvaluationResults, { id }: Metric, name: string): string {
  const test = comparisons.find(({ a, b, metric }) => metric === id && a === systems[0]!.name && b === name);
  return test !== undefined && test.pRandomisationHolm < ALPHA ? ' \\*' : '';
}
