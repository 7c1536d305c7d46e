import type { EvaluatedSystem, EvaluationResults, FigureOfSystem, Metric } from '../evaluate/results.js';
import { type Paint, plain } from './paint.js';

export interface TableOptions {
  readonly paint?: Paint;
  /** Every group of figures, not only the first of its kind. */
  readonly all?: boolean;
}

type FigureTable = ReadonlyMap<string, FigureOfSystem>;

/**
 * The results as text for a terminal: the headline figures of all systems side by side with their intervals, the figures
 * per label, the tests between systems, and what the reader of the figures must know.
 */
export function evaluationTable(results: EvaluationResults, { paint = plain, all = false }: TableOptions = {}): string {
  const { systems, metrics, comparisons, statistics } = results;
  const figures = systems.map(
    (system): FigureTable => new Map(system.figures.map((figure) => [figure.metric, figure])),
  );
  const lines = [paint.bold(titleOf(results)), ''];
  const headline = metrics.filter((metric) => metric.headline);
  const rest = metrics.filter((metric) => !metric.headline);
  const groups = [...new Set(rest.map(({ group }) => group))];
  lines.push(...plainSection('', headline, systems, figures, paint));
  let labelled = 0;
  for (const group of groups) {
    const own = rest.filter((metric) => metric.group === group);
    const byLabel = own.some(({ label }) => label !== undefined);
    if (byLabel ? !all && labelled++ > 0 : !all && !headline.some((metric) => metric.group === group)) continue;
    lines.push(
      ...(byLabel
        ? labelSection(group, own, systems, figures, paint)
        : plainSection(group, own, systems, figures, paint)),
    );
  }
  if (comparisons.length > 0) lines.push(...testSection(results, paint));
  lines.push(...noteSection(results, paint));
  const { samples, units, level, seed } = statistics;
  if (samples > 0) {
    lines.push(
      paint.dim(
        `${percent(level, 0)} % intervals: ${samples} bootstrap samples of the ${units} documents, seed ${seed}`,
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

function titleOf({ layer, gold }: EvaluationResults): string {
  const basis = gold.pretokenised ? 'on its own tokens' : 'by characters';
  return `${layer} · ${gold.name} · ${gold.documents} document${gold.documents === 1 ? '' : 's'}, scored ${basis}`;
}

function plainSection(
  title: string,
  metrics: readonly Metric[],
  systems: readonly EvaluatedSystem[],
  figures: readonly FigureTable[],
  paint: Paint,
): string[] {
  const rows = metrics.map((metric) => {
    const best = bestOf(metric, figures);
    const cells = figures.map((table) => {
      const figure = table.get(metric.id);
      const shown = shownValue(metric, figure?.value);
      const value = figure?.value !== undefined && figure.value === best ? paint.bold(shown) : shown;
      return `${value}${intervalOf(metric, figure, paint)}`;
    });
    return [metric.label === undefined ? metric.name : `${metric.name} ${metric.label}`, ...cells];
  });
  return table([[title, ...systems.map(({ name }) => name)], ...rows], paint);
}

/** Labels down, precision, recall and the like across for each system. */
function labelSection(
  title: string,
  metrics: readonly Metric[],
  systems: readonly EvaluatedSystem[],
  figures: readonly FigureTable[],
  paint: Paint,
): string[] {
  const labels = [...new Set(metrics.map(({ label }) => label ?? ''))];
  const names = [...new Set(metrics.map(({ name }) => name))];
  const shared = sharedWords(names);
  const head = systems.flatMap(({ name }) =>
    names.map((column, i) => (i === 0 ? `${name}: ` : '') + column.slice(shared)),
  );
  const rows = labels.map((label) => [
    label,
    ...figures.flatMap((values) =>
      names.map((name) => {
        const metric = metrics.find((one) => one.name === name && (one.label ?? '') === label);
        return metric ? shownValue(metric, values.get(metric.id)?.value) : '';
      }),
    ),
  ]);
  return table([[title, ...head], ...rows], paint);
}

/** Length of the words that all names begin with, so that they need not stand in every column. */
function sharedWords([first = '', ...others]: readonly string[]): number {
  if (others.length === 0) return 0;
  let length = first.lastIndexOf(' ') + 1;
  while (length > 0 && !others.every((name) => name.startsWith(first.slice(0, length)))) {
    length = first.lastIndexOf(' ', length - 2) + 1;
  }
  return length;
}

function testSection({ comparisons, metrics, statistics }: EvaluationResults, paint: Paint): string[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const rows = comparisons.map(({ metric: id, a, b, difference, low, high, pBootstrapHolm, pRandomisationHolm }) => {
    const metric = byId.get(id)!;
    const signed = (value: number): string => `${value > 0 ? '+' : ''}${shownValue(metric, value)}`;
    const sure = pBootstrapHolm <= 1 - statistics.level && pRandomisationHolm <= 1 - statistics.level;
    const shown = `${signed(difference)} [${signed(low)}, ${signed(high)}]`;
    return [
      `${a} − ${b}`,
      metric.name,
      sure ? paint.bold(shown) : shown,
      pValue(pBootstrapHolm),
      pValue(pRandomisationHolm),
      sure ? 'differ' : 'may be chance',
    ];
  });
  const note = `Holm's correction for ${statistics.tests} tests; ${statistics.trials} trials of the randomisation test`;
  return [
    ...table(
      [['tests between systems', 'figure', 'difference', 'p, paired bootstrap', 'p, randomisation', ''], ...rows],
      paint,
      2,
    ).slice(0, -1),
    paint.dim(note),
    '',
  ];
}

function noteSection({ gold, systems }: EvaluationResults, paint: Paint): string[] {
  const lines = gold.notes.map((note) => `gold: ${note}`);
  for (const { name, version, seconds, notes } of systems) {
    const speed = seconds === undefined ? '' : `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
    const facts = [version, speed].filter((fact) => fact !== undefined && fact !== '').join(', ');
    if (facts !== '') lines.push(`${name}: ${facts}`);
    lines.push(...notes.map((note) => `${name}: ${note}`));
  }
  return lines.length === 0 ? [] : [...lines.map((line) => paint.dim(line)), ''];
}

/** Columns padded to their widest cell, the head underlined; texts left, numbers right. */
function table(rows: readonly (readonly string[])[], paint: Paint, textColumns = 1): string[] {
  if (rows.length < 2) return [];
  const [head, ...body] = rows;
  const widths = head!.map((_, c) => Math.max(...rows.map((row) => visibleLength(row[c] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, c) => {
        const gap = ' '.repeat(widths[c]! - visibleLength(cell));
        return c < textColumns ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd();
  return [paint.dim(line(head!)), ...body.map(line), ''];
}

function visibleLength(cell: string): number {
  return [...cell.replace(/\u001b\[\d+m/g, '')].length;
}

function bestOf({ id, better }: Metric, figures: readonly FigureTable[]): number | undefined {
  const values = figures.flatMap((values) => values.get(id)?.value ?? []);
  if (values.length < 2) return undefined;
  return better === 'higher' ? Math.max(...values) : Math.min(...values);
}

function shownValue({ scale }: Pick<Metric, 'scale'>, value: number | undefined): string {
  if (value === undefined) return '–';
  if (scale === 'count') return String(value);
  return scale === 'share' ? percent(value, 1) : value.toFixed(3);
}

function intervalOf(metric: Metric, figure: FigureOfSystem | undefined, paint: Paint): string {
  if (figure?.low === undefined || figure.high === undefined) return '';
  return paint.dim(` [${shownValue(metric, figure.low)}, ${shownValue(metric, figure.high)}]`);
}

function percent(share: number, digits: number): string {
  return (100 * share).toFixed(digits);
}

function pValue(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
