import type { EvalDocument } from '../../eval-document.js';
import type { Figure, LayerScorer, ScoreOptions, Sums } from '../../layer-scorer.js';
import { Tally } from '../../tally.js';
import { type Credits, credits, f1Of, mean, precisionRecallF1, ratio, share } from '../ratios.js';
import { actorDifferences } from './actor-differences.js';
import { alignMentions, clustersOf, mentionScope, type PlacedMention, placedMentions } from './clusters.js';
import { COREFERENCE, type CoreferenceMeasure } from './coreference.js';
import { countLinks } from './links.js';
import { countPairs, countReferences } from './pairs.js';

const NAMES: Readonly<Record<CoreferenceMeasure, string>> = {
  mentions: 'mentions',
  muc: 'MUC',
  bcubed: 'B³',
  ceafe: 'CEAF-e',
  lea: 'LEA',
};
const MEASURES = Object.keys(NAMES) as CoreferenceMeasure[];
/** The mean that CoNLL 2011 and 2012 ranked by. */
const CONLL: readonly CoreferenceMeasure[] = ['muc', 'bcubed', 'ceafe'];
const REFERENCES = ['role', 'pronoun'] as const;

/** On equal spans, as the CoNLL scorer; and with each mention of the system put in the place of the gold's that it stands for. */
const VIEWS = [
  ['exact', 'coreference, exact mentions'],
  ['aligned', 'coreference, mentions aligned'],
] as const;

/** Actors: coreference of mentions (MUC, B³, CEAF-e, their mean, LEA), pairs of names, links to a knowledge base. */
export function scoreActors(gold: readonly EvalDocument[], options: ScoreOptions = {}): LayerScorer {
  const scope = mentionScope(gold, options.scope?.mentionKinds);
  const useWikidata = gold.some(({ layers }) => layers.actors?.some(({ wikidata }) => wikidata !== undefined) === true);
  const references = REFERENCES.filter((kind) => scope.kinds === undefined || scope.kinds.has(kind));
  return {
    layer: 'actors',
    compare(goldDocument, system) {
      const counts = new Tally();
      const golds = placedMentions(goldDocument, goldDocument, scope);
      const systems = placedMentions(system, goldDocument, scope);
      const aligned = alignMentions(golds, systems);
      const goldClusters = clustersOf(golds, spanKey);
      countCoreference('exact', goldClusters, clustersOf(systems, spanKey), counts);
      const alignedKey = (mention: PlacedMention): string => spanKey(aligned.get(mention) ?? mention);
      countCoreference('aligned', goldClusters, clustersOf(systems, alignedKey), counts);
      countPairs(golds, systems, counts);
      countReferences(aligned, references, counts);
      countLinks(golds, aligned, useWikidata, counts);
      return { counts };
    },
    headline: (sums) => [
      ...VIEWS.map(([view, group]) =>
        share(
          `${view}.conll`,
          { group, name: 'mean of MUC, B³, CEAF-e, F1' },
          mean(CONLL.map((id) => f1Of(of(view, id, sums)))),
        ),
      ),
      ...VIEWS.map(([view, group]) => share(`${view}.lea.f1`, { group, name: 'LEA F1' }, f1Of(of(view, 'lea', sums)))),
      share('pair.f1', { group: 'pairs of names', name: 'pairs of names F1' }, f1Of(pairCredits(sums))),
    ],
    details: (sums) => [
      ...VIEWS.flatMap(([view, group]) =>
        MEASURES.flatMap((id) =>
          precisionRecallF1(`${view}.${id}`, { group, name: NAMES[id] }, of(view, id, sums)).slice(
            0,
            id === 'lea' ? 2 : 3,
          ),
        ),
      ),
      ...precisionRecallF1('pair', { group: 'pairs of names', name: 'pairs of names' }, pairCredits(sums)).slice(0, 2),
      ...references.map((kind) =>
        share(
          `${kind}.accuracy`,
          { group: 'references', name: `${kind} mentions at the right actor` },
          ratio(sums.of(`${kind}.right`), sums.of(`${kind}.judged`)),
        ),
      ),
      ...(useWikidata || sums.under('link.system').length > 0 ? linkFigures(sums) : []),
    ],
    differences(goldDocument, system) {
      const golds = placedMentions(goldDocument, goldDocument, scope);
      return actorDifferences(golds, placedMentions(system, goldDocument, scope));
    },
  };
}

function spanKey({ start, end }: PlacedMention): string {
  return `${start} ${end}`;
}

function countCoreference(
  view: string,
  golds: readonly (readonly string[])[],
  systems: readonly (readonly string[])[],
  counts: Tally,
): void {
  for (const id of MEASURES) {
    const [found, gold] = COREFERENCE[id](golds, systems);
    const [right, said] = COREFERENCE[id](systems, golds);
    counts.add(`${view}.${id}.found`, found);
    counts.add(`${view}.${id}.gold`, gold);
    counts.add(`${view}.${id}.right`, right);
    counts.add(`${view}.${id}.said`, said);
  }
}

function of(view: string, id: CoreferenceMeasure, sums: Sums): Credits {
  const sum = (name: string): number => sums.of(`${view}.${id}.${name}`);
  return { precision: [sum('right'), sum('said')], recall: [sum('found'), sum('gold')] };
}

function pairCredits(sums: Sums): Credits {
  return credits(sums.of('pair.right'), sums.of('pair.system'), sums.of('pair.gold'));
}

function linkFigures(sums: Sums): Figure[] {
  const group = 'links to the knowledge base';
  const [right, nilRight] = [sums.of('link.right'), sums.of('nil.right')];
  const [gold, nil] = [sums.of('link.gold'), sums.of('nil.gold')];
  return [
    share('link.accuracy', { group, name: 'accuracy without NIL' }, ratio(right, gold)),
    share('link.accuracy.nil', { group, name: 'accuracy with NIL' }, ratio(right + nilRight, gold + nil)),
    share('link.precision', { group, name: 'precision of given links' }, ratio(right, sums.of('link.system'))),
  ];
}
