import type { Span } from '../../document/span.js';
import { tokensIn } from '../../document/token-search.js';
import type { EvalDocument, EvalLayer } from '../eval-document.js';
import { scoreSystems } from '../evaluate.js';
import { matchQuotes } from '../score/quotes/match-quotes.js';
import { quotePair } from '../score/quotes/quote-items.js';
import { SENTIMENT_PARTS, sentimentItems } from '../score/sentiment/sentiment-items.js';
import { tokenColumns } from '../score/snap.js';
import { matchSpans } from '../score/span-match.js';
import { interval, krippendorffAlpha, nominal } from './alpha.js';
import { cohenKappa } from './kappa.js';
import { type Unit, unitizingAlpha } from './unitizing-alpha.js';

/** One coefficient of agreement or one score of two annotators against each other. */
export interface AgreementRow {
  readonly measure: string;
  /** `undefined` where it is not defined. */
  readonly value: number | undefined;
  /** How many things were compared. */
  readonly things: number;
}

/** Documents by two annotators, pair by pair the same text. */
export type AnnotatedPairs = readonly (readonly [a: EvalDocument, b: EvalDocument])[];

/** F1 of one annotator against the other; the same whoever is taken for gold. */
const SYMMETRIC: Readonly<Record<EvalLayer, readonly string[]>> = {
  tokens: ['tokens.f1'],
  sentences: ['boundary.f1', 'sentence.f1'],
  tags: ['pos.accuracy', 'lemma.accuracy', 'feats.accuracy'],
  entities: ['strict.f1', 'exact.f1', 'partial.f1'],
  actors: ['exact.mentions.f1', 'exact.conll', 'exact.lea.f1', 'pair.f1'],
  quotes: ['half.f1', 'exact.f1', 'any.f1', 'speaker.f1', 'cue.f1', 'frame.f1', 'addressee.f1', 'both.f1'],
  marked: ['span.f1', 'use.accuracy', 'speech.f1'],
  sentiment: ['sentences.accuracy', 'toward.accuracy', 'article.accuracy'],
};

/**
 * How far two annotators agree on a layer: coefficients that take chance into account (Cohen's kappa, Krippendorff's alpha
 * for labels, numbers and units) and the F1 of one against the other.
 */
export function layerAgreement(layer: EvalLayer, pairs: AnnotatedPairs): AgreementRow[] {
  return [...coefficients(layer, pairs), ...scores(layer, pairs)];
}

function scores(layer: EvalLayer, pairs: AnnotatedPairs): AgreementRow[] {
  const gold = pairs.map(([a]) => a);
  const { metrics, systems } = scoreSystems(layer, gold, [{ name: 'b', documents: pairs.map(([, b]) => b) }], {
    samples: 0,
    trials: 0,
    maxCases: 0,
  });
  return metrics.flatMap(({ id, group, name }, i) => {
    if (!SYMMETRIC[layer].includes(id)) return [];
    return [{ measure: `${group}: ${name}`, value: systems[0]!.figures[i]!.value, things: pairs.length }];
  });
}

function coefficients(layer: EvalLayer, pairs: AnnotatedPairs): AgreementRow[] {
  switch (layer) {
    case 'sentences':
      return [labels('boundary after a token', pairs.flatMap(boundaryLabels))];
    case 'entities':
      return [
        labels('label of a token', pairs.flatMap(entityLabels)),
        ...units('entities', pairs, ({ layers }) =>
          (layers.entities ?? []).map(({ start, end, label }) => ({ start, end, category: label })),
        ),
      ];
    case 'actors':
      return units('mentions', pairs, ({ layers }) =>
        (layers.actors ?? []).flatMap(({ mentions }) =>
          mentions.map(({ start, end, kind }) => ({ start, end, category: kind ?? 'mention' })),
        ),
      );
    case 'quotes':
      return [
        ...units('quotations', pairs, ({ layers }) =>
          (layers.quotes ?? []).flatMap(({ type, spans }) =>
            spans.map(({ start, end }) => ({ start, end, category: type })),
          ),
        ),
        labels('type of a matched quotation', pairs.flatMap(quoteTypes)),
      ];
    case 'marked':
      return [labels('use of a common span', pairs.flatMap(markedUses))];
    case 'sentiment':
      return SENTIMENT_PARTS.flatMap((part) => sentimentRows(part, pairs));
    default:
      return [];
  }
}

