import type { ReportContext } from '../report-context.js';
import type { RunActor } from '../run-actors.js';

const SHOWN = 12;

/** Actors that are named in the same articles: their numbers and in how many; those with two or more, else all. */
export function togetherWith(actor: RunActor, { articles }: ReportContext): [actor: number, count: number][] {
  const counts = new Map<number, number>();
  for (const index of actor.articles) {
    for (const other of articles[index]!.actors)
      if (other !== actor.index) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  const often = ranked.filter(([, count]) => count > 1);
  return (often.length > 0 ? often : ranked).slice(0, SHOWN);
}
