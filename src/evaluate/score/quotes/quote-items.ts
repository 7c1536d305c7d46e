import { overlaps, type Span } from '../../../document/span.js';
import { tokensIn } from '../../../document/token-search.js';
import type { EvalDocument, EvalQuote } from '../../eval-document.js';
import { type GoldScope, QUOTE_ROLES, type QuoteRole } from '../../gold-scope.js';
import { type TokenColumns, tokenColumns } from '../snap.js';

/** A quotation as sets of tokens, sorted. */
export interface QuoteItem {
  readonly quote: EvalQuote;
  readonly type: string;
  readonly medium: string | undefined;
  readonly tokens: readonly number[];
  readonly roles: Readonly<Record<QuoteRole, readonly number[]>>;
}
export interface QuotePair {
  readonly gold: readonly QuoteItem[];
  readonly system: readonly QuoteItem[];
}

/**
 * The quotations of both sides on the tokens of the gold; where it has none on the system's, else on words. A system's quotation that
 * touches only what is not scored is left out.
 */
export function quotePair(gold: EvalDocument, system: EvalDocument, { quoteTypes }: GoldScope): QuotePair {
  const tokens = tokenColumns(gold.tokens ?? system.tokens ?? wordsOf(gold.text));
  const inScope = ({ type }: EvalQuote): boolean => quoteTypes === undefined || quoteTypes.includes(type);
  const isScored = ({ spans }: EvalQuote): boolean =>
    !gold.ignored?.some((stretch) => spans.some((span) => overlaps(stretch, span)));
  return {
    gold: withCarried(gold.layers.quotes ?? [])
      .filter(inScope)
      .map((quote) => itemOf(quote, tokens)),
    system: withCarried(system.layers.quotes ?? [])
      .filter((quote) => inScope(quote) && isScored(quote))
      .map((quote) => itemOf(quote, tokens)),
  };
}

/** A speaker who is only carried over (`from`) stands where the quotation that he comes from has him: one writes it out, another does not. */
function withCarried(quotes: readonly EvalQuote[]): EvalQuote[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return quotes.map((quote) => {
    const spans = originOf(quote, byId)?.speaker?.spans;
    return spans === undefined ? quote : { ...quote, speaker: { ...quote.speaker, spans } };
  });
}

/** The quotation that names the speaker, undefined where none does; a circle ends with its first member. */
function originOf(quote: EvalQuote, byId: ReadonlyMap<string, EvalQuote>): EvalQuote | undefined {
  const seen = new Set<EvalQuote>();
  let at: EvalQuote | undefined = quote;
  while (at !== undefined && !seen.has(at)) {
    if ((at.speaker?.spans ?? []).length > 0) return at;
    seen.add(at);
    at = byId.get(at.speaker?.from ?? '');
  }
  return undefined;
}

function itemOf(quote: EvalQuote, tokens: TokenColumns): QuoteItem {
  const roles = Object.fromEntries(
    QUOTE_ROLES.map((role) => [role, tokensOf(quote[role]?.spans ?? [], tokens)]),
  ) as Record<QuoteRole, number[]>;
  return { quote, type: quote.type, medium: quote.medium, tokens: tokensOf(quote.spans, tokens), roles };
}

function tokensOf(spans: readonly Span[], tokens: TokenColumns): number[] {
  const found = new Set<number>();
  for (const span of spans) {
    const { first, last } = tokensIn(tokens, span);
    for (let i = first; i < last; i++) found.add(i);
  }
  return [...found].sort((a, b) => a - b);
}

function wordsOf(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** How many tokens two sorted sets have in common. */
export function common(a: readonly number[], b: readonly number[]): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      both++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return both;
}

/** F1 of two sets of tokens; 0 where both are empty. */
export function tokenF1(a: readonly number[], b: readonly number[]): number {
  const size = a.length + b.length;
  return size === 0 ? 0 : (2 * common(a, b)) / size;
}
