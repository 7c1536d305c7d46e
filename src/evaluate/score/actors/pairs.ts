import type { Tally } from '../../tally.js';
import { type PlacedMention, smallestAround } from './clusters.js';

/**
 * Counts pairs of names: right where gold (one actor) and system both say that two names are one. A name of the system
 * stands for the smallest gold name that contains it; names without one are left out, so that finding names is not scored.
 */
export function countPairs(golds: readonly PlacedMention[], systems: readonly PlacedMention[], counts: Tally): void {
  const aligned = systems.filter(isName).flatMap((system) => {
    const gold = smallestAround(golds, system, isName);
    return gold === undefined ? [] : [{ system, gold }];
  });
  for (let i = 0; i < aligned.length; i++) {
    for (let j = i + 1; j < aligned.length; j++) {
      const [a, b] = [aligned[i]!, aligned[j]!];
      if (a.gold === b.gold) continue;
      const said = a.system.actor === b.system.actor;
      const gold = a.gold.actor === b.gold.actor;
      if (said) counts.add('pair.system');
      if (gold) counts.add('pair.gold');
      if (said && gold) counts.add('pair.right');
    }
  }
}

/**
 * Counts role nouns and pronouns of the system that stand for a gold mention: right where a name of the same actor of the
 * system belongs to the gold actor.
 */
export function countReferences(
  aligned: ReadonlyMap<PlacedMention, PlacedMention>,
  kinds: readonly string[],
  counts: Tally,
): void {
  const named = new Map<object, Set<object>>();
  for (const [system, gold] of aligned) {
    if (!isName(system)) continue;
    const actors = named.get(system.actor) ?? new Set();
    named.set(system.actor, actors.add(gold.actor));
  }
  for (const [system, gold] of aligned) {
    const { kind } = system.mention;
    if (kind === undefined || !kinds.includes(kind)) continue;
    counts.add(`${kind}.judged`);
    if (named.get(system.actor)?.has(gold.actor)) counts.add(`${kind}.right`);
  }
}

function isName({ mention }: PlacedMention): boolean {
  return mention.kind === undefined || mention.kind === 'name';
}
