import type { ReportLabels } from '../labels.js';
import { nextStart, type Step } from '../period.js';

/** A step of a period as a range of time. */
export function rangeOf(start: string, step: Step): { from: Date; to: Date } {
  return { from: dateOf(start), to: dateOf(nextStart(start, step)) };
}

/** An axis of time with at most so many ticks, named by the first day of their step. */
export function timeAxis(starts: readonly string[], step: Step, labels: ReportLabels, most: number) {
  const every = Math.max(1, Math.ceil(starts.length / most));
  const ticks = starts.filter((_, i) => i % every === 0);
  const names = new Map(ticks.map((start) => [dateOf(start).getTime(), labels.tick(start, step)]));
  return {
    type: 'utc' as const,
    label: null,
    domain: [dateOf(starts[0]!), dateOf(nextStart(starts.at(-1)!, step))],
    ticks: ticks.map(dateOf),
    tickFormat: (date: Date) => names.get(date.getTime()) ?? '',
    tickSize: 4,
  };
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
