import type { Span } from '../document/span.js';
import type { EvalDocument, EvalLayer } from './eval-document.js';
import type { GoldScope } from './gold-scope.js';
import type { Tally } from './tally.js';

/** Sums of counts over documents, by the name under which they were counted. */
export interface Sums {
  /** 0 for a name that was never counted. */
  of(name: string): number;
  /** What follows `prefix` in the names that begin with it, sorted; the same for every sample and every system. */
  under(prefix: string): readonly string[];
}

/** One figure of a system. */
export interface Figure {
  /** Unique within a layer: `strict.f1`, `strict.f1|PER`. */
  readonly id: string;
  /** Figures of one group stand in one table: `strict`, `per label`. */
  readonly group: string;
  readonly name: string;
  /** The class that the figure is about, where it is about one. */
  readonly label?: string;
  /** `undefined` where the figure is not defined, as a share of nothing. */
  readonly value: number | undefined;
  /** `share`: 0 to 1, shown as per cent; `count`: a number of things, without interval. */
  readonly scale: 'share' | 'value' | 'count';
  readonly better: 'higher' | 'lower';
}

export const DIFFERENCE_KINDS = [
  'miss',
  'false-alarm',
  'wrong-label',
  'wrong-boundary',
  'wrong-label-and-boundary',
  'wrong-role',
  'wrong-link',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** What gold or a system says of a place. */
export interface Statement {
  readonly spans: readonly Span[];
  readonly label: string;
  /** What else is said, for readers: the speaker, the lemma. */
  readonly note?: string;
}

/** A place where a system does not say what the gold says. */
export interface Difference {
  /** Two systems' differences with one key are about one place of a document. */
  readonly key: string;
  readonly kind: DifferenceKind;
  readonly gold?: Statement;
  readonly system?: Statement;
}

/** A judgement on something, for figures that rest on an order of all of them. */
export interface RankedItem {
  readonly gold: number;
  readonly system: number;
  /** `undefined` where the system gives none. */
  readonly confidence: number | undefined;
  readonly right: boolean;
}

/** What one document of a system counts for. */
export interface Comparison {
  readonly counts: Tally;
  readonly items?: readonly RankedItem[];
}

/**
 * Scores a layer. Counts are additive, so that the sums over a bootstrap sample are those of its documents; a name that
 * begins with `#` is only shown (a confusion), not resampled.
 */
export interface LayerScorer {
  readonly layer: EvalLayer;
  compare(gold: EvalDocument, system: EvalDocument): Comparison;
  /** The few figures that a decision rests on; pairs of systems are tested on these. */
  headline(sums: Sums): readonly Figure[];
  /** All others. */
  details(sums: Sums): readonly Figure[];
  /** Figures that are no function of sums; `weights` says how often each document is in the sample. */
  ranked?(items: readonly (readonly RankedItem[])[]): (weights?: Uint16Array) => readonly Figure[];
  differences(gold: EvalDocument, system: EvalDocument): readonly Difference[];
}

/** What the gold does not say itself. */
export interface ScoreOptions {
  readonly scope?: GoldScope;
  /** Surface forms of entities that a system may have learned from: figures apart for those and the others. */
  readonly seenForms?: ReadonlySet<string>;
  /** Words that a tagger may have learned from. */
  readonly knownWords?: ReadonlySet<string>;
}
