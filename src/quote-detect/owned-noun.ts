import { isAdjective, isTime } from './attribute-words.js';
import { has, isNominal, lower, type TextView } from './text-view.js';
import { Flag } from './words.js';

/** True where a name ends before token `last` that can be a genitive. Names of bodies end in s by themselves (Reuters, Siemens). */
export function endsLikeGenitive(view: TextView, last: number): boolean {
  const entity = view.entities[view.entityOf[last - 1] ?? -1];
  return entity?.form === 'name' && entity.label !== 'ORG' && lower(view, last - 1).endsWith('s');
}

/** `Bidens Sprecherin`, `Trumps Wahlkampfteam`: a name in the genitive and what it owns; not `Maas Reportern`. */
export function isOwned(view: TextView, i: number): boolean {
  const { role, lower: word } = view.word[i]!;
  const dativePlural = role?.number === 'plur' && word.endsWith('n');
  return endsLikeGenitive(view, i) && !dativePlural && !isTime(view, i);
}

const MOST_OWNED_ADJECTIVES = 3;

/** `Bidens [designierter Stabschef]`: behind the noun that follows a name in the genitive and adjectives; else `i`. */
export function afterOwnerAndAdjectives(view: TextView, i: number, limit: number): number {
  if (!endsLikeGenitive(view, i)) return i;
  let noun = i;
  const most = Math.min(limit, i + MOST_OWNED_ADJECTIVES);
  while (noun < most && isAdjective(view, noun) && !has(view, noun, Flag.number)) noun++;
  const strong = noun > i && /(?:e|er|es|em)$/u.test(lower(view, i));
  return strong && noun < limit && isNominal(view, noun) && view.word[noun]!.role !== undefined ? noun + 1 : i;
}

/**
 * The head of a phrase that begins with a name in the genitive is what follows it: `Bidens Sprecherin`, `Brauns Einschätzung`; a role or
 * name before what is none: `Berlins Regierender Bürgermeister`, `Schröders Kumpel Jacques Chirac`.
 */
export function ownedHead(view: TextView, first: number, end: number): number {
  let owned = first + 1;
  while (owned < end && view.entityOf[owned] === view.entityOf[first]) owned++;
  if (!endsLikeGenitive(view, owned)) return first;
  while (owned < end && isAdjective(view, owned)) owned++;
  if (owned >= end || !isNominal(view, owned) || isTime(view, owned)) return first;
  for (let i = owned; i < end; i++) if (view.word[i]!.role !== undefined || view.entityOf[i]! >= 0) return i;
  return owned;
}
