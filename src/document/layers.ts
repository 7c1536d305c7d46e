import type { z } from 'zod';
import type * as format from './format.js';

type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type Shape<S extends z.ZodType> = Frozen<z.infer<S>>;

/** What a token is made of; the numbers are the values of the column `TokenTable.kind`. */
export const TokenKind = {
  word: 0,
  /** Digits with their inner separators: `1.000`, `3,5`, `2:1`, `19.30`. */
  number: 1,
  /** A number with its full stop: `3.`, `21.`, also Roman `XVI.`. */
  ordinal: 2,
  /** A word with its full stop: `bzw.`, `z.B.`, `J.`. */
  abbreviation: 3,
  /** Anything else that is not a letter or digit: `.`, `,`, `–`, `(`, `…`. */
  punctuation: 4,
  /** Any quotation mark; which one it is, the text tells. */
  quotationMark: 5,
  /** `€`, `%`, `§`, `&`, emoji. */
  symbol: 6,
  /** URL or mail address. */
  url: 7,
  /** `@name` or `#topic`. */
  handle: 8,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Tokens as columns of equal length, in text order, without overlap. Offsets are UTF-16 code units. */
export interface TokenTable {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
}

/** Universal Dependencies values, one a token. */
export interface TagTable {
  readonly pos: readonly string[];
  readonly lemma: readonly string[];
  readonly feats: readonly string[];
}

export type Region = Shape<typeof format.region>;
export type RegionKind = Region['kind'];
export type Source = Shape<typeof format.source>;
export type Meta = Shape<typeof format.meta>;
export type Sentence = Shape<typeof format.sentence>;
export type EntityLabel = Shape<typeof format.entityLabel>;
export type Entity = Shape<typeof format.entity>;
export type Mention = Shape<typeof format.mention>;
export type Actor = Shape<typeof format.actor>;
export type Quote = Shape<typeof format.quote>;
export type QuoteType = Quote['type'];
export type Speaker = Shape<typeof format.speaker>;
export type Marked = Shape<typeof format.marked>;
/** Named evidence with its weight. */
export type Reason = NonNullable<Quote['reasons']>[number];
export type Sentiment = Shape<typeof format.sentiment>;
export type Voice = Shape<typeof format.voice>;
export type PipelineStamp = Shape<typeof format.pipelineStamp>;

/** The name of a layer that a user's own stage provides. */
export type UserLayerName = `x-${string}`;

/**
 * Everything that can be known about an article. A layer that is absent was not computed; an empty one was computed and
 * nothing was found.
 */
export interface Layers {
  readonly tokens: TokenTable;
  readonly sentences: readonly Sentence[];
  readonly tags: TagTable;
  readonly entities: readonly Entity[];
  readonly actors: readonly Actor[];
  readonly quotes: readonly Quote[];
  readonly marked: readonly Marked[];
  readonly sentiment: Sentiment;
  readonly [user: UserLayerName]: unknown;
}
export type LayerName = keyof Layers;

/** The layers of the house in their order of computation and of output. */
export const LAYER_NAMES = [
  'tokens',
  'sentences',
  'tags',
  'entities',
  'actors',
  'quotes',
  'marked',
  'sentiment',
] as const satisfies readonly LayerName[];
