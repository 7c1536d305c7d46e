import type { Markup } from '../../write/html/markup.js';
import { startOf, stepsOf } from '../period.js';
import type { ArticleRecord } from '../records.js';
import type { ReportContext } from '../report-context.js';
import { shortened } from '../shortened.js';
import { rangeOf, timeAxis } from './axis.js';
import type { Drawing } from './drawing.js';

/** Outlets with a row of their own; the others share one. */
const OUTLETS = 8;
const ROW = 54;

/** Articles by outlet and by day (week, month, year, by the length of the period). Absent where no article has a day. */
export function articlesChart(drawing: Drawing, context: ReportContext): Markup | undefined {
  const { labels, articles, period } = context;
  if (!period) return undefined;
  const { step } = period;
  const starts = stepsOf(period);
  const { rows, rowOf } = outletRows(articles, labels.overview.otherOutlets, labels.noOutlet);
  const counts = new Map<string, number>();
  for (const article of articles) {
    const start = article.day === undefined ? undefined : startOf(article.day, step);
    if (start === undefined || start < starts[0]!) continue;
    const key = `${start}\n${rowOf(article)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const bars = [...counts].map(([key, count]) => {
    const [start, outlet] = key.split('\n') as [string, string];
    return { ...rangeOf(start, step), outlet, count };
  });
  const title = labels.overview.articlesChart;
  return drawing.figure(
    {
      id: 'chart-articles',
      title,
      text: labels.overview.articlesText(step),
      table: {
        summary: labels.table,
        head: [labels.step[step], ...rows],
        rows: starts.map((start) => [
          labels.day(start),
          ...rows.map((outlet) => labels.number(counts.get(`${start}\n${outlet}`) ?? 0)),
        ]),
      },
    },
    (plot, width) => {
      const narrow = width < 600;
      const single = rows.length === 1;
      return {
        marks: [
          plot.rectY(bars, {
            x1: 'from',
            x2: 'to',
            y: 'count',
            ...(single ? {} : { fy: 'outlet' }),
            fill: 'var(--ochre)',
            insetLeft: 0.5,
            insetRight: 0.5,
          }),
          plot.ruleY([0], { stroke: 'var(--line)' }),
          ...(single
            ? []
            : [
                plot.text(rows, {
                  fy: (outlet: string) => outlet,
                  text: (outlet: string) => shortened(outlet, 40),
                  frameAnchor: 'top-left',
                  textAnchor: 'start',
                  dy: -2,
                  fontWeight: 600,
                }),
              ]),
        ],
        options: {
          height: (single ? 180 : rows.length * ROW + 20) + 34,
          marginLeft: 34,
          marginRight: 4,
          marginBottom: 34,
          marginTop: single ? 12 : 16,
          x: timeAxis(starts, step, labels, narrow ? 5 : 12),
          y: {
            label: null,
            ticks: single ? 4 : 2,
            tickSize: 0,
            grid: true,
            tickFormat: (n: number) => (Number.isInteger(n) ? labels.number(n) : ''),
          },
          ...(single ? {} : { fy: { domain: rows, axis: null, padding: 0.36 } }),
        },
      };
    },
  );
}

/** The outlets with most articles, and the row that an article belongs to. Names are without line feeds. */
export function outletRows(articles: readonly ArticleRecord[], others: string, none: string) {
  const counts = new Map<string, number>();
  for (const article of articles) counts.set(outletOf(article, none), (counts.get(outletOf(article, none)) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([outlet]) => outlet);
  const own = byCount.length > OUTLETS ? byCount.slice(0, OUTLETS - 1) : byCount;
  const rows = byCount.length > own.length ? [...own, others] : own;
  const shown = new Set(own);
  return {
    rows,
    rowOf: (article: ArticleRecord): string => {
      const outlet = outletOf(article, none);
      return shown.has(outlet) ? outlet : others;
    },
  };
}

function outletOf({ outlet }: ArticleRecord, none: string): string {
  return outlet?.replace(/\s+/g, ' ') ?? none;
}
