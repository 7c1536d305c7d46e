import type { QuoteRole } from '../../gold-scope.js';
import type { Difference, Statement } from '../../layer-scorer.js';
import { matchQuotes } from './match-quotes.js';
import { type QuoteItem, type QuotePair, tokenF1 } from './quote-items.js';

/**
 * Missed and invented quotations, those of a wrong type or with wrong ends, and roles that are wrong on a quotation that was
 * found; a place each.
 */
export function quoteDifferences(pair: QuotePair, roles: readonly QuoteRole[]): Difference[] {
  const matched = matchQuotes(pair, false);
  const golds = new Set(pair.gold);
  const systems = new Set(pair.system);
  const found: Difference[] = [];
  for (const { gold, system, f1 } of matched) {
    golds.delete(gold);
    systems.delete(system);
    const key = keyOf('g', gold);
    const sameType = gold.type === system.type;
    if (!sameType || f1 < 1) {
      const kind = f1 === 1 ? 'wrong-label' : sameType ? 'wrong-boundary' : 'wrong-label-and-boundary';
      found.push({ key, kind, gold: said(gold), system: said(system) });
    }
    for (const role of roles) {
      const [own, other] = [gold.roles[role], system.roles[role]];
      if ((own.length === 0 && other.length === 0) || tokenF1(own, other) === 1) continue;
      found.push({ key: `${key} ${role}`, kind: 'wrong-role', ...roleStatements(role, gold, system) });
    }
  }
  for (const gold of golds) found.push({ key: keyOf('g', gold), kind: 'miss', gold: said(gold) });
  for (const system of systems) found.push({ key: keyOf('s', system), kind: 'false-alarm', system: said(system) });
  return found;
}

function keyOf(side: 'g' | 's', { type, tokens }: QuoteItem): string {
  return `${side}${tokens[0]}-${tokens.at(-1)}-${tokens.length} ${type}`;
}

function said({ quote: { spans, speaker }, type }: QuoteItem): Statement {
  const name = speaker?.spans?.map(({ text }) => text).join(' … ');
  return { spans, label: type, ...(name !== undefined && { note: name }) };
}

function roleStatements(role: QuoteRole, gold: QuoteItem, system: QuoteItem): { gold: Statement; system?: Statement } {
  const own = gold.quote[role]?.spans ?? [];
  const other = system.quote[role]?.spans ?? [];
  return {
    // Without a role the quotation itself shows the place.
    gold: own.length > 0 ? { spans: own, label: role } : { spans: gold.quote.spans, label: role, note: '∅' },
    ...(other.length > 0 && { system: { spans: other, label: role } }),
  };
}
