import type { Span } from '../document/span.js';
import { type RoleNoun, roleNoun } from '../lexicon/roles.js';
import type { ActorLists } from './actor-lists.js';
import type { RolePhrase } from './role-phrase.js';

/** A role that the text gives an actor in an apposition. */
export interface RoleFact {
  readonly phrase: RolePhrase;
  /** Whose role it is, from the phrase and its complement. */
  readonly anchors: readonly string[];
  /** The role in the nominative as the text puts it: `nordkoreanischer Staatschef`. */
  readonly title: string;
  /** The whole phrase with its complement. */
  readonly span: Span;
}

/** How one role noun can take up another. */
export type NounRelation = 'same' | 'broader' | 'similar';

/**
 * How `later` can stand for somebody who was introduced as `earlier`: by the same noun, by a broader one (Minister for
 * Innenminister) or by one from a common set of synonyms (Machthaber for Staatschef). Undefined where it cannot.
 */
export function nounRelation(
  earlier: readonly RoleNoun[],
  later: readonly RoleNoun[],
  lists: ActorLists,
): NounRelation | undefined {
  let found: NounRelation | undefined;
  for (const a of earlier) {
    for (const b of later) {
      if (a.noun === b.noun) return 'same';
      if (isBroader(b.noun, a.noun, lists)) found = 'broader';
      else if (found === undefined && haveSetInCommon(a.noun, b.noun, lists)) found = 'similar';
    }
  }
  return found;
}

/** The nouns that can take up a role noun, itself among them: keys for an index of facts. */
export function nounsTakingUp(noun: string, lists: ActorLists): Set<string> {
  const nouns = new Set([noun]);
  if (!lists.notNarrower.has(noun)) {
    for (let cut = 2; cut <= noun.length - 4; cut++) {
      const tail = noun.charAt(cut).toUpperCase() + noun.slice(cut + 1);
      for (const entry of roleNoun(tail)?.entries ?? []) if (isBroader(entry.noun, noun, lists)) nouns.add(entry.noun);
    }
  }
  for (const set of lists.synonyms.get(noun) ?? [])
    for (const other of lists.synonymSets.get(set) ?? []) nouns.add(other);
  return nouns;
}

function isBroader(broad: string, narrow: string, lists: ActorLists): boolean {
  if (broad.length < 4 || broad.length >= narrow.length || lists.notNarrower.has(narrow)) return false;
  return narrow.toLowerCase().endsWith(broad.toLowerCase());
}

function haveSetInCommon(a: string, b: string, lists: ActorLists): boolean {
  const sets = lists.synonyms.get(a);
  return sets?.some((set) => lists.synonymSets.get(set)!.includes(b)) ?? false;
}
