import type { Sentiment } from '../document/layers.js';
import { labelOf, rounded } from './polarity.js';
import type { Item } from './reading.js';
import { WEIGHTS } from './weights.js';

/** A sentence judged, its share in the article, and what it rests on. */
export interface SentenceJudgement {
  readonly sentence: Sentiment['sentences'][number];
  readonly weight: number;
  readonly evidence: readonly Item[];
}

/**
 * The article's polarity: the mean of its sentences', titles and leads counting more. Abstains (no label, a reason) from
 * an article without a sentence, from a short one without a polar word, and where strong good and bad words balance.
 */
export function judgeArticle(judgements: readonly SentenceJudgement[]): Sentiment['article'] {
  let sum = 0;
  let weights = 0;
  let good = 0;
  let bad = 0;
  for (const { sentence, weight, evidence } of judgements) {
    sum += sentence.polarity * weight;
    weights += weight;
    for (const item of evidence) {
      if (item.weight > 0) good += item.weight;
      else bad -= item.weight;
    }
  }
  const polarity = weights === 0 ? 0 : rounded(sum / weights);
  const reason = abstention(judgements.length, good, bad);
  if (reason !== undefined && Math.abs(polarity) < WEIGHTS.articleLabel) return { polarity, reason };
  return { polarity, label: labelOf(polarity, WEIGHTS.articleLabel) };
}

function abstention(sentences: number, good: number, bad: number): string | undefined {
  const { fewSentences, contradiction } = WEIGHTS.abstention;
  if (sentences === 0) return 'no sentence';
  if (good + bad === 0) return sentences < fewSentences ? 'no polar word in a short text' : undefined;
  // Strong words for and against in every sentence: zero would say "neutral" of an article that is anything but.
  if (Math.min(good, bad) >= contradiction * sentences) return 'strong good and bad words balance';
  return undefined;
}
