import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EvalLayer } from '../../src/evaluate/eval-document.js';

/** What is scored on what, by whom. */
export interface EvaluationSet {
  readonly layer: EvalLayer;
  /** As it stands in docs/results.md. */
  readonly name: string;
  readonly gold: string;
  /** The default pipeline first, then its rivals for the layer. */
  readonly systems: readonly string[];
}

const DATA = process.env['PRESSESPIEGEL_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const OWN = fileURLToPath(new URL('../../fixtures/gold', import.meta.url));

const SYSTEMS: Readonly<Record<EvalLayer, readonly string[]>> = {
  tokens: ['de-news'],
  sentences: ['de-news', 'wink', 'intl'],
  tags: ['de-news'],
  entities: ['de-news', 'de-fast', 'patterns', 'wink', 'compromise'],
  actors: ['de-news', 'de-fast'],
  quotes: ['de-news', 'de-fast'],
  marked: ['de-news'],
  sentiment: ['de-news', 'natural'],
};

const PUBLIC: readonly (readonly [layer: EvalLayer, name: string, file: string])[] = [
  ['tokens', 'GermEval 2014 dev, raw text', 'ner/germeval2014.dev.raw.jsonl'],
  ['tokens', 'UD German GSD dev, raw text', 'pos/gsd.dev.raw.jsonl'],
  ['sentences', 'UD German GSD dev, raw text', 'pos/gsd.dev.raw.jsonl'],
  ['sentences', 'Wikinews dev, automatic gold', 'quotes/wikinews.dev.jsonl'],
  ['tags', 'UD German GSD dev', 'pos/gsd.dev.conllu'],
  ['tags', 'UD German GSD dev, raw text', 'pos/gsd.dev.raw.jsonl'],
  ['entities', 'GermEval 2014 dev', 'ner/germeval2014.dev.conll'],
  ['entities', 'SmartData dev, news', 'ner/smartdata.dev.news.conll'],
  ['entities', 'Europarl dev', 'ner/europarl-pado.dev.conll'],
  ['actors', 'PCC', 'linking/pcc-coref.dev.jsonl'],
  ['actors', 'News-100', 'linking/news100.dev.jsonl'],
  ['quotes', 'Wikinews dev', 'quotes/wikinews.dev.jsonl'],
  ['marked', 'Wikinews dev', 'quotes/wikinews.dev.jsonl'],
  ['sentiment', 'GerNTSA dev', 'sentiment/gerntsa.dev.jsonl'],
  ['sentiment', 'Headlines dev', 'sentiment/headlines.dev.jsonl'],
  ['sentiment', 'MLSA', 'sentiment/mlsa.dev.jsonl'],
];

/** All sets, those of the project's own gold first, whether their files are there or not. */
export function evaluationSets(): EvaluationSet[] {
  const layers = Object.keys(SYSTEMS) as EvalLayer[];
  const own = ['dev', 'test'].flatMap((part) =>
    layers.map((layer) => ({
      layer,
      name: `own gold, ${part}`,
      gold: `${OWN}/${part}.jsonl`,
      systems: SYSTEMS[layer],
    })),
  );
  const beside = PUBLIC.map(([layer, name, file]) => ({
    layer,
    name,
    gold: `${DATA}/${file}`,
    systems: SYSTEMS[layer],
  }));
  return [...own, ...beside];
}

export function isThere({ gold }: EvaluationSet): boolean {
  return existsSync(gold);
}
