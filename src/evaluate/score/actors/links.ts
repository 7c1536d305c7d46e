import type { EvalActor } from '../../eval-document.js';
import type { Tally } from '../../tally.js';
import type { PlacedMention } from './clusters.js';

/**
 * Counts links to a knowledge base, by gold mention: those with an entry (`link.gold`), those without (`nil.gold`), which
 * of them the system links alike (a mention without entry wants no link), and the links that the system gives to
 * gold mentions.
 */
export function countLinks(
  golds: readonly PlacedMention[],
  aligned: ReadonlyMap<PlacedMention, PlacedMention>,
  useWikidata: boolean,
  counts: Tally,
): void {
  const said = new Map<PlacedMention, string>();
  for (const [system, gold] of aligned) {
    const link = linkOf(system.actor, useWikidata);
    if (link !== undefined) said.set(gold, link);
  }
  counts.add('link.system', said.size);
  for (const gold of golds) {
    const wanted = linkOf(gold.actor, useWikidata);
    const kind = wanted === undefined ? 'nil' : 'link';
    counts.add(`${kind}.gold`);
    if (said.get(gold) === wanted) counts.add(`${kind}.right`);
  }
}

function linkOf({ wikidata, link }: EvalActor, useWikidata: boolean): string | undefined {
  return useWikidata ? wikidata : link;
}
