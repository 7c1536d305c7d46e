import type { Span } from '../../../document/span.js';
import type { Tally } from '../../tally.js';
import type { Aligned } from './align-entities.js';
import type { EntityItem, EntityPair } from './entity-items.js';

/** What stands in a confusion where one side has nothing. */
export const NOTHING = '∅';

/** Counts the four schemes, as a whole and by label, and the confusion of labels. */
export function countSchemes(aligned: readonly Aligned[], counts: Tally): void {
  for (const { gold, system } of aligned) {
    if (gold !== undefined) {
      counts.add('gold');
      counts.add(`gold|${gold.label}`);
    }
    if (system !== undefined) {
      counts.add('system');
      counts.add(`system|${system.label}`);
    }
    counts.add(`#label|${gold?.label ?? NOTHING}\t${system?.label ?? NOTHING}`);
    if (gold === undefined || system === undefined) continue;
    const sameSpan = gold.start === system.start && gold.end === system.end;
    const sameLabel = gold.label === system.label;
    counts.add('partial', sameSpan ? 1 : 0.5);
    if (sameSpan && sameLabel) {
      counts.add('strict');
      counts.add(`strict|${gold.label}`);
    }
    if (sameLabel) {
      counts.add('type');
      counts.add(`type|${gold.label}`);
    }
    if (sameSpan) {
      counts.add('exact');
      counts.add(`exact.gold|${gold.label}`);
      counts.add(`exact.system|${system.label}`);
    }
    counts.add(`partial.gold|${gold.label}`, sameSpan ? 1 : 0.5);
    counts.add(`partial.system|${system.label}`, sameSpan ? 1 : 0.5);
  }
}

/** Counts `NAME.gold`, `NAME.system` and `NAME.right`: equal span and equal `labelOf`. */
export function countRight(
  name: string,
  { gold, system }: EntityPair,
  counts: Tally,
  labelOf: (item: EntityItem) => string,
): void {
  counts.add(`${name}.gold`, gold.length);
  counts.add(`${name}.system`, system.length);
  const open = new Map<string, number>();
  const keyOf = (item: EntityItem): string => `${item.start} ${item.end} ${labelOf(item)}`;
  for (const item of gold) open.set(keyOf(item), (open.get(keyOf(item)) ?? 0) + 1);
  for (const item of system) {
    const left = open.get(keyOf(item)) ?? 0;
    if (left === 0) continue;
    open.set(keyOf(item), left - 1);
    counts.add(`${name}.right`);
  }
}

/** Counts strict hits apart for surface forms that stand in `forms` and the others; each side by its own surface. */
export function countSeen(pair: EntityPair, forms: ReadonlySet<string>, counts: Tally): void {
  for (const [name, wanted] of [
    ['seen', true],
    ['unseen', false],
  ] as const) {
    const chosen = (items: readonly EntityItem[]) => items.filter(({ surface }) => forms.has(surface) === wanted);
    countRight(name, { gold: chosen(pair.gold), system: chosen(pair.system) }, counts, ({ label }) => label);
  }
}

/** Those that lie within another of the list; `items` in text order, the longer first. */
export function nestedOnly<T extends Span>(items: readonly T[]): T[] {
  const nested: T[] = [];
  let furthest: T | undefined;
  for (const item of items) {
    if (furthest !== undefined && item.end <= furthest.end && !sameSpan(item, furthest)) nested.push(item);
    if (furthest === undefined || item.end > furthest.end) furthest = item;
  }
  return nested;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
