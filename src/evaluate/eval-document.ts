import type { Layers, Region } from '../document/layers.js';
import type { Span, TextSpan } from '../document/span.js';

/** The layers that can be scored, in the house's order. */
export const EVAL_LAYERS = [
  'tokens',
  'sentences',
  'tags',
  'entities',
  'actors',
  'quotes',
  'marked',
  'sentiment',
] as const satisfies readonly (keyof Layers)[];
export type EvalLayer = (typeof EVAL_LAYERS)[number];

/** A named entity of gold or of a system. Labels are free: they are ours or, where no class map says otherwise, the gold's. */
export interface EvalEntity extends TextSpan {
  readonly id: string;
  readonly label: string;
  readonly form: 'name' | 'derived' | 'part';
  readonly confidence?: number;
}

/** Columns beside {@link EvalDocument.tokens}; a column that the gold or system does not have is absent. `''`: no value here. */
export interface EvalTags {
  readonly pos?: readonly string[];
  readonly lemma?: readonly string[];
  /** `Case=Nom|Number=Sing`, names sorted; `''` where the token has none. */
  readonly feats?: readonly string[];
}

/** A mention of an actor. */
export interface EvalMention extends TextSpan {
  /** name, role, pronoun, where it is known. */
  readonly kind?: string;
}

/** Those mentions that refer to the same (a coreference chain, or a link to one entry of a knowledge base). */
export interface EvalActor {
  readonly id: string;
  readonly label?: string;
  readonly name?: string;
  /** Wikidata id. */
  readonly wikidata?: string;
  /** Another knowledge base's identifier, as the gold has it (a DBpedia URI). */
  readonly link?: string;
  readonly mentions: readonly EvalMention[];
}

interface EvalPart {
  readonly spans?: readonly TextSpan[];
}

export interface EvalQuote {
  readonly id: string;
  /** direct, indirect, free-indirect, indirect-free-indirect, reported */
  readonly type: string;
  readonly spans: readonly TextSpan[];
  readonly cue?: EvalPart;
  readonly frame?: EvalPart;
  readonly speaker?: EvalPart & { readonly kind?: string; readonly actor?: string; readonly from?: string };
  readonly addressee?: EvalPart & { readonly actor?: string };
  readonly medium?: string;
  readonly inside?: string;
}

export interface EvalMarked extends TextSpan {
  readonly id: string;
  readonly use: string;
}

/** What gold or a system thinks of something; without a label where it abstains or gives only a number. */
export interface EvalJudgement {
  readonly label?: string;
  /** In [-1, 1]. */
  readonly polarity?: number;
  readonly confidence?: number;
}

export interface EvalSentiment {
  readonly article?: EvalJudgement;
  readonly sentences?: readonly (EvalJudgement & Span)[];
  readonly voices?: readonly (EvalJudgement & {
    readonly voice: { readonly kind: string; readonly actor?: string };
  })[];
  readonly toward?: readonly (EvalJudgement & {
    readonly target: TextSpan;
    readonly actor?: string;
    readonly voice?: { readonly kind: string; readonly actor?: string };
  })[];
}

/**
 * The layers of a document of gold or system output: as the annotated article has them (whose layers can be put here as
 * they are), without what only the house knows. Tokens and sentences are fields of the document.
 */
export interface EvalLayers {
  readonly tags?: EvalTags;
  readonly entities?: readonly EvalEntity[];
  readonly actors?: readonly EvalActor[];
  readonly quotes?: readonly EvalQuote[];
  readonly marked?: readonly EvalMarked[];
  readonly sentiment?: EvalSentiment;
}

/** One document of gold or of what a system said. Spans are UTF-16 code units, half open, into `text`. */
export interface EvalDocument {
  /** Unique within a data set. */
  readonly id: string;
  /** Pretokenised gold that does not say how its tokens stood has them joined by one space. */
  readonly text: string;
  /** In text order. Gold: its own tokens, where it has any. System: its tokens (the gold's own where they were given to it). */
  readonly tokens?: readonly Span[];
  readonly sentences?: readonly Span[];
  /** Title, lead, paragraphs, …, where the gold tells them apart: systems get them with the text. */
  readonly regions?: readonly Region[];
  /** True where systems get the tokens and sentences of the gold and are scored on them; false: scored by characters. */
  readonly pretokenised: boolean;
  readonly layers: EvalLayers;
  /** Entities within entities, where the gold has them in a layer of their own (GermEval 2014). */
  readonly innerEntities?: readonly EvalEntity[];
  /** Stretches that are not scored: classes that a class map ignores, parts that nobody annotated. */
  readonly ignored?: readonly Span[];
}
