import type { EvalDocument } from '../../eval-document.js';
import type { Difference, Figure, LayerScorer, ScoreOptions, Statement, Sums } from '../../layer-scorer.js';
import { Tally } from '../../tally.js';
import { credits, f1Of, mean, precisionRecallF1, share } from '../ratios.js';
import { type Aligned, alignEntities } from './align-entities.js';
import { countRight, countSchemes, countSeen, nestedOnly } from './count-entities.js';
import { type EntityForm, type EntityItem, type EntityPair, entityPair } from './entity-items.js';
import { germEvalFigures } from './germeval.js';

const SCHEMES = ['strict', 'exact', 'partial', 'type'] as const;
type Scheme = (typeof SCHEMES)[number];
const SCHEME_NAMES: Readonly<Record<Scheme, string>> = {
  strict: 'strict',
  exact: 'exact span',
  partial: 'overlap',
  type: 'type',
};
const LABEL = ({ label }: EntityItem): string => label;

/**
 * Entities. The four schemes are those of SemEval 2013 task 9.1: strict (span and label; what conlleval and seqeval count),
 * exact span (whatever the label), overlap (`partial`: an exact span counts 1, any other overlap a half), type (the
 * label with any overlap), on the best one-to-one alignment. Beside them per label, macro, nested, GermEval 2014's own
 * metrics, and apart for surface forms that were seen in training.
 */
export function scoreEntities(gold: readonly EvalDocument[], options: ScoreOptions = {}): LayerScorer {
  const scope = options.scope ?? {};
  const forms = new Set<EntityForm>(scope.entityForms ?? formsOf(gold));
  const hasInner = gold.some(({ innerEntities }) => innerEntities !== undefined);
  const { seenForms } = options;

  const outer = (goldDocument: EvalDocument, system: EvalDocument): EntityPair =>
    entityPair(goldDocument, goldDocument.layers.entities ?? [], system.layers.entities ?? [], scope, forms);
  const inner = (goldDocument: EvalDocument, system: EvalDocument): EntityPair =>
    entityPair(goldDocument, goldDocument.innerEntities ?? [], system.innerEntities ?? [], scope, forms);

  return {
    layer: 'entities',
    compare(goldDocument, system) {
      const counts = new Tally();
      const pair = outer(goldDocument, system);
      countSchemes(alignEntities(pair), counts);
      if (forms.size > 1) {
        countRight('loose', pair, counts, ({ base }) => base);
        countRight('names', namesOnly(pair), counts, LABEL);
      }
      if (seenForms !== undefined) countSeen(pair, seenForms, counts);
      const nested = { gold: nestedOnly(pair.gold), system: nestedOnly(pair.system) };
      if (nested.gold.length + nested.system.length > 0) countRight('nested', nested, counts, LABEL);
      if (hasInner) {
        const within = inner(goldDocument, system);
        countRight('nested', within, counts, LABEL);
        countRight('inner', within, counts, LABEL);
        countRight('inner.loose', within, counts, ({ base }) => base);
      }
      return { counts };
    },
    headline: (sums) =>
      SCHEMES.map((scheme) =>
        share(`${scheme}.f1`, { group: 'micro', name: `${SCHEME_NAMES[scheme]} F1` }, f1Of(micro(scheme, sums))),
      ),
    details(sums) {
      const labels = labelsOf(sums);
      return [
        ...SCHEMES.flatMap((scheme) =>
          precisionRecallF1(scheme, { group: 'micro', name: SCHEME_NAMES[scheme] }, micro(scheme, sums)).slice(0, 2),
        ),
        ...SCHEMES.map((scheme) =>
          share(
            `${scheme}.macro`,
            { group: 'macro', name: `${SCHEME_NAMES[scheme]} macro-F1` },
            mean(labels.map((label) => f1Of(ofLabel(scheme, label, sums)))),
          ),
        ),
        ...SCHEMES.flatMap((scheme) =>
          labels.flatMap((label) =>
            precisionRecallF1(
              scheme,
              { group: `per label, ${SCHEME_NAMES[scheme]}`, name: SCHEME_NAMES[scheme], label },
              ofLabel(scheme, label, sums),
            ),
          ),
        ),
        ...labels.flatMap((label) => countFigures(label, sums)),
        ...(forms.size > 1 ? rightFigures('names', 'names alone, strict', sums) : []),
        ...(sums.of('nested.gold') > 0 ? rightFigures('nested', 'nested, strict', sums) : []),
        ...(hasInner || forms.size > 1 ? germEvalFigures(sums, forms.size > 1 ? 'loose.right' : 'strict') : []),
        ...(seenForms !== undefined
          ? [
              ...rightFigures('seen', 'seen forms, strict', sums),
              ...rightFigures('unseen', 'unseen forms, strict', sums),
            ]
          : []),
      ];
    },
    differences(goldDocument, system) {
      const found = alignEntities(outer(goldDocument, system)).flatMap((aligned) => differenceOf(aligned, ''));
      if (!hasInner) return found;
      return [...found, ...alignEntities(inner(goldDocument, system)).flatMap((one) => differenceOf(one, 'inner'))];
    },
  };
}

