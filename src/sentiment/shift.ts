import type { Effect } from './entry.js';
import type { Clause, Item, Reading } from './reading.js';
import { WEIGHTS } from './weights.js';

/** Between gegen and its noun stand an article and adjectives. */
const OPPOSED_REACH = 4;
/** A list of more nouns than that is not read further. */
const MOST_NEIGHBOURS = 8;

/**
 * Shifters change what stands beside them: a verb its subject or object (die Krise beenden, die Einigung scheitert), a
 * noun what its preposition or genitive leads to (Kampf gegen Gewalt, Ende der Krise), an adjective or participle its
 * noun (verhinderte Katastrophe). What gegen governs weighs less. A negated shifter shifts nothing (verhindert die Krise nicht).
 */
export function shift(reading: Reading): void {
  for (const clause of reading.clauses) {
    for (const [i, item] of clause.items.entries()) {
      const { effect, part } = item.entry;
      if (effect === undefined || item.negated) continue;
      const shifted =
        part === 'noun'
          ? ledTo(reading, clause, i)
          : part === 'adjective' || item.word.declined
            ? (nounAfter(clause, i) ?? (part === 'verb' ? argument(reading, clause, i) : []))
            : argument(reading, clause, i);
      apply(effect, item, shifted);
    }
    oppose(reading, clause);
  }
}

/** What something bad is done against weighs less: Impfung gegen die Seuche, 100 Millionen gegen den Hunger. */
function oppose(reading: Reading, clause: Clause): void {
  for (const item of clause.items) {
    if (item.entry.part !== 'noun' || item.weight >= 0) continue;
    for (let at = item.first - 1; at >= Math.max(clause.first, item.first - OPPOSED_REACH); at--) {
      if (/^[Gg]egen$/u.test(reading.surfaces[at]!)) item.weight *= WEIGHTS.opposedBad;
    }
  }
}

function apply(effect: Effect, shifter: Item, shifted: readonly Item[]): void {
  for (const item of shifted) {
    const bad = item.weight < 0;
    const { bad: onBad, good: onGood } = WEIGHTS.shifts[effect];
    item.weight *= bad ? onBad : onGood;
    // What averts or ends something bad is not bad itself: gegen Gewalt kämpfen, eine Seuche vernichten.
    if (bad && effect !== 'grow' && effect !== 'deny' && shifter.weight < 0) shifter.weight = 0;
  }
}

/** What a noun shifter leads to: gegen den Terror, der Krise, an Vertrauen. */
function ledTo(reading: Reading, clause: Clause, i: number): Item[] {
  const shifter = clause.items[i]!;
  const lead = reading.surfaces[shifter.last + 1];
  if (lead === undefined || !shifter.entry.leads?.has(lead)) return [];
  const next = clause.items[i + 1];
  if (next === undefined || next.first - shifter.last > WEIGHTS.nounReach) return [];
  return withNeighbours(reading, clause, i + 1, 1);
}

function nounAfter(clause: Clause, i: number): Item[] | undefined {
  const shifter = clause.items[i]!;
  const next = clause.items[i + 1];
  return next !== undefined && next.entry.part === 'noun' && next.first - shifter.last <= 2 ? [next] : undefined;
}

/** The nearest noun with a value after the verb, else before it: verb-second and verb-last clauses. */
function argument(reading: Reading, clause: Clause, i: number): Item[] {
  const { items } = clause;
  const verb = items[i]!;
  for (let j = i + 1; j < items.length && items[j]!.first - verb.last <= WEIGHTS.verbReach; j++) {
    if (isArgument(items[j]!)) return withNeighbours(reading, clause, j, 1);
  }
  for (let j = i - 1; j >= 0 && verb.first - items[j]!.last <= WEIGHTS.verbReach; j--) {
    if (isArgument(items[j]!)) return withNeighbours(reading, clause, j, -1);
  }
  return [];
}

function isArgument({ entry }: Item): boolean {
  return entry.value !== 0 && (entry.part === 'noun' || entry.part === 'phrase');
}

/** The item, the adjectives before its noun, and nouns that und joins to it: Gewalt und Terror. */
function withNeighbours(reading: Reading, clause: Clause, i: number, step: 1 | -1): Item[] {
  const { items } = clause;
  const found = [items[i]!];
  for (let j = i + step; j >= 0 && j < items.length && Math.abs(j - i) <= MOST_NEIGHBOURS; j += step) {
    const [left, right] = step > 0 ? [items[j - step]!, items[j]!] : [items[j]!, items[j - step]!];
    const gap = right.first - left.last;
    const attribute = left.entry.part === 'adjective' && left.word.declined && gap === 1;
    if (!attribute && !(gap <= 3 && joined(reading, left, right))) break;
    if (items[j]!.entry.value !== 0 && items[j]!.entry.part !== 'verb') found.push(items[j]!);
  }
  return found;
}

function joined(reading: Reading, left: Item, right: Item): boolean {
  for (let at = left.last + 1; at < right.first; at++) if (reading.words[at]?.joins) return true;
  return false;
}
