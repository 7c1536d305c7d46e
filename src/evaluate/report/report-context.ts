import { type Markup, markup } from '../../write/html/markup.js';
import type { EvaluatedSystem, EvaluationResults, FigureOfSystem, Metric } from '../results.js';
import type { ReportLabels } from './labels.js';
import { shown } from './terms.js';

/** What the parts of the report are made from. */
export interface ReportContext {
  readonly results: EvaluationResults;
  readonly labels: ReportLabels;
}

/** The colour of a system, the same throughout the page. */
export function colourOf(index: number): string {
  return `var(--s${index % 6})`;
}

export function section(id: string, heading: string, content: Markup): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2>
${content}
</section>
`;
}

/** The figures of a metric, one for each system. */
export function figuresOf({ metrics, systems }: EvaluationResults, { id }: Metric): readonly FigureOfSystem[] {
  const index = metrics.findIndex((metric) => metric.id === id);
  return systems.map((system: EvaluatedSystem) => system.figures[index]!);
}

/** `81.3 (80.1–82.5)`; what is not defined says so. */
export function withInterval(figure: FigureOfSystem, metric: Metric, { labels }: ReportContext): Markup {
  const { language } = labels;
  const value = shown(figure.value, metric.scale, language);
  if (value === undefined) return markup`<span class="none" title="${labels.undefinedFigure}">–</span>`;
  const range = rangeOf(figure, metric, language);
  return markup`<b class="number">${value}</b>${range === undefined ? undefined : markup` <span class="range">${range}</span>`}`;
}

export function rangeOf({ low, high }: FigureOfSystem, { scale }: Metric, language: 'de' | 'en'): string | undefined {
  if (low === undefined || high === undefined) return undefined;
  return `${shown(low, scale, language)}–${shown(high, scale, language)}`;
}
