import type { Negator } from './entry.js';
import type { Clause, Item, Reading } from './reading.js';
import { WEIGHTS } from './weights.js';

/**
 * Negation within a clause. German puts *nicht* before what it negates (nicht gut) but after the finite verb of a main
 * clause (Er scheitert nicht): so what follows within reach is negated, and where nothing follows, the verb before.
 * *kein*, *ohne*, *weder* negate the noun phrase that follows up to its noun; where it has no value, the clause's verb
 * (Niemand klagt, kein Abgeordneter klagt).
 *
 * @returns the token indexes of negators that negate nothing of value, with their clauses: bare denials
 */
export function negate(reading: Reading): { readonly at: number; readonly clause: Clause }[] {
  const bare: { at: number; clause: Clause }[] = [];
  for (const clause of reading.clauses) {
    for (let at = clause.first; at < clause.last; at++) {
      const negator = reading.words[at]?.negator;
      if (negator !== undefined && !applyNegator(reading, clause, at, negator)) bare.push({ at, clause });
    }
  }
  return bare;
}

function applyNegator(reading: Reading, clause: Clause, at: number, negator: Negator): boolean {
  const after =
    negator.scope === 'clause'
      ? clauseScope(reading, clause, at)
      : phraseScope(reading, clause, at, WEIGHTS.phraseReach);
  const hit = after.length > 0 ? after : verbOf(clause, at, negator);
  for (const item of hit) negateItem(item, negator.strength);
  return hit.length > 0;
}

function clauseScope(reading: Reading, clause: Clause, at: number): Item[] {
  const hit: Item[] = [];
  for (const item of following(clause, at)) {
    if (item.first - at > WEIGHTS.negationReach) break;
    if (hit.length > 0 && joinedBetween(reading, hit.at(-1)!, item)) break;
    hit.push(item);
  }
  return hit;
}

function phraseScope(reading: Reading, clause: Clause, at: number, reach: number): Item[] {
  const hit: Item[] = [];
  for (const item of following(clause, at)) {
    if (item.first - at > reach) break;
    // A noun phrase ends with its noun; a further one counts only where und joins it: ohne Streit und Ärger.
    if (hit.some(({ entry }) => entry.part === 'noun') && !joinedTo(reading, hit.at(-1)!, item)) break;
    if (hit.length === 0 && nounBetween(reading, at, item.first)) break;
    hit.push(item);
  }
  return hit;
}

/** The verb of the clause that a negator with nothing of value after it negates: the one before, of phrases also after. */
function verbOf(clause: Clause, at: number, negator: Negator): Item[] {
  const { items } = clause;
  const next = indexAfter(items, at);
  for (let i = next - 1; i >= 0 && at - items[i]!.last <= WEIGHTS.verbReach; i--) {
    if (isPredicate(items[i]!) && items[i]!.first < at) return [items[i]!];
  }
  if (negator.scope === 'clause') return [];
  for (let i = next; i < items.length && items[i]!.first - at <= WEIGHTS.verbReach; i++) {
    if (isPredicate(items[i]!)) return [items[i]!];
  }
  return [];
}

/** Verbs, and adjectives and participles that are predicates: niemand wurde verletzt. */
function isPredicate({ entry, attribute }: Item): boolean {
  if (attribute) return false;
  return entry.part === 'verb' || (entry.part === 'adjective' && entry.value !== 0);
}

function* following(clause: Clause, at: number): Generator<Item> {
  for (let i = indexAfter(clause.items, at); i < clause.items.length; i++) yield clause.items[i]!;
}

/** Index of the first item that begins after the token. */
function indexAfter(items: readonly Item[], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.first > token) high = middle;
    else low = middle + 1;
  }
  return low;
}

function joinedBetween(reading: Reading, before: Item, after: Item): boolean {
  for (let at = before.last + 1; at < after.first; at++) if (reading.words[at]?.joins) return true;
  return false;
}

function joinedTo(reading: Reading, before: Item, after: Item): boolean {
  return after.first - before.last <= 3 && joinedBetween(reading, before, after);
}

/** A noun without value between: kein Abgeordneter klagt is no phrase of kein … klagt. */
function nounBetween(reading: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (/^\p{Lu}/u.test(reading.surfaces[at]!)) return true;
  return false;
}

function negateItem(item: Item, strength: number): void {
  item.negated = true;
  const factor = item.weight > 0 ? WEIGHTS.negatedGood : WEIGHTS.negatedBad;
  item.weight *= 1 - strength * (1 - factor);
}
