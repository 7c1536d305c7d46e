import { contains, overlaps, type Span } from '../../../document/span.js';
import type { EvalActor, EvalDocument, EvalMention } from '../../eval-document.js';
import { snapper } from '../snap.js';

/** A mention with the actor that it refers to. */
export interface PlacedMention extends Span {
  readonly mention: EvalMention;
  readonly actor: EvalActor;
}

/** Which mentions of actors are compared. */
export interface MentionScope {
  /** Kinds; `undefined`: all. */
  readonly kinds: ReadonlySet<string> | undefined;
  /** False where the gold only has actors that are mentioned more than once: single mentions of a system are left out. */
  readonly singles: boolean;
}

/** The scope that the gold shows by what it has. */
export function mentionScope(gold: readonly EvalDocument[], kinds: readonly string[] | undefined): MentionScope {
  const actors = gold.flatMap(({ layers }) => layers.actors ?? []);
  const found = new Set(actors.flatMap(({ mentions }) => mentions.map(({ kind }) => kind)));
  const own = found.has(undefined) ? undefined : new Set([...found].filter((kind) => kind !== undefined));
  return {
    kinds: kinds === undefined ? own : new Set(kinds),
    singles: actors.some(({ mentions }) => mentions.length === 1),
  };
}

/** Mentions in text order; a span that is mentioned twice counts once, for the actor that comes first. */
export function placedMentions(
  { layers }: EvalDocument,
  gold: EvalDocument,
  { kinds, singles }: MentionScope,
): PlacedMention[] {
  const snap = snapper(gold);
  const seen = new Set<string>();
  const placed = (layers.actors ?? []).flatMap((actor) => {
    const own = actor.mentions.flatMap((mention): PlacedMention[] => {
      if (kinds !== undefined && mention.kind !== undefined && !kinds.has(mention.kind)) return [];
      const { start, end } = snap(mention);
      const key = `${start} ${end}`;
      if (seen.has(key) || gold.ignored?.some((stretch) => overlaps(stretch, mention))) return [];
      seen.add(key);
      return [{ start, end, mention, actor }];
    });
    return singles || own.length > 1 ? own : [];
  });
  return placed.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Mentions of one actor each, as sets of keys. */
export function clustersOf(mentions: readonly PlacedMention[], keyOf: (mention: PlacedMention) => string): string[][] {
  const clusters = new Map<EvalActor, string[]>();
  for (const mention of mentions) {
    const there = clusters.get(mention.actor);
    if (there === undefined) clusters.set(mention.actor, [keyOf(mention)]);
    else there.push(keyOf(mention));
  }
  return [...clusters.values()];
}

/**
 * For each mention of the system the gold mention that it stands for, one to one: the one with the same span, else the
 * smallest that contains it and is of its kind (gold often marks the whole phrase where a system marks the name in it).
 */
export function alignMentions(
  golds: readonly PlacedMention[],
  systems: readonly PlacedMention[],
): Map<PlacedMention, PlacedMention> {
  const bySpan = new Map(golds.map((gold) => [`${gold.start} ${gold.end}`, gold]));
  const aligned = new Map<PlacedMention, PlacedMention>();
  const taken = new Set<PlacedMention>();
  for (const system of systems) {
    const same = bySpan.get(`${system.start} ${system.end}`);
    if (same === undefined) continue;
    aligned.set(system, same);
    taken.add(same);
  }
  for (const system of systems) {
    if (aligned.has(system)) continue;
    const found = smallestAround(golds, system, (gold) => !taken.has(gold) && mayBe(gold.mention, system.mention));
    if (found === undefined) continue;
    aligned.set(system, found);
    taken.add(found);
  }
  return aligned;
}

/** The smallest of `golds`, in text order, that contains `span` and is `wanted`. */
export function smallestAround(
  golds: readonly PlacedMention[],
  span: Span,
  wanted: (gold: PlacedMention) => boolean,
): PlacedMention | undefined {
  let best: PlacedMention | undefined;
  for (const gold of golds) {
    if (gold.start > span.start) break;
    if (!contains(gold, span) || !wanted(gold)) continue;
    if (best === undefined || gold.end - gold.start < best.end - best.start) best = gold;
  }
  return best;
}

function mayBe({ kind: own }: EvalMention, { kind: other }: EvalMention): boolean {
  return own === undefined || other === undefined || own === other;
}
