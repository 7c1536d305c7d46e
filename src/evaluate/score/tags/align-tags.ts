import { overlaps, type Span } from '../../../document/span.js';
import type { EvalDocument, EvalTags } from '../../eval-document.js';
import { matchSpans } from '../span-match.js';

/** A token of the gold with its tags and what the system says of it; `system` is absent where it has no such token. */
export interface TaggedToken extends Span {
  readonly gold: Tags;
  readonly system?: Tags;
}
export interface Tags {
  readonly pos?: string;
  readonly lemma?: string;
  readonly feats?: string;
}

export const TAG_COLUMNS = ['pos', 'lemma', 'feats'] as const;
export type TagColumn = (typeof TAG_COLUMNS)[number];

interface Indexed extends Span {
  readonly index: number;
}

/** The gold's tokens with both sides' tags, and how many tokens the system has. */
export function alignTags(gold: EvalDocument, system: EvalDocument): { tokens: TaggedToken[]; systemTokens: number } {
  const { same, goldOnly, systemOnly } = matchSpans(indexed(gold, gold), indexed(system, gold));
  const tokens = [
    ...same.map(([own, other]) => ({
      start: own.start,
      end: own.end,
      gold: tagsAt(gold.layers.tags, own.index),
      system: tagsAt(system.layers.tags, other.index),
    })),
    ...goldOnly.map(({ start, end, index }) => ({ start, end, gold: tagsAt(gold.layers.tags, index) })),
  ];
  tokens.sort((a, b) => a.start - b.start);
  return { tokens, systemTokens: same.length + systemOnly.length };
}

function indexed({ tokens }: EvalDocument, { ignored }: EvalDocument): Indexed[] {
  const all = (tokens ?? []).map(({ start, end }, index) => ({ start, end, index }));
  return ignored === undefined ? all : all.filter((span) => !ignored.some((stretch) => overlaps(stretch, span)));
}

function tagsAt(tags: EvalTags | undefined, index: number): Tags {
  const found: { pos?: string; lemma?: string; feats?: string } = {};
  for (const column of TAG_COLUMNS) {
    const value = tags?.[column]?.[index];
    if (value !== undefined) found[column] = value;
  }
  return found;
}