type LabelPair = readonly [a: string, b: string];

function labels(what: string, pairs: readonly LabelPair[]): AgreementRow {
  const [a, b] = [pairs.map(([own]) => own), pairs.map(([, other]) => other)];
  return { measure: `${what}: Cohen’s κ`, value: cohenKappa(a, b), things: pairs.length };
}

/** Units of all documents on one continuum, a text after the other. */
function units(what: string, pairs: AnnotatedPairs, unitsOf: (document: EvalDocument) => Unit[]): AgreementRow[] {
  const sides: [Unit[], Unit[]] = [[], []];
  let offset = 0;
  for (const pair of pairs) {
    pair.forEach((document, side) => {
      for (const { start, end, category } of unitsOf(document)) {
        sides[side]!.push({ start: start + offset, end: end + offset, category });
      }
    });
    offset += pair[0].text.length;
  }
  const { alpha, byCategory } = unitizingAlpha(offset, sides);
  const count = (category?: string): number =>
    sides.flat().filter((unit) => category === undefined || unit.category === category).length;
  return [
    { measure: `${what}: Krippendorff’s α for units`, value: alpha, things: count() },
    ...[...byCategory].map(([category, value]) => ({
      measure: `${what}, ${category}: α for units`,
      value,
      things: count(category),
    })),
  ];
}

function tokensOf([a, b]: readonly [EvalDocument, EvalDocument]): readonly Span[] {
  if (a.tokens !== undefined || b.tokens !== undefined) return (a.tokens ?? b.tokens)!;
  return [...a.text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

function boundaryLabels(pair: readonly [EvalDocument, EvalDocument]): LabelPair[] {
  const ends = pair.map(
    ({ sentences, text }) =>
      new Set((sentences ?? []).map(({ start, end }) => start + text.slice(start, end).trimEnd().length)),
  );
  return tokensOf(pair).map(({ end }) => [String(ends[0]!.has(end)), String(ends[1]!.has(end))]);
}

/** The label of each token; an inner entity wins over the one around it. */
function entityLabels(pair: readonly [EvalDocument, EvalDocument]): LabelPair[] {
  const tokens = tokensOf(pair);
  const columns = tokenColumns(tokens);
  const [a, b] = pair.map(({ layers }) => {
    const found = new Array<string>(tokens.length).fill('O');
    const entities = [...(layers.entities ?? [])].sort((x, y) => y.end - y.start - (x.end - x.start));
    for (const entity of entities) {
      const { first, last } = tokensIn(columns, entity);
      found.fill(entity.label, first, last);
    }
    return found;
  }) as [string[], string[]];
  return a.map((label, i) => [label, b[i]!]);
}

function quoteTypes([a, b]: readonly [EvalDocument, EvalDocument]): LabelPair[] {
  return matchQuotes(quotePair(a, b, {}), false).map(({ gold, system }) => [gold.type, system.type]);
}

function markedUses([a, b]: readonly [EvalDocument, EvalDocument]): LabelPair[] {
  return matchSpans(a.layers.marked ?? [], b.layers.marked ?? []).same.map(([own, other]) => [own.use, other.use]);
}

function sentimentRows(part: (typeof SENTIMENT_PARTS)[number], pairs: AnnotatedPairs): AgreementRow[] {
  const items = pairs.flatMap(([a, b]) => sentimentItems(a, b, {})).filter((item) => item.part === part);
  if (items.length === 0) return [];
  const judged = [items.map(({ gold }) => gold), items.map(({ system }) => system)];
  const labelRows = judged.map((side) => side.map(({ label }) => label));
  const polarityRows = judged.map((side) => side.map(({ polarity }) => polarity));
  return [
    {
      measure: `${part}, label: Krippendorff’s α, nominal`,
      value: krippendorffAlpha(labelRows, nominal),
      things: items.length,
    },
    {
      measure: `${part}, polarity: Krippendorff’s α, interval`,
      value: krippendorffAlpha(polarityRows, interval),
      things: items.length,
    },
  ];
}
