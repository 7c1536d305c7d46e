import { joined, type Markup, markup } from '../../write/html/markup.js';
import type { FigureOfSystem, Metric } from '../results.js';
import { colourOf, figuresOf, type ReportContext, withInterval } from './report-context.js';
import { shown, term } from './terms.js';

/**
 * The headline figures: for each measure the systems one below the other, a dot for the value and a line for its interval. The
 * axis need not begin at 0 (dots have no length to mislead by); its ends are written below it.
 */
export function headlineCharts(page: ReportContext): Markup {
  const { results } = page;
  return markup`<div class="charts">${results.metrics.filter(({ headline }) => headline).map((metric) => chart(metric, page))}</div>`;
}

function chart(metric: Metric, page: ReportContext): Markup {
  const { results, labels } = page;
  const figures = figuresOf(results, metric);
  const [low, high] = axis(figures, metric);
  const at = (value: number): string => `${((100 * (value - low)) / (high - low)).toFixed(2)}%`;
  const best = bestOf(figures, metric);
  const rows = results.systems.map(({ name }, i) => {
    const { value, low: from = value, high: to = value } = figures[i]!;
    const mark =
      value === undefined || from === undefined || to === undefined
        ? undefined
        : markup`<i class="whisker" style="left:${at(from)};right:calc(100% - ${at(to)})"></i><i class="dot" style="left:${at(value)}"></i>`;
    return markup`<tr style="--c:${colourOf(i)}"${i === best ? markup` class="best"` : undefined}><th scope="row">${name}</th><td class="track" aria-hidden="true"><span>${mark}</span></td><td class="value">${withInterval(figures[i]!, metric, page)}</td></tr>
`;
  });
  const ends = [low, high].map((end) => shown(end, metric.scale, labels.language));
  const name = term(metric.name, labels.language);
  const context = results.metrics.some((other) => other.headline && other !== metric && other.name === metric.name);
  const hint = metric.better === 'lower' ? markup` <span class="hint">${labels.lowerIsBetter}</span>` : undefined;
  return markup`<table class="chart"><caption>${context ? `${term(metric.group, labels.language)}: ${name}` : name}${hint}</caption>
<tbody>
${rows}</tbody>
<tfoot aria-hidden="true"><tr><td></td><td class="ends"><span>${ends[0]}</span><span>${ends[1]}</span></td><td></td></tr></tfoot></table>
`;
}

/** From the lowest to the highest end, widened to round numbers. */
function axis(figures: readonly FigureOfSystem[], { scale }: Metric): [number, number] {
  const ends = figures.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== undefined));
  if (ends.length === 0) return [0, 1];
  const step = scale === 'share' ? 0.1 : 0.25;
  const low = Math.floor((Math.min(...ends) - 1e-9) / step) * step;
  const high = Math.ceil((Math.max(...ends) + 1e-9) / step) * step;
  return scale === 'share' ? [Math.max(0, low), Math.min(1, high)] : [low, high];
}

function bestOf(figures: readonly FigureOfSystem[], { better }: Metric): number {
  const sign = better === 'higher' ? 1 : -1;
  const values = figures.map(({ value }) => (value === undefined ? Number.NEGATIVE_INFINITY : sign * value));
  const best = Math.max(...values);
  return values.length < 2 || best === Number.NEGATIVE_INFINITY ? -1 : values.indexOf(best);
}

/** For each class a bar from 0 for each system, with the end of its interval. */
export function labelBars(page: ReportContext): Markup | undefined {
  const { results, labels } = page;
  const metrics = results.metrics.filter(({ id, label }) => label !== undefined && id.includes('.f1|'));
  const groups = [...new Set(metrics.map(({ group }) => group))];
  const tables = groups.map((group, i) => {
    const table = barTable(
      term(group, labels.language),
      metrics.filter((metric) => metric.group === group),
      page,
    );
    return i === 0 ? table : markup`<details><summary>${term(group, labels.language)}</summary>${table}</details>`;
  });
  return tables.length === 0 ? undefined : markup`${tables}`;
}

function barTable(caption: string, metrics: readonly Metric[], page: ReportContext): Markup {
  const { results, labels } = page;
  const rows = metrics.map((metric) => {
    const figures = figuresOf(results, metric);
    const gold = goldCount(metric, page);
    return joined(
      results.systems.map(({ name }, i) => {
        const { value, low, high } = figures[i]!;
        const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
        const range =
          low === undefined || high === undefined
            ? undefined
            : markup`<i class="whisker" style="left:${percent(low)};right:calc(100% - ${percent(high)})"></i>`;
        const bar =
          value === undefined ? undefined : markup`<i class="bar" style="width:${percent(value)}"></i>${range}`;
        const head =
          i === 0
            ? markup`<th scope="rowgroup" rowspan="${results.systems.length}"><span lang="">${metric.label}</span>${gold === undefined ? undefined : markup` <span class="hint number">${gold}</span>`}</th>`
            : undefined;
        return markup`<tr style="--c:${colourOf(i)}">${head}<th scope="row" class="who">${name}</th><td class="track" aria-hidden="true"><span>${bar}</span></td><td class="value">${withInterval(figures[i]!, metric, page)}</td></tr>
`;
      }),
    );
  });
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table class="bars"><caption>${caption}, F1</caption>
<thead><tr><th scope="col">${labels.label}</th><th scope="col">${labels.system}</th><td></td><th scope="col" class="value">F1</th></tr></thead>
${rows.map((row) => markup`<tbody>${row}</tbody>`)}</table></div>
`;
}

/** How many things of the class are in the gold, where this is counted. */
function goldCount({ label }: Metric, { results }: ReportContext): number | undefined {
  const metric = results.metrics.find((one) => one.id === `count.gold|${label}`);
  return metric === undefined ? undefined : figuresOf(results, metric)[0]?.value;
}
