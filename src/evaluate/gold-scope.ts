/**
 * What a gold standard annotates at all. What lies outside of it is neither gold nor false alarm: a system is not punished
 * for knowing more than the gold does. Where a field is absent everything counts, but for what is said there.
 */
export interface GoldScope {
  /** Entity labels that the gold annotates. */
  readonly entityLabels?: readonly string[];
  /** Forms of entities that the gold annotates; absent: those that occur in it. */
  readonly entityForms?: readonly ('name' | 'derived' | 'part')[];
  /** Types of quotation that the gold annotates. */
  readonly quoteTypes?: readonly string[];
  /** Roles of quotations that the gold annotates; absent: those that occur in it. */
  readonly quoteRoles?: readonly QuoteRole[];
  /** Kinds of mention that the gold annotates; absent: those that occur in it, all where it does not tell kinds. */
  readonly mentionKinds?: readonly string[];
  /** Labels of sentiment that the gold tells apart, by ours: `{ neutral: 'other', positive: 'other' }`. */
  readonly sentimentLabels?: Readonly<Record<string, string>>;
}

export const QUOTE_ROLES = ['speaker', 'cue', 'frame', 'addressee'] as const;
export type QuoteRole = (typeof QUOTE_ROLES)[number];
