import type { Markup } from '../../write/html/markup.js';
import { startOf, stepsOf } from '../period.js';
import type { ReportContext } from '../report-context.js';
import type { RunActor } from '../run-actors.js';
import { rangeOf, timeAxis } from './axis.js';
import type { Drawing } from './drawing.js';

/** In how many articles an actor is named over time. Absent where no day, or one step only, is known. */
export function presenceChart(drawing: Drawing, actor: RunActor, context: ReportContext): Markup | undefined {
  const { labels, articles, period } = context;
  if (!period) return undefined;
  const { step } = period;
  const starts = stepsOf(period);
  const counts = new Map<string, number>();
  for (const index of actor.articles) {
    const { day } = articles[index]!;
    if (day === undefined) continue;
    const start = startOf(day, step);
    if (start >= starts[0]!) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  if (starts.length < 2 || counts.size === 0) return undefined;
  const bars = [...counts].map(([start, count]) => ({ ...rangeOf(start, step), count }));
  return drawing.figure(
    {
      id: 'chart-presence',
      title: labels.actor.overTime,
      text: labels.overview.articlesText(step),
      table: {
        summary: labels.table,
        head: [labels.step[step], labels.figures.articles],
        rows: starts
          .filter((start) => counts.has(start))
          .map((start) => [labels.day(start), labels.number(counts.get(start)!)]),
      },
    },
    (plot, width) => ({
      marks: [
        plot.rectY(bars, { x1: 'from', x2: 'to', y: 'count', fill: 'var(--ochre)', insetLeft: 0.5, insetRight: 0.5 }),
        plot.ruleY([0], { stroke: 'var(--line)' }),
      ],
      options: {
        height: 104,
        marginLeft: 28,
        marginRight: 4,
        marginBottom: 32,
        marginTop: 8,
        x: timeAxis(starts, step, labels, width < 600 ? 5 : 8),
        y: {
          label: null,
          ticks: 2,
          tickSize: 0,
          grid: true,
          tickFormat: (n: number) => (Number.isInteger(n) ? labels.number(n) : ''),
        },
      },
    }),
    undefined,
    { wide: 350, narrow: 350 },
  );
}
