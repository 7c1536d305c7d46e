import { type Markup, markup } from '../../write/html/markup.js';
import type { Quoted } from '../records.js';
import type { ReportContext } from '../report-context.js';
import { shortened } from '../shortened.js';
import { outletRows } from './articles-chart.js';
import type { Drawing } from './drawing.js';

const LOOKS = ['direct', 'indirect', 'reported'] as const;
const OPACITY = { direct: 1, indirect: 0.55, reported: 0.22 } as const;

/** What share of the characters stands in quotations, by outlet and kind. */
export function quotedChart(drawing: Drawing, context: ReportContext): Markup | undefined {
  const { labels, words, articles } = context;
  const { overview } = labels;
  const examined = articles.filter(({ quoted }) => quoted !== undefined);
  if (examined.length === 0) return undefined;
  const { rows, rowOf } = outletRows(examined, overview.otherOutlets, labels.noOutlet);
  const sums = new Map<string, Quoted & { characters: number }>();
  const add = (row: string, quoted: Quoted, characters: number): void => {
    const sum = sums.get(row) ?? { direct: 0, indirect: 0, reported: 0, characters: 0 };
    sums.set(row, {
      direct: sum.direct + quoted.direct,
      indirect: sum.indirect + quoted.indirect,
      reported: sum.reported + quoted.reported,
      characters: sum.characters + characters,
    });
  };
  for (const article of examined) {
    add(rowOf(article), article.quoted!, article.characters);
    if (rows.length > 1) add(overview.allOutlets, article.quoted!, article.characters);
  }
  const shown = rows.length > 1 ? [overview.allOutlets, ...rows] : rows;
  const shares = shown.map((row) => {
    const { characters, ...quoted } = sums.get(row)!;
    const share = (look: (typeof LOOKS)[number]) => (characters === 0 ? 0 : quoted[look] / characters);
    return { row, direct: share('direct'), indirect: share('indirect'), reported: share('reported') };
  });
  const whole = (one: (typeof shares)[number]) => one.direct + one.indirect + one.reported;
  const most = Math.max(0.05, ...shares.map(whole));
  const legend = markup`<p class="legend">${LOOKS.map((look) => markup`<span class="box-${look}">${words.look[look]}</span> `)}</p>`;
  return drawing.figure(
    {
      id: 'chart-quoted',
      title: overview.quotedChart,
      text: overview.quotedText,
      table: {
        summary: labels.table,
        head: [labels.outlet, ...LOOKS.map((look) => words.look[look]), labels.figures.quoted],
        rows: shares.map((one) => [
          one.row,
          ...LOOKS.map((look) => labels.percent(one[look])),
          labels.percent(whole(one)),
        ]),
      },
    },
    (plot, width) => {
      const narrow = width < 600;
      const bars = shares.flatMap((one) => {
        let x = 0;
        return LOOKS.map((look) => {
          const x1 = x;
          x += one[look];
          return { row: one.row, look, x1, x2: x };
        });
      });
      return {
        marks: [
          plot.barX(bars, {
            y: 'row',
            x1: 'x1',
            x2: 'x2',
            fill: 'var(--ochre)',
            fillOpacity: (d: { look: (typeof LOOKS)[number] }) => OPACITY[d.look],
            insetRight: 0.5,
          }),
          plot.text(shares, {
            y: 'row',
            x: whole,
            text: (one: (typeof shares)[number]) => labels.percent(whole(one)),
            textAnchor: 'start',
            dx: 6,
          }),
        ],
        options: {
          height: shown.length * 30 + 14,
          marginLeft: narrow ? 110 : 190,
          marginRight: 44,
          marginTop: 6,
          marginBottom: 8,
          x: { axis: null, domain: [0, most] },
          opacity: { type: 'identity' },
          y: {
            label: null,
            domain: shown,
            padding: 0.3,
            tickSize: 0,
            tickFormat: (row: string) => shortened(row, narrow ? 16 : 28),
          },
        },
      };
    },
    legend,
  );
}
