import type { Difference, Statement } from '../../layer-scorer.js';
import { alignMentions, type PlacedMention } from './clusters.js';

/**
 * Mentions that only one side has, and mentions that refer wrongly: joined to an earlier mention of another actor, or not
 * joined to any of the earlier ones of their own.
 */
export function actorDifferences(golds: readonly PlacedMention[], systems: readonly PlacedMention[]): Difference[] {
  const aligned = alignMentions(golds, systems);
  const found = new Set(aligned.values());
  const differences: Difference[] = [];
  for (const gold of golds) {
    if (!found.has(gold)) differences.push({ key: keyOf('g', gold), kind: 'miss', gold: said(gold, nameOf(gold)) });
  }
  const pairs: [PlacedMention, PlacedMention][] = [];
  for (const system of systems) {
    const gold = aligned.get(system);
    if (gold === undefined) {
      differences.push({ key: keyOf('s', system), kind: 'false-alarm', system: said(system, nameOf(system)) });
      continue;
    }
    const before = pairs.filter(([, other]) => other.actor === system.actor);
    const wrong = before.findLast(([other]) => other.actor !== gold.actor);
    const missed = before.length === 0 ? pairs.findLast(([other]) => other.actor === gold.actor) : undefined;
    pairs.push([gold, system]);
    if (wrong === undefined && missed === undefined) continue;
    differences.push({
      key: keyOf('g', gold),
      kind: 'wrong-link',
      gold: said(gold, nameOf(gold)),
      system: said(system, wrong === undefined ? '∅' : nameOf(system)),
    });
  }
  return differences;
}

function keyOf(side: 'g' | 's', { start, end }: PlacedMention): string {
  return `${side}${start}-${end}`;
}

function nameOf({ actor }: PlacedMention): string {
  return actor.name ?? actor.mentions[0]?.text ?? actor.id;
}

function said({ start, end, mention }: PlacedMention, note: string): Statement {
  return { spans: [{ start, end }], label: mention.kind ?? 'mention', note };
}
