import type { Effect } from './entry.js';
import type { Clause, Item, Reading } from './reading.js';
import { WEIGHTS } from './weights.js';

/** Between gegen or trotz and its noun stand an article and adjectives. */
const OPPOSED_REACH = 4;
const ADJUNCT = /^(?:mit|ohne|nach|trotz|wegen|durch|bei|beim|seit|während|infolge|aufgrund|unter)$/iu;
const ADJUNCT_REACH = 3;
/** A list of more nouns than that is not read further. */
const MOST_NEIGHBOURS = 8;

/**
 * Shifters change what stands beside them: a verb its subject or object (die Krise beenden, die Einigung scheitert), a
 * noun what its preposition or genitive leads to (Kampf gegen Gewalt, Ende der Krise), an adjective or participle its
 * noun (verhinderte Katastrophe). What gegen and trotz govern weighs less. A negated shifter shifts nothing (verhindert die Krise nicht).
 */
export function shift(reading: Reading): void {
  for (let c = 0; c < reading.clauses.length; c++) {
    const clause = reading.clauses[c]!;
    for (let i = 0; i < clause.items.length; i++) {
      const item = clause.items[i]!;
      const { effect, part } = item.entry;
      if (effect === undefined || item.negated) continue;
      if (part === 'noun') apply(effect, item, ledTo(reading, clause, i));
      else apply(effect, item, shiftedBy(reading, c, i));
    }
    oppose(reading, clause);
  }
}

/** Bad things weigh less after gegen and trotz: Impfung gegen die Seuche, trotz der Niederlage zufrieden. */
function oppose(reading: Reading, clause: Clause): void {
  for (const item of clause.items) {
    if (item.entry.part !== 'noun' || item.weight >= 0) continue;
    for (let at = item.first - 1; at >= Math.max(clause.first, item.first - OPPOSED_REACH); at--) {
      if (/^(?:[Gg]egen|[Tt]rotz)$/u.test(reading.surfaces[at]!)) item.weight *= WEIGHTS.opposedBad;
    }
  }
}

/** A word with an ending shifts the noun after it, else verbs and predicates their arguments, else a clause with dass. */
function shiftedBy(reading: Reading, c: number, i: number): Item[] {
  const clause = reading.clauses[c]!;
  const attribute = clause.items[i]!.attribute ? nounAfter(clause, i) : undefined;
  if (attribute !== undefined) return [attribute];
  const found = argument(reading, clause, i);
  return found.length > 0 ? found : contentClause(reading, reading.clauses[c + 1]);
}

function apply(effect: Effect, shifter: Item, shifted: readonly Item[]): void {
  for (const item of shifted) {
    const { more } = item.entry;
    if (more !== undefined && effect !== 'deny') {
      item.weight = effect === 'grow' ? more : more * WEIGHTS.lessOfMore;
      shifter.weight = 0;
      continue;
    }
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

function nounAfter(clause: Clause, i: number): Item | undefined {
  const shifter = clause.items[i]!;
  const next = clause.items[i + 1];
  return next !== undefined && isArgument(next) && next.first - shifter.last <= 2 ? next : undefined;
}

/** The nearest noun with a value after the verb, else before it: verb-second and verb-last clauses. */
function argument(reading: Reading, clause: Clause, i: number): Item[] {
  const { items } = clause;
  const verb = items[i]!;
  for (let j = i + 1; j < items.length && items[j]!.first - verb.last <= WEIGHTS.verbReach; j++) {
    if (isArgument(items[j]!) && !isAdjunct(reading, items[j]!)) return withNeighbours(reading, clause, j, 1);
  }
  for (let j = i - 1; j >= 0 && verb.first - items[j]!.last <= WEIGHTS.verbReach; j--) {
    if (isArgument(items[j]!) && !isAdjunct(reading, items[j]!)) return withNeighbours(reading, clause, j, -1);
  }
  return [];
}

/** What is prevented or denied in a clause with dass: Er bestritt, dass es Tote gab. */
function contentClause(reading: Reading, clause: Clause | undefined): Item[] {
  if (clause === undefined || !/^da(?:ss|ß)$/u.test(reading.surfaces[clause.first] ?? '')) return [];
  return clause.items.slice(0, MOST_NEIGHBOURS).filter(({ entry }) => entry.value !== 0);
}

function isArgument({ entry }: Item): boolean {
  return (entry.value !== 0 || entry.more !== undefined) && (entry.part === 'noun' || entry.part === 'phrase');
}

/** In a phrase of time, cause or manner, which no shifter governs: endete mit einer Niederlage. */
function isAdjunct(reading: Reading, item: Item): boolean {
  for (let at = item.first - 1; at >= Math.max(item.clause.first, item.first - ADJUNCT_REACH); at--) {
    const surface = reading.surfaces[at]!;
    if (ADJUNCT.test(surface)) return true;
    if (/^\p{Lu}/u.test(surface)) return false;
  }
  return false;
}

/** The item, the adjectives before its noun, and nouns joined to it. */
function withNeighbours(reading: Reading, clause: Clause, i: number, step: 1 | -1): Item[] {
  const { items } = clause;
  const found = [items[i]!];
  for (let j = i + step; j >= 0 && j < items.length && Math.abs(j - i) <= MOST_NEIGHBOURS; j += step) {
    const [left, right] = step > 0 ? [items[j - step]!, items[j]!] : [items[j]!, items[j - step]!];
    const gap = right.first - left.last;
    const attribute = left.entry.part === 'adjective' && left.attribute && gap === 1;
    if (!attribute && !(gap <= 3 && joined(reading, left, right))) break;
    if ((items[j]!.entry.value !== 0 || items[j]!.entry.more !== undefined) && items[j]!.entry.part !== 'verb')
      found.push(items[j]!);
  }
  return found;
}

/** und, or a genitive: Gewalt und Terror, der Vorwurf der Bestechung. */
function joined(reading: Reading, left: Item, right: Item): boolean {
  for (let at = left.last + 1; at < right.first; at++) {
    if (reading.words[at]?.joins || /^(?:der|des|von)$/u.test(reading.surfaces[at]!)) return true;
  }
  return false;
}
