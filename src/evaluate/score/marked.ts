import type { Span } from '../../document/span.js';
import type { EvalDocument, EvalMarked } from '../eval-document.js';
import type { Difference, Figure, LayerScorer, Statement, Sums } from '../layer-scorer.js';
import { Tally } from '../tally.js';
import { NOTHING } from './entities/count-entities.js';
import { credits, f1Of, mean, precisionRecallF1, ratio, share } from './ratios.js';
import { matchSpans, type SpanMatch } from './span-match.js';

const SPEECH = 'speech';

interface MarkedItem extends Span {
  readonly use: string;
  /** As it stands in the text, with its marks. */
  readonly whole: Span;
}

/**
 * The use of spans in quotation marks, compared without the marks and the punctuation at their ends (guidelines put these in
 * or out): the use of the spans that both have, and which spans are speech. Gold without this layer but with quotations
 * says what is speech: the stretches of direct speech.
 */
export function scoreMarked(gold: readonly EvalDocument[]): LayerScorer {
  const hasUses = gold.some(({ layers }) => layers.marked !== undefined);
  return {
    layer: 'marked',
    compare(goldDocument, system) {
      const counts = new Tally();
      const golds = goldItems(goldDocument);
      const systems = itemsOf(system.layers.marked ?? [], goldDocument.text);
      if (hasUses) countUses(matchSpans(golds, systems), counts);
      const speech = matchSpans(golds.filter(isSpeech), systems.filter(isSpeech));
      counts.add('speech.right', speech.same.length);
      counts.add('speech.gold', speech.same.length + speech.goldOnly.length);
      counts.add('speech.system', speech.same.length + speech.systemOnly.length);
      return { counts };
    },
    headline: (sums) => [
      share('speech.f1', { group: 'speech', name: 'speech F1' }, f1Of(speechCredits(sums))),
      ...(hasUses
        ? [
            share(
              'use.accuracy',
              { group: 'use', name: 'use, accuracy on common spans' },
              ratio(sums.of('use.right'), sums.of('span.same')),
            ),
          ]
        : []),
    ],
    details: (sums) => [
      ...precisionRecallF1('speech', { group: 'speech', name: 'speech' }, speechCredits(sums)).slice(0, 2),
      ...(hasUses ? useFigures(sums) : []),
    ],
    differences(goldDocument, system) {
      const golds = goldItems(goldDocument);
      const systems = itemsOf(system.layers.marked ?? [], goldDocument.text);
      return hasUses
        ? differencesOf(matchSpans(golds, systems))
        : differencesOf(matchSpans(golds, systems.filter(isSpeech)));
    },
  };
}

function isSpeech({ use }: MarkedItem): boolean {
  return use === SPEECH;
}

function goldItems({ layers, text }: EvalDocument): MarkedItem[] {
  if (layers.marked !== undefined) return itemsOf(layers.marked, text);
  const direct = (layers.quotes ?? []).filter(({ type }) => type === 'direct');
  return itemsOf(
    direct.flatMap(({ spans }) => spans.map((span) => ({ ...span, use: SPEECH }))),
    text,
  );
}

function itemsOf(marked: readonly (Span & Pick<EvalMarked, 'use'>)[], text: string): MarkedItem[] {
  return marked.map(({ start, end, use }) => {
    const surface = text.slice(start, end);
    const from = surface.search(/[\p{L}\p{N}]/u);
    // Nothing but marks: as it stands.
    if (from === -1) return { start, end, use, whole: { start, end } };
    const length = surface.replace(/[^\p{L}\p{N}]+$/u, '').length;
    return { start: start + from, end: start + length, use, whole: { start, end } };
  });
}

function countUses({ same, goldOnly, systemOnly }: SpanMatch<MarkedItem, MarkedItem>, counts: Tally): void {
  counts.add('span.same', same.length);
  counts.add('span.gold', same.length + goldOnly.length);
  counts.add('span.system', same.length + systemOnly.length);
  for (const [own, other] of same) {
    if (own.use === other.use) {
      counts.add('use.right');
      counts.add(`use.right|${own.use}`);
    }
    counts.add(`#use|${own.use}\t${other.use}`);
  }
  for (const { use } of goldOnly) counts.add(`#use|${use}\t${NOTHING}`);
  for (const { use } of systemOnly) counts.add(`#use|${NOTHING}\t${use}`);
  for (const { use } of [...same.map(([own]) => own), ...goldOnly]) counts.add(`use.gold|${use}`);
  for (const { use } of [...same.map(([, other]) => other), ...systemOnly]) counts.add(`use.system|${use}`);
}

function speechCredits(sums: Sums) {
  return credits(sums.of('speech.right'), sums.of('speech.system'), sums.of('speech.gold'));
}

function useFigures(sums: Sums): Figure[] {
  const uses = [...new Set([...sums.under('use.gold|'), ...sums.under('use.system|')])].sort();
  const of = (use: string) =>
    credits(sums.of(`use.right|${use}`), sums.of(`use.system|${use}`), sums.of(`use.gold|${use}`));
  return [
    ...precisionRecallF1(
      'span',
      { group: 'spans', name: 'marked span' },
      credits(sums.of('span.same'), sums.of('span.system'), sums.of('span.gold')),
    ),
    share('use.macro', { group: 'use', name: 'use, macro-F1' }, mean(uses.map((use) => f1Of(of(use))))),
    ...uses.flatMap((use) => precisionRecallF1('use', { group: 'per use', name: 'use', label: use }, of(use))),
  ];
}

function differencesOf({ same, goldOnly, systemOnly }: SpanMatch<MarkedItem, MarkedItem>): Difference[] {
  const said = ({ whole, use }: MarkedItem): Statement => ({ spans: [whole], label: use });
  return [
    ...same.flatMap(([own, other]): Difference[] =>
      own.use === other.use
        ? []
        : [{ key: `g${own.start}`, kind: 'wrong-label', gold: said(own), system: said(other) }],
    ),
    ...goldOnly.map((own): Difference => ({ key: `g${own.start}`, kind: 'miss', gold: said(own) })),
    ...systemOnly.map((other): Difference => ({ key: `s${other.start}`, kind: 'false-alarm', system: said(other) })),
  ];
}
