/** How long the bars of a chart over time are. */
export type Step = 'day' | 'week' | 'month' | 'year';

const DAY = 86_400_000;

/** The days from the first to the last, and the step in which charts show them. */
export interface Period {
  readonly first: string;
  readonly last: string;
  readonly step: Step;
}

/** @param days `2020-04-26`, in any order */
export function periodOf(days: Iterable<string>): Period | undefined {
  let first: string | undefined;
  let last: string | undefined;
  for (const day of days) {
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  return first === undefined || last === undefined ? undefined : { first, last, step: stepOf(first, last) };
}

/** The first day of the step that a day lies in; weeks begin on Monday. */
export function startOf(day: string, step: Step): string {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  if (step === 'year') return `${day.slice(0, 4)}-01-01`;
  const date = new Date(`${day}T00:00:00Z`);
  return isoDay(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY);
}

/** Charts go back so many years at most: one article with a wrong date must not squeeze all others into a corner. */
const MAX_YEARS = 60;

/** The starts of all steps that charts of a period show, those without any article too. */
export function stepsOf({ first, last, step }: Period): string[] {
  const starts: string[] = [];
  const earliest = `${String(Math.max(0, Number(last.slice(0, 4)) - MAX_YEARS)).padStart(4, '0')}-01-01`;
  for (let start = startOf(first > earliest ? first : earliest, step); start <= last; start = nextStart(start, step))
    starts.push(start);
  return starts;
}

/** The first day of the step after the one that begins on this day. */
export function nextStart(start: string, step: Step): string {
  const date = new Date(`${start}T00:00:00Z`);
  if (step === 'year') return isoDay(date.setUTCFullYear(date.getUTCFullYear() + 1));
  if (step === 'month') return isoDay(date.setUTCMonth(date.getUTCMonth() + 1));
  return isoDay(date.getTime() + (step === 'week' ? 7 : 1) * DAY);
}

function stepOf(first: string, last: string): Step {
  const days = (Date.parse(last) - Date.parse(first)) / DAY;
  if (days <= 45) return 'day';
  if (days <= 300) return 'week';
  return days <= 366 * 6 ? 'month' : 'year';
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