function formsOf(gold: readonly EvalDocument[]): EntityForm[] {
  const forms = new Set<EntityForm>(['name']);
  for (const { layers, innerEntities } of gold) {
    for (const { form } of [...(layers.entities ?? []), ...(innerEntities ?? [])]) forms.add(form);
  }
  return [...forms];
}

function namesOnly({ gold, system }: EntityPair): EntityPair {
  return { gold: gold.filter(({ isName }) => isName), system: system.filter(({ isName }) => isName) };
}

function labelsOf(sums: Sums): string[] {
  return [...new Set([...sums.under('gold|'), ...sums.under('system|')])].sort();
}

function ofLabel(scheme: Scheme, label: string, sums: Sums) {
  const both = scheme === 'strict' || scheme === 'type';
  return {
    precision: [sums.of(`${both ? scheme : `${scheme}.system`}|${label}`), sums.of(`system|${label}`)] as const,
    recall: [sums.of(`${both ? scheme : `${scheme}.gold`}|${label}`), sums.of(`gold|${label}`)] as const,
  };
}

function micro(scheme: Scheme, sums: Sums) {
  return credits(sums.of(scheme), sums.of('system'), sums.of('gold'));
}

function rightFigures(id: string, group: string, sums: Sums): Figure[] {
  const counts = credits(sums.of(`${id}.right`), sums.of(`${id}.system`), sums.of(`${id}.gold`));
  return precisionRecallF1(id, { group, name: id }, counts);
}

function countFigures(label: string, sums: Sums): Figure[] {
  return (
    [
      ['gold', 'gold'],
      ['system', 'found'],
      ['strict', 'right'],
    ] as const
  ).map(([name, shown]) => ({
    id: `count.${name}|${label}`,
    group: 'counts',
    name: shown,
    label,
    value: sums.of(`${name}|${label}`),
    scale: 'count',
    better: 'higher',
  }));
}

function differenceOf({ gold, system }: Aligned, level: string): Difference[] {
  const sides = { ...(gold && { gold: said(gold, level) }), ...(system && { system: said(system, level) }) };
  if (gold === undefined) return [{ key: `s${level}${system!.start}-${system!.end}`, kind: 'false-alarm', ...sides }];
  const key = `g${level}${gold.start}-${gold.end} ${gold.label}`;
  if (system === undefined) return [{ key, kind: 'miss', ...sides }];
  const sameSpan = gold.start === system.start && gold.end === system.end;
  const sameLabel = gold.label === system.label;
  if (sameSpan && sameLabel) return [];
  if (sameSpan) return [{ key, kind: 'wrong-label', ...sides }];
  return [{ key, kind: sameLabel ? 'wrong-boundary' : 'wrong-label-and-boundary', ...sides }];
}

function said({ start, end, label }: EntityItem, note: string): Statement {
  return { spans: [{ start, end }], label, ...(note !== '' && { note }) };
}
