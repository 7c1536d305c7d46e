import type { EntityLabel, Marked, Mention, Quote, QuoteType, RegionKind, Speaker } from '../../document/layers.js';
import type { Severity } from '../../document/message.js';

/** What a page says of its own accord, in one language. */
export interface Labels {
  readonly language: 'de' | 'en';
  readonly skip: { readonly text: string; readonly quotes: string };
  readonly show: { readonly legend: string; readonly names: string; readonly quotes: string; readonly tone: string };
  readonly fictional: string;
  readonly by: string;
  readonly original: string;
  readonly summary: { readonly actors: Counted; readonly quotes: Counted; readonly tone: string };
  readonly sections: Readonly<
    Record<'text' | 'notes' | 'actors' | 'quotes' | 'marked' | 'tone' | 'messages' | 'method', string>
  >;
  /** What stands where a layer is empty, and where it was not computed. */
  readonly nothing: string;
  readonly notComputed: string;
  readonly entity: Readonly<Record<EntityLabel, string>>;
  readonly quoteType: Readonly<Record<QuoteType, string>>;
  /** The three looks that the types of quotation have in the text. */
  readonly look: Readonly<Record<'direct' | 'indirect' | 'reported', string>>;
  readonly speakerKind: Readonly<Record<Speaker['kind'], string>>;
  /** Rules by which a speaker was chosen; others are shown by their id. */
  readonly speakerRule: Readonly<Record<string, string>>;
  readonly mentionKind: Readonly<Record<Mention['kind'], string>>;
  readonly use: Readonly<Record<Marked['use'], string>>;
  readonly mood: Readonly<Record<NonNullable<Quote['mood']>, string>>;
  readonly medium: Readonly<Record<NonNullable<Quote['medium']>, string>>;
  /** Constructions that have a name for readers; others are shown by their id. */
  readonly construction: Readonly<Record<string, string>>;
  /** Named evidence; what has no label is shown by its name. */
  readonly reason: Readonly<Record<string, string>>;
  readonly polarity: Readonly<Record<'negative' | 'neutral' | 'positive' | 'unsure', string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly quote: {
    readonly noun: string;
    readonly unknownSpeaker: string;
    readonly speaker: string;
    readonly cue: string;
    readonly addressee: string;
    readonly why: string;
    readonly speakerRule: string;
    readonly rule: string;
    readonly evidence: string;
    readonly confidence: string;
    readonly reasons: string;
    readonly against: string;
    readonly foundBy: string;
    readonly construction: string;
    readonly inside: string;
    readonly carriedFrom: string;
    readonly toText: string;
    readonly close: string;
  };
  readonly actor: {
    readonly mentions: Counted;
    readonly quotes: Counted;
    readonly more: Counted;
    readonly mentionList: string;
  };
  readonly tone: {
    readonly article: string;
    readonly voices: string;
    readonly voice: string;
    readonly value: string;
    readonly reporter: string;
    readonly unknown: string;
    readonly toward: string;
    readonly about: string;
    readonly evidence: string;
    readonly sentences: Counted;
    readonly key: string;
  };
  readonly message: { readonly found: string; readonly expected: string; readonly place: string };
  readonly method: {
    readonly caution: string;
    readonly pipeline: string;
    readonly pipelineHash: string;
    readonly weights: string;
    readonly textHash: string;
    readonly source: string;
    readonly sourceHash: string;
    readonly id: string;
    readonly record: string;
  };
  readonly region: Readonly<Partial<Record<RegionKind, string>>>;
  date(iso: string): string;
  /** With its sign, two decimals. */
  signed(value: number): string;
  percent(share: number): string;
}

/** `1 quotation`, `3 quotations` */
export type Counted = (count: number) => string;
