import { QUOTE_ROLES } from '../../gold-scope.js';
import type { Figure, Sums } from '../../layer-scorer.js';
import type { Tally } from '../../tally.js';
import { bestAssignment } from '../assignment.js';
import { type Credits, credits, precisionRecallF1 } from '../ratios.js';
import { common, type QuoteItem, type QuotePair, tokenF1 } from './quote-items.js';

/** Worth of an equal type and an equal medium where the overlap of two pairs is the same. */
const TYPE_BONUS = 0.01;
const MEDIUM_BONUS = 0.001;
const PARTS = ['quote', ...QUOTE_ROLES] as const;
type Part = (typeof PARTS)[number];

/**
 * The protocol of Petersen-Frey and Biemann, "Dataset of Quotation Attribution in German News Articles" (2024, arXiv
 * 2404.16764), section on evaluation: in each document quotations are paired by the Hungarian method on their token F1, equal
 * type and then medium deciding between equals. Each pair and each quotation without partner gives a token
 * precision and recall of the quotation and of each role; those that are defined are averaged over all pairs (macro).
 * `roles` averages over the values of all roles, `joint` over these and the quotation's. F1 is that of the two averages.
 *
 * Its quirks, kept because published figures have them: (1) the shorter list is paired wholly, so that quotations without a common token
 * are pairs too, and such a pair of one type is right in the score of types; (2) precision is averaged over
 * what the system said and recall over what is gold, so that a missed quotation costs recall alone; (3) each role value
 * counts as much as a quotation's, so that a role that is often annotated weighs more; (4) a role of a missed quotation counts
 * as missed, so that role values mix finding quotations with finding roles.
 */
export function countWikinews({ gold, system }: QuotePair, counts: Tally): void {
  const partners = bestAssignment(gold.map((own) => system.map((other) => affinity(own, other))));
  const left = new Set(system);
  gold.forEach((own, i) => {
    const other = partners[i] === -1 ? undefined : system[partners[i]!];
    if (other !== undefined) left.delete(other);
    countPair(own, other, counts);
  });
  for (const other of left) countPair(undefined, other, counts);
}

function affinity(gold: QuoteItem, system: QuoteItem): number {
  const f1 = tokenF1(gold.tokens, system.tokens);
  if (f1 === 0) return 0;
  return f1 + (gold.type === system.type ? TYPE_BONUS : 0) + (gold.medium === system.medium ? MEDIUM_BONUS : 0);
}

function countPair(gold: QuoteItem | undefined, system: QuoteItem | undefined, counts: Tally): void {
  if (gold !== undefined) counts.add('wikinews.type.gold');
  if (system !== undefined) counts.add('wikinews.type.system');
  if (gold !== undefined && gold.type === system?.type) counts.add('wikinews.type.right');
  for (const part of PARTS) {
    const own = tokensOfPart(gold, part);
    const other = tokensOfPart(system, part);
    const both = common(own, other);
    if (other.length > 0) {
      counts.add(`wikinews.${part}.precision`, both / other.length);
      counts.add(`wikinews.${part}.said`);
    }
    if (own.length > 0) {
      counts.add(`wikinews.${part}.recall`, both / own.length);
      counts.add(`wikinews.${part}.gold`);
    }
  }
}

function tokensOfPart(item: QuoteItem | undefined, part: Part): readonly number[] {
  if (item === undefined) return [];
  return part === 'quote' ? item.tokens : item.roles[part];
}

export function wikinewsFigures(sums: Sums): Figure[] {
  const group = 'Wikinews protocol (arXiv 2404.16764)';
  const averages = (parts: readonly Part[]): Credits => {
    const total = (what: string): number => parts.reduce((sum, part) => sum + sums.of(`wikinews.${part}.${what}`), 0);
    return { precision: [total('precision'), total('said')], recall: [total('recall'), total('gold')] };
  };
  const types = credits(sums.of('wikinews.type.right'), sums.of('wikinews.type.system'), sums.of('wikinews.type.gold'));
  return [
    ...precisionRecallF1('wikinews.quote', { group, name: 'quotations' }, averages(['quote'])),
    ...precisionRecallF1('wikinews.roles', { group, name: 'roles' }, averages(QUOTE_ROLES)),
    ...precisionRecallF1('wikinews.joint', { group, name: 'joint' }, averages(PARTS)),
    ...precisionRecallF1('wikinews.type', { group, name: 'types' }, types),
    ...QUOTE_ROLES.flatMap((role) =>
      precisionRecallF1(`wikinews.${role}`, { group: `${group}, per role`, name: role }, averages([role])),
    ),
  ];
}
