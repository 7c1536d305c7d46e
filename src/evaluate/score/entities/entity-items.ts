import { overlaps, type Span } from '../../../document/span.js';
import type { EvalDocument, EvalEntity } from '../../eval-document.js';
import type { GoldScope } from '../../gold-scope.js';
import { snapper } from '../snap.js';

/** An entity as it is compared. */
export interface EntityItem extends Span {
  /** With its form, as GermEval 2014 writes it: `LOC`, `LOCderiv`, `LOCpart`. */
  readonly label: string;
  /** Without its form. */
  readonly base: string;
  readonly isName: boolean;
  readonly surface: string;
}

/** The entities of gold and of a system that are compared, each list in text order. */
export interface EntityPair {
  readonly gold: readonly EntityItem[];
  readonly system: readonly EntityItem[];
}

const SUFFIX = { name: '', derived: 'deriv', part: 'part' } as const;

export type EntityForm = keyof typeof SUFFIX;

/**
 * Takes from both lists what the gold annotates. A system's entity in a stretch that is not scored is left out, unless
 * it overlaps a gold entity.
 */
export function entityPair(
  gold: EvalDocument,
  goldEntities: readonly EvalEntity[],
  systemEntities: readonly EvalEntity[],
  scope: GoldScope,
  forms: ReadonlySet<EntityForm>,
): EntityPair {
  const snap = snapper(gold);
  const inScope = ({ label, form }: EvalEntity): boolean =>
    forms.has(form) && (scope.entityLabels === undefined || scope.entityLabels.includes(label));
  const goldItems = goldEntities.filter(inScope).map((entity) => item(gold.text, entity, entity));
  goldItems.sort(inTextOrder);
  const seen = new Set<string>();
  const systemItems: EntityItem[] = [];
  for (const entity of systemEntities) {
    if (!inScope(entity)) continue;
    const span = snap(entity);
    const found = item(gold.text, span, entity);
    const key = `${found.start} ${found.end} ${found.label}`;
    // Two names within one token have become one; what a system itself says twice stays.
    if (span !== entity && seen.has(key)) continue;
    seen.add(key);
    if (isScored(found, gold, goldItems)) systemItems.push(found);
  }
  systemItems.sort(inTextOrder);
  return { gold: goldItems, system: systemItems };
}

function item(text: string, { start, end }: Span, { label, form }: EvalEntity): EntityItem {
  return {
    start,
    end,
    label: `${label}${SUFFIX[form]}`,
    base: label,
    isName: form === 'name',
    surface: text.slice(start, end),
  };
}

function inTextOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function isScored(span: Span, { ignored }: EvalDocument, golds: readonly Span[]): boolean {
  if (ignored === undefined || !ignored.some((stretch) => overlaps(stretch, span))) return true;
  return golds.some((gold) => overlaps(gold, span));
}
