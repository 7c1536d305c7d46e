import { type Actor, type LayerName, type Sentence, TokenKind, type TokenTable } from '../document/layers.js';
import type { Span } from '../document/span.js';
import type { ReadyStage } from './compile.js';

/**
 * Layers that stand before the run, in place of what the pipeline's stages would compute: the tokens and sentences of a
 * gold standard, or those actors that are asked about.
 */
export interface GivenLayers {
  /** In text order, without overlap. Their kinds come from the pipeline's own tokens, or from what they are made of. */
  readonly tokens?: readonly Span[];
  /** In text order, without overlap. */
  readonly sentences?: readonly Span[];
  readonly actors?: readonly Actor[];
}

/** Given layers that need nothing of the stages, and so stand from the beginning. */
export const GIVEN_BEFORE: readonly LayerName[] = ['sentences', 'actors'];

/**
 * The stages that have to run, in order: all, or those that `only` needs, less those whose layers are all given. The
 * stage of the tokens runs also where tokens are given, for their kinds.
 */
export function neededStages(
  stages: readonly ReadyStage[],
  given: GivenLayers,
  only?: LayerName,
): readonly ReadyStage[] {
  const isGiven = (layer: LayerName): boolean => layer !== 'tokens' && given[layer as keyof GivenLayers] !== undefined;
  const open = stages.filter(({ provides }) => !provides.every(isGiven));
  if (only === undefined) return open;
  const wanted = new Set<LayerName>([only]);
  return open
    .toReversed()
    .filter(({ requires, provides }) => {
      if (!provides.some((layer) => wanted.has(layer))) return false;
      for (const layer of requires) wanted.add(layer);
      return true;
    })
    .toReversed();
}

/** Those of the layers `names` that are given, as stages see them. */
export function withGiven(
  text: string,
  names: readonly LayerName[],
  own: Readonly<Record<string, unknown>>,
  given: GivenLayers,
): Record<string, unknown> {
  const layers: Record<string, unknown> = {};
  if (given.tokens && names.includes('tokens')) {
    layers['tokens'] = tokenTable(text, given.tokens, own['tokens'] as TokenTable | undefined);
  }
  if (given.sentences && names.includes('sentences')) {
    layers['sentences'] = given.sentences.map(({ start, end }, i): Sentence => ({ id: `s${i + 1}`, start, end }));
  }
  if (given.actors && names.includes('actors')) layers['actors'] = given.actors;
  return layers;
}

/** A token has the kind that the pipeline's own token at its place has, else one by what it is made of. */
function tokenTable(text: string, spans: readonly Span[], own: TokenTable | undefined): TokenTable {
  const table = {
    start: Uint32Array.from(spans, ({ start }) => start),
    end: Uint32Array.from(spans, ({ end }) => end),
    kind: new Uint8Array(spans.length),
  };
  let j = 0;
  spans.forEach(({ start, end }, i) => {
    while (own && j < own.start.length && own.start[j]! < start) j++;
    const same = own && own.start[j] === start && own.end[j] === end;
    table.kind[i] = same ? own.kind[j]! : kindOf(text.slice(start, end));
  });
  return table;
}

function kindOf(token: string): number {
  if (/^[„“”‚‘’»«›‹"'`´]+$/u.test(token)) return TokenKind.quotationMark;
  if (/^\d+\.$/u.test(token)) return TokenKind.ordinal;
  if (/^[\d+−-]*\d/u.test(token)) return TokenKind.number;
  if (/\p{L}/u.test(token)) return token.endsWith('.') && token.length > 1 ? TokenKind.abbreviation : TokenKind.word;
  return /^\p{S}+$/u.test(token) ? TokenKind.symbol : TokenKind.punctuation;
}
