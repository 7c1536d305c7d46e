import { bestAssignment } from '../assignment.js';
import { type QuoteItem, type QuotePair, tokenF1 } from './quote-items.js';

/** From which token F1 on two quotations are one. */
export const SAME_QUOTE = 0.5;

export interface MatchedQuotes {
  readonly gold: QuoteItem;
  readonly system: QuoteItem;
  readonly f1: number;
}

/**
 * One-to-one matches of quotations with a token F1 of at least a half: as many as there can be, of these the ones with the
 * best F1, of equal ones those with the better speaker.
 *
 * @param sameType whether a match must be of one type
 */
export function matchQuotes({ gold, system }: QuotePair, sameType: boolean): MatchedQuotes[] {
  const overlap = gold.map((own) =>
    system.map((other) => (sameType && own.type !== other.type ? 0 : tokenF1(own.tokens, other.tokens))),
  );
  const weights = overlap.map((row, i) =>
    row.map((f1, j) => {
      if (f1 < SAME_QUOTE) return 0;
      const sameKind = gold[i]!.type === system[j]!.type ? 1 : 0;
      return 100 + f1 + sameKind / 100 + tokenF1(gold[i]!.roles.speaker, system[j]!.roles.speaker) / 1000;
    }),
  );
  const partners = bestAssignment(weights);
  return gold.flatMap((own, i) => {
    const j = partners[i]!;
    return j === -1 || weights[i]![j] === 0 ? [] : [{ gold: own, system: system[j]!, f1: overlap[i]![j]! }];
  });
}
