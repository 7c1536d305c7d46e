import type { EvalDocument } from '../../eval-document.js';
import { QUOTE_ROLES, type QuoteRole } from '../../gold-scope.js';
import type { Figure, LayerScorer, ScoreOptions, Sums } from '../../layer-scorer.js';
import { Tally } from '../../tally.js';
import { NOTHING } from '../entities/count-entities.js';
import { type Credits, credits, f1Of, mean, precisionRecallF1, ratio, share } from '../ratios.js';
import { countQuotedTokens, countQuotes, countRole, isAttributed } from './count-quotes.js';
import { type MatchedQuotes, matchQuotes } from './match-quotes.js';
import { quoteDifferences } from './quote-differences.js';
import { quotePair } from './quote-items.js';
import { countWikinews, wikinewsFigures } from './wikinews-protocol.js';

const MEASURES = [
  ['half', 'token F1 ≥ 0.5'],
  ['exact', 'exact'],
] as const;

/**
 * Quotations as sets of the gold's tokens. `half`: of the same type and a token F1 of at least a half, one to one; `exact`: the
 * same tokens; `any`: whatever the type; tokens that stand in quotations. The roles are scored on quotations
 * matched at a half; beside it stands the protocol of the German Wikinews paper.
 */
export function scoreQuotes(gold: readonly EvalDocument[], options: ScoreOptions = {}): LayerScorer {
  const scope = options.scope ?? {};
  const types = [...new Set(gold.flatMap(({ layers }) => (layers.quotes ?? []).map(({ type }) => type)))].sort();
  const roles = scope.quoteRoles ?? rolesOf(gold);
  const attributed = roles.includes('speaker');
  return {
    layer: 'quotes',
    compare(goldDocument, system) {
      const counts = new Tally();
      const pair = quotePair(goldDocument, system, scope);
      const typed = matchQuotes(pair, true);
      const untyped = matchQuotes(pair, false);
      countQuotes(pair, typed, counts);
      countQuotedTokens(pair, types, counts);
      for (const role of roles) countRole(role, typed, counts);
      counts.add('both', typed.filter(isAttributed).length);
      counts.add('any', untyped.length);
      countTypes(pair.gold, pair.system, untyped, counts);
      countWikinews(pair, counts);
      return { counts };
    },
    headline: (sums) => [
      ...MEASURES.map(([id, name]) =>
        share(`${id}.f1`, { group: 'quotations', name: `${name}, F1` }, f1Of(micro(id, sums))),
      ),
      ...(attributed ? [share('both.f1', { group: 'attribution', name: BOTH }, f1Of(whole('both', sums)))] : []),
    ],
    details: (sums) => [
      ...MEASURES.flatMap(([id, name]) =>
        precisionRecallF1(id, { group: 'quotations', name: `${name},` }, micro(id, sums)).slice(0, 2),
      ),
      ...precisionRecallF1('any', { group: 'quotations', name: 'of any type,' }, whole('any', sums)),
      ...precisionRecallF1('token', { group: 'quotations', name: 'tokens,' }, tokenCredits('', sums)),
      ...MEASURES.map(([id, name]) =>
        share(
          `${id}.macro`,
          { group: 'quotations', name: `${name}, macro-F1` },
          mean(typesOf(sums).map((type) => f1Of(ofType(id, type, sums)))),
        ),
      ),
      ...typesOf(sums).flatMap((type) => typeFigures(type, sums)),
      ...roles.flatMap((role) => roleFigures(role, sums)),
      ...(attributed
        ? precisionRecallF1('both', { group: 'attribution', name: BOTH.slice(0, -3) }, whole('both', sums)).slice(0, 2)
        : []),
      ...wikinewsFigures(sums),
    ],
    differences: (goldDocument, system) => quoteDifferences(quotePair(goldDocument, system, scope), roles),
  };
}
const BOTH = 'quotation and speaker F1';

function rolesOf(gold: readonly EvalDocument[]): QuoteRole[] {
  return QUOTE_ROLES.filter((role) =>
    gold.some(({ layers }) => layers.quotes?.some((quote) => (quote[role]?.spans ?? []).length > 0) === true),
  );
}

function countTypes(
  gold: readonly { readonly type: string }[],
  system: readonly { readonly type: string }[],
  matched: readonly MatchedQuotes[],
  counts: Tally,
): void {
  const golds = new Set<object>(matched.map((one) => one.gold));
  const systems = new Set<object>(matched.map((one) => one.system));
  for (const one of matched) counts.add(`#type|${one.gold.type}\t${one.system.type}`);
  for (const item of gold) if (!golds.has(item)) counts.add(`#type|${item.type}\t${NOTHING}`);
  for (const item of system) if (!systems.has(item)) counts.add(`#type|${NOTHING}\t${item.type}`);
}

function total(prefix: string, sums: Sums): number {
  return sums.under(prefix).reduce((sum, type) => sum + sums.of(prefix + type), 0);
}

function typesOf(sums: Sums): string[] {
  return [...new Set([...sums.under('gold|'), ...sums.under('system|')])].sort();
}

function micro(id: string, sums: Sums): Credits {
  return credits(total(`${id}|`, sums), total('system|', sums), total('gold|', sums));
}

function whole(id: string, sums: Sums): Credits {
  return credits(sums.of(id), total('system|', sums), total('gold|', sums));
}

function ofType(id: string, type: string, sums: Sums): Credits {
  return credits(sums.of(`${id}|${type}`), sums.of(`system|${type}`), sums.of(`gold|${type}`));
}

function tokenCredits(type: string, sums: Sums): Credits {
  return credits(sums.of(`token.right|${type}`), sums.of(`token.system|${type}`), sums.of(`token.gold|${type}`));
}

function typeFigures(label: string, sums: Sums): Figure[] {
  return [
    ...MEASURES.flatMap(([id, name]) =>
      precisionRecallF1(id, { group: `per type, ${name}`, name: `${name},`, label }, ofType(id, label, sums)),
    ),
    ...precisionRecallF1('token', { group: 'per type, tokens', name: 'tokens,', label }, tokenCredits(label, sums)),
  ];
}

/** A role on found quotations: how much of the gold's is found, and how much of what is said is right. */
function roleFigures(role: QuoteRole, sums: Sums): Figure[] {
  const group = 'roles on matched quotations';
  const of = (name: string): number => sums.of(`${role}.${name}`);
  return [
    share(`${role}.exact`, { group, name: `${role} exact` }, ratio(of('exact'), of('gold'))),
    share(`${role}.overlap`, { group, name: `${role} overlapping` }, ratio(of('overlap'), of('gold'))),
    ...precisionRecallF1(
      role,
      { group, name: `${role} at token F1 ≥ 0.5,` },
      credits(of('half'), of('system'), of('gold')),
    ),
  ];
}
