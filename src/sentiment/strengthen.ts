import type { Item, Reading } from './reading.js';
import { WEIGHTS } from './weights.js';

const FARTHEST = 3;

/**
 * Intensifiers and diminishers before a polar word (sehr gut, leichte Verletzungen) multiply its value; an adjective that
 * strengthens a noun does not count beside it (schwere Niederlage). An adverb may follow its finite verb (kritisierte
 * scharf). An adjective of the other sign before a noun changes it: friedlicher Protest, verlorenes Vertrauen.
 */
export function strengthen(reading: Reading): void {
  const { items } = reading;
  for (let i = 0; i < items.length; i++) {
    if (items[i]!.entry.value === 0) continue;
    strengthenBefore(reading, i);
    if (items[i]!.entry.part === 'verb') strengthenAfter(items, i);
  }
}

function strengthenBefore({ words, surfaces, items }: Reading, i: number): void {
  const item = items[i]!;
  let next = i - 1;
  for (let at = item.first - 1; at >= Math.max(item.clause.first, item.first - FARTHEST); at--) {
    while (next >= 0 && items[next]!.last > at) next--;
    const before = items[next];
    if (before === undefined || before.last !== at) {
      const word = words[at];
      // Between adjective and noun only further adjectives may stand; they are in lower case.
      if (word?.negator || word?.joins || !/^\p{Ll}{4,}(?:e|en|er|es|em)$/u.test(surfaces[at]!)) return;
      continue;
    }
    const { intensity, value, effect } = before.entry;
    if (before.entry.part !== 'adjective') return;
    if (intensity !== undefined) {
      item.weight *= intensity;
      before.weight = 0;
    } else if (effect === undefined && item.entry.part === 'noun' && value * item.entry.value < 0) {
      item.weight *= value < 0 ? WEIGHTS.badBeforeGood : WEIGHTS.goodBeforeBad;
    }
  }
}

function strengthenAfter(items: readonly Item[], i: number): void {
  const item = items[i]!;
  const after = wordAfter(items, i);
  if (after === undefined || after.clause !== item.clause || after.attribute) return;
  const intensity = after.entry.intensity;
  if (intensity === undefined || after.entry.part !== 'adjective') return;
  // sehr before an adjective belongs to the adjective: Er lobte sehr gute Spieler.
  if (wordAfter(items, i + 1)?.entry.part === 'adjective') return;
  item.weight *= intensity;
  after.weight = 0;
}

/** The item that is the very next word. */
function wordAfter(items: readonly Item[], i: number): Item | undefined {
  const next = items[i + 1];
  return next?.last === items[i]!.last + 1 ? next : undefined;
}
