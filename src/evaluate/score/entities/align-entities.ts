import { bestAssignment } from '../assignment.js';
import type { EntityItem, EntityPair } from './entity-items.js';

/** A gold entity and the system's entity that stands for it; one of them absent where it has no partner. */
export interface Aligned {
  readonly gold?: EntityItem;
  readonly system?: EntityItem;
}

/**
 * The best one-to-one alignment of overlapping entities: the one with the highest sum of what its pairs earn in the four
 * schemes of SemEval 2013 task 9.1 (strict, exact, partial, type); of equal ones that with the larger common
 * stretches. It does not depend on the order of the entities, as the greedy alignment of nervaluate does, and no other
 * alignment earns more. Found group by group of entities that overlap; linear in text without long overlaps.
 */
export function alignEntities({ gold, system }: EntityPair): Aligned[] {
  const aligned: Aligned[] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length || s < system.length) {
    // A group: entities of both sides that hang together by overlaps.
    const firstGold = g;
    const firstSystem = s;
    let end = 0;
    do {
      if (s >= system.length || (g < gold.length && gold[g]!.start <= system[s]!.start)) {
        end = Math.max(end, gold[g++]!.end);
      } else end = Math.max(end, system[s++]!.end);
    } while ((g < gold.length && gold[g]!.start < end) || (s < system.length && system[s]!.start < end));
    alignGroup(gold.slice(firstGold, g), system.slice(firstSystem, s), aligned);
  }
  return aligned;
}

function alignGroup(golds: readonly EntityItem[], systems: readonly EntityItem[], aligned: Aligned[]): void {
  if (golds.length === 1 && systems.length === 1) {
    aligned.push({ gold: golds[0]!, system: systems[0]! });
    return;
  }
  const weights = golds.map((gold) => systems.map((system) => credit(gold, system)));
  const partners = systems.length === 0 ? new Int32Array(golds.length).fill(-1) : bestAssignment(weights);
  const left = new Set(systems);
  golds.forEach((gold, i) => {
    const j = partners[i]!;
    if (j === -1 || weights[i]![j] === 0) {
      aligned.push({ gold });
      return;
    }
    left.delete(systems[j]!);
    aligned.push({ gold, system: systems[j]! });
  });
  for (const system of left) aligned.push({ system });
}

/** What the pair earns in the four schemes together, and a little for its common stretch; 0 where there is none. */
function credit(gold: EntityItem, system: EntityItem): number {
  const common = Math.min(gold.end, system.end) - Math.max(gold.start, system.start);
  if (common <= 0) return 0;
  const sameSpan = gold.start === system.start && gold.end === system.end;
  const sameLabel = gold.label === system.label;
  const overlap = common / (Math.max(gold.end, system.end) - Math.min(gold.start, system.start));
  return (sameSpan && sameLabel ? 1 : 0) + (sameSpan ? 2 : 0.5) + (sameLabel ? 1 : 0) + overlap / 1000;
}
