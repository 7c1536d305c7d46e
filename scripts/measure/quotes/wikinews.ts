import { createHash } from 'node:crypto';
import type { Article } from '../../../src/document/article.js';
import type { Layers, Marked, Quote, QuoteType } from '../../../src/document/layers.js';
import type { Span } from '../../../src/document/span.js';
import { tokensIn } from '../../../src/document/token-search.js';
import { create as createLinker } from '../../../src/entity-link/rules.js';
import { create as createQuotes } from '../../../src/quote-detect/news.js';
import { create as createSentences } from '../../../src/sentence-split/rules.js';
import { create as createTokens } from '../../../src/words/tokens.js';
import { entityTagger } from '../tagger.js';

/** The parts of a quotation besides its content that the set marks. */
export const ROLES = ['speaker', 'cue', 'frame', 'addressee'] as const;
export type Role = (typeof ROLES)[number];
export type Part = 'quote' | Role;

/** A quotation as sets of the gold's tokens, whoever marked it. */
export interface Placed {
  readonly type: QuoteType;
  readonly medium: string;
  /** `speaker` and the others are empty where they are not marked. */
  readonly parts: Readonly<Record<Part, ReadonlySet<number>>>;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly (readonly [number, number])[];
  readonly annotations: readonly (Record<`${Part}Tok`, readonly number[]> & {
    readonly type: string;
    readonly medium: string;
  })[];
}

/** One article with what the gold and what the program says of it. */
export interface Compared {
  readonly gold: GoldArticle;
  readonly golds: readonly Placed[];
  readonly system: readonly (Placed & { readonly quote: Quote })[];
  readonly marked: readonly (Marked & { readonly tokens: ReadonlySet<number> })[];
  readonly seconds: { readonly all: number; readonly quotes: number };
  readonly tokenCount: number;
}

export const TYPES: Readonly<Record<string, QuoteType>> = {
  Direct: 'direct',
  Indirect: 'indirect',
  IndirectFreeIndirect: 'indirect-free-indirect',
  FreeIndirect: 'free-indirect',
  Reported: 'reported',
};

/** Makes the whole chain of the default pipeline up to the quotations, and compares article by article. */
export async function comparer(): Promise<(gold: GoldArticle) => Promise<Compared>> {
  const before = [createTokens(), createSentences(), await entityTagger(), createLinker()];
  const quotes = createQuotes();
  const quiet = (): void => {};
  return async (gold) => {
    const article = asArticle(gold);
    let layers = {} as Layers;
    const started = performance.now();
    for (const stage of before) layers = { ...layers, ...(await stage.run({ article, layers } as never, quiet)) };
    const middle = performance.now();
    const found = await quotes.run({ article, layers }, quiet);
    const ended = performance.now();
    const setOf = tokenSets(gold);
    return {
      gold,
      golds: gold.annotations.map((annotation) => ({
        type: TYPES[annotation.type]!,
        medium: annotation.medium,
        parts: {
          quote: new Set(annotation.quoteTok),
          speaker: new Set(annotation.speakerTok),
          cue: new Set(annotation.cueTok),
          frame: new Set(annotation.frameTok),
          addressee: new Set(annotation.addresseeTok),
        },
      })),
      system: found.quotes.map((quote) => ({
        quote,
        type: quote.type,
        medium: quote.medium ?? 'none',
        parts: {
          quote: setOf(quote.spans),
          speaker: setOf(quote.speaker?.spans ?? []),
          cue: setOf(quote.cue?.spans ?? []),
          frame: setOf(quote.frame?.spans ?? []),
          addressee: setOf(quote.addressee?.spans ?? []),
        },
      })),
      marked: found.marked.map((mark) => ({ ...mark, tokens: setOf([mark]) })),
      seconds: { all: (ended - started) / 1000, quotes: (ended - middle) / 1000 },
      tokenCount: layers.tokens.start.length,
    };
  };
}

function tokenSets(gold: GoldArticle): (spans: readonly Span[]) => Set<number> {
  const columns = { start: gold.tokens.map(([start]) => start), end: gold.tokens.map(([, end]) => end) };
  return (spans) => {
    const set = new Set<number>();
    for (const span of spans) {
      const { first, last } = tokensIn(columns, span);
      for (let i = first; i < last; i++) set.add(i);
    }
    return set;
  };
}

function asArticle({ id, text }: GoldArticle): Article {
  const textSha256 = createHash('sha256').update(text).digest('hex');
  const source = { path: id, record: 0, format: 'text', encoding: 'utf-8', sha256: textSha256 } as const;
  return { id, source, meta: {}, text, textSha256, regions: [] };
}

/** Token F1 of two sets. */
export function tokenF1(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const x of a) if (b.has(x)) both++;
  return (2 * both) / (a.size + b.size || 1);
}

/** The words of a set of tokens. */
export function surface({ text, tokens }: GoldArticle, set: ReadonlySet<number>): string {
  return [...set]
    .sort((a, b) => a - b)
    .map((i) => text.slice(...(tokens[i]! as [number, number])))
    .join(' ');
}
