import { type Markup, markup } from '../../write/html/markup.js';
import { startOf, stepsOf } from '../period.js';
import type { ReportContext } from '../report-context.js';
import { rangeOf, timeAxis } from './axis.js';
import type { Drawing } from './drawing.js';

/** A mean over fewer articles than these is not drawn, where there are any over more. */
const DRAWN_FROM = 5;

interface Mean {
  sum: number;
  count: number;
}

/** The mean tone of the reporter's voice and of the quoted voices over time, each article counting once. */
export function toneChart(drawing: Drawing, context: ReportContext): Markup | undefined {
  const { labels, words, articles, period } = context;
  if (!period || !articles.some(({ reporter, voices }) => reporter !== undefined || voices !== undefined))
    return undefined;
  const { step } = period;
  const starts = stepsOf(period);
  const voices = { reporter: new Map<string, Mean>(), voices: new Map<string, Mean>() };
  for (const article of articles) {
    if (article.day === undefined) continue;
    const start = startOf(article.day, step);
    for (const voice of ['reporter', 'voices'] as const) {
      const value = article[voice];
      if (value === undefined) continue;
      const mean = voices[voice].get(start) ?? { sum: 0, count: 0 };
      mean.sum += value;
      mean.count++;
      voices[voice].set(start, mean);
    }
  }
  const least = [...voices.reporter.values()].some(({ count }) => count >= DRAWN_FROM) ? DRAWN_FROM : 1;
  const points = (voice: 'reporter' | 'voices') =>
    starts.map((start) => {
      const { from, to } = rangeOf(start, step);
      const mean = voices[voice].get(start);
      return {
        at: new Date((from.getTime() + to.getTime()) / 2),
        mean: mean && mean.count >= least ? mean.sum / mean.count : Number.NaN,
        count: mean?.count ?? 0,
      };
    });
  const cell = (mean: Mean | undefined) =>
    mean ? [words.signed(mean.sum / mean.count), labels.number(mean.count)] : ['', '0'];
  const { overview } = labels;
  const legend = markup`<p class="legend"><span class="line-reporter">${overview.reporter}</span> <span class="line-voices">${overview.voices}</span></p>`;
  return drawing.figure(
    {
      id: 'chart-tone',
      title: overview.toneChart,
      text: overview.toneText(least),
      table: {
        summary: labels.table,
        head: [labels.step[step], overview.reporter, labels.figures.articles, overview.voices, labels.figures.articles],
        rows: starts.map((start) => [
          labels.day(start),
          ...cell(voices.reporter.get(start)),
          ...cell(voices.voices.get(start)),
        ]),
      },
    },
    (plot, width) => {
      const reporter = points('reporter');
      const quoted = points('voices');
      const most = Math.max(...reporter.map(({ count }) => count), ...quoted.map(({ count }) => count));
      const far = Math.max(
        0.1,
        ...[...reporter, ...quoted].map(({ mean }) => (Number.isNaN(mean) ? 0 : Math.abs(mean))),
      );
      const edge = Math.min(1, Math.ceil(far * 10) / 10);
      const radius = ({ count }: { count: number }) => 1.5 + 3 * Math.sqrt(count / most);
      const dots = { x: 'at', y: 'mean', r: { value: radius, scale: null } as const };
      return {
        marks: [
          plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.6 }),
          plot.lineY(quoted, { x: 'at', y: 'mean', stroke: 'var(--org)', strokeWidth: 1.5, strokeDasharray: '5 3' }),
          plot.lineY(reporter, { x: 'at', y: 'mean', stroke: 'var(--accent)', strokeWidth: 2 }),
          plot.dot(quoted, { ...dots, fill: 'var(--paper)', stroke: 'var(--org)', strokeWidth: 1.5 }),
          plot.dot(reporter, { ...dots, fill: 'var(--accent)' }),
        ],
        options: {
          height: 250,
          marginLeft: 40,
          marginRight: 8,
          marginBottom: 34,
          marginTop: 10,
          x: timeAxis(starts, step, labels, width < 600 ? 5 : 12),
          y: {
            label: null,
            domain: [-edge, edge],
            ticks: 5,
            tickSize: 0,
            grid: true,
            tickFormat: (value: number) => words.signed(value),
          },
        },
      };
    },
    legend,
  );
}
