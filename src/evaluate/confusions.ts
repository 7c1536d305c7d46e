import type { Confusion } from './results.js';
import { NOTHING } from './score/entities/count-entities.js';
import type { Tally } from './tally.js';

/** The confusions among counts: `#NAME|GOLD⇥SYSTEM`. Labels sorted, nothing last. */
export function confusionsOf(tallies: readonly Tally[]): Confusion[] {
  const cells = new Map<string, Map<string, number>>();
  for (const { counts } of tallies) {
    for (const [name, count] of counts) {
      if (!name.startsWith('#')) continue;
      const bar = name.indexOf('|');
      const kind = name.slice(1, bar);
      const ofKind = cells.get(kind) ?? new Map<string, number>();
      cells.set(kind, ofKind);
      const pair = name.slice(bar + 1);
      ofKind.set(pair, (ofKind.get(pair) ?? 0) + count);
    }
  }
  return [...cells].map(([name, pairs]) => {
    const found = new Set([...pairs.keys()].flatMap((pair) => pair.split('\t')));
    const hasNothing = found.delete(NOTHING);
    const labels = [...[...found].sort(), ...(hasNothing ? [NOTHING] : [])];
    return { name, labels, counts: labels.map((gold) => labels.map((said) => pairs.get(`${gold}\t${said}`) ?? 0)) };
  });
}
