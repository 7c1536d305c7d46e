import type { Item, Reading } from './reading.js';
import { WEIGHTS } from './weights.js';

const FARTHEST = 3;

/**
 * Intensifiers and diminishers before a polar word (sehr gut, leichte Verletzungen) multiply its value; an adjective that
 * strengthens a noun does not count beside it (schwere Niederlage). An adverb may follow its finite verb (kritisierte
 * scharf). An adjective of the other sign before a noun changes it: friedlicher Protest, verlorenes Vertrauen.
 */
export function strengthen(reading: Reading): void {
  const byToken = new Map(reading.items.map((item) => [item.last, item]));
  for (const item of reading.items) {
    if (item.entry.value === 0) continue;
    strengthenBefore(reading, byToken, item);
    if (item.entry.part === 'verb') strengthenAfter(byToken, item);
  }
}

function strengthenBefore(reading: Reading, byToken: ReadonlyMap<number, Item>, item: Item): void {
  for (let at = item.first - 1; at >= Math.max(item.clause.first, item.first - FARTHEST); at--) {
    const before = byToken.get(at);
    const word = reading.words[at];
    if (before === undefined) {
      // Between adjective and noun only further adjectives may stand; they are in lower case.
      if (word?.negator || word?.joins || !/^\p{Ll}{4,}(?:e|en|er|es|em)$/u.test(reading.surfaces[at]!)) return;
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

function strengthenAfter(byToken: ReadonlyMap<number, Item>, item: Item): void {
  const after = byToken.get(item.last + 1);
  if (after === undefined || after.clause !== item.clause || after.attribute) return;
  const intensity = after.entry.intensity;
  if (intensity === undefined || after.entry.part !== 'adjective') return;
  // sehr before an adjective belongs to the adjective: Er lobte sehr gute Spieler.
  const next = byToken.get(after.last + 1);
  if (next !== undefined && next.entry.part === 'adjective') return;
  item.weight *= intensity;
  after.weight = 0;
}
