import type { EvalDocument, EvalLayer } from './eval-document.js';
import type { LayerScorer, ScoreOptions } from './layer-scorer.js';
import { scoreActors } from './score/actors/actors.js';
import { scoreEntities } from './score/entities/entities.js';
import { scoreMarked } from './score/marked.js';
import { scoreQuotes } from './score/quotes/quotes.js';
import { scoreSentences } from './score/sentences.js';
import { scoreSentiment } from './score/sentiment/sentiment.js';
import { scoreTags } from './score/tags/tags.js';
import { scoreTokens } from './score/tokens.js';

const SCORERS: Readonly<Record<EvalLayer, (gold: readonly EvalDocument[], options: ScoreOptions) => LayerScorer>> = {
  tokens: scoreTokens,
  sentences: scoreSentences,
  tags: scoreTags,
  entities: scoreEntities,
  actors: scoreActors,
  quotes: scoreQuotes,
  marked: scoreMarked,
  sentiment: scoreSentiment,
};

/** The scorer of a layer; the gold tells what is annotated where the scope does not. */
export function createScorer(layer: EvalLayer, gold: readonly EvalDocument[], options: ScoreOptions): LayerScorer {
  return SCORERS[layer](gold, options);
}
