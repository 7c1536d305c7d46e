import type { QuoteRole } from '../../gold-scope.js';
import type { Tally } from '../../tally.js';
import { type MatchedQuotes, SAME_QUOTE } from './match-quotes.js';
import { type QuoteItem, type QuotePair, tokenF1 } from './quote-items.js';

/** Counts what there is, exact hits (same type, same tokens) and hits at a token F1 of a half, by type. */
export function countQuotes(pair: QuotePair, matched: readonly MatchedQuotes[], counts: Tally): void {
  for (const { type } of pair.gold) counts.add(`gold|${type}`);
  for (const { type } of pair.system) counts.add(`system|${type}`);
  for (const { gold } of matched) counts.add(`half|${gold.type}`);
  const open = new Map<string, number>();
  const keyOf = ({ type, tokens }: QuoteItem): string => `${type} ${tokens.join(' ')}`;
  for (const item of pair.gold) open.set(keyOf(item), (open.get(keyOf(item)) ?? 0) + 1);
  for (const item of pair.system) {
    const left = open.get(keyOf(item)) ?? 0;
    if (left === 0) continue;
    open.set(keyOf(item), left - 1);
    counts.add(`exact|${item.type}`);
  }
}

/** Counts tokens that stand in a quotation of a type, and in one of any type (under the empty type). */
export function countQuotedTokens({ gold, system }: QuotePair, types: readonly string[], counts: Tally): void {
  for (const type of ['', ...types]) {
    const quoted = (items: readonly QuoteItem[]): Set<number> =>
      new Set(items.filter((item) => type === '' || item.type === type).flatMap(({ tokens }) => tokens));
    const [own, said] = [quoted(gold), quoted(system)];
    let both = 0;
    for (const token of said) if (own.has(token)) both++;
    counts.add(`token.gold|${type}`, own.size);
    counts.add(`token.system|${type}`, said.size);
    counts.add(`token.right|${type}`, both);
  }
}

/** Counts a role on quotations that were found: where gold has it, where the system says it, and how right that is. */
export function countRole(role: QuoteRole, matched: readonly MatchedQuotes[], counts: Tally): void {
  for (const { gold, system } of matched) {
    const [own, said] = [gold.roles[role], system.roles[role]];
    if (own.length > 0) counts.add(`${role}.gold`);
    if (said.length > 0) counts.add(`${role}.system`);
    const f1 = tokenF1(own, said);
    if (f1 === 1) counts.add(`${role}.exact`);
    if (f1 >= SAME_QUOTE) counts.add(`${role}.half`);
    if (f1 > 0) counts.add(`${role}.overlap`);
  }
}

/** Both right: the quotation, its type and its speaker (or that none is named). */
export function isAttributed({ gold, system }: MatchedQuotes): boolean {
  const [own, said] = [gold.roles.speaker, system.roles.speaker];
  return own.length === 0 && said.length === 0 ? true : tokenF1(own, said) >= SAME_QUOTE;
}
