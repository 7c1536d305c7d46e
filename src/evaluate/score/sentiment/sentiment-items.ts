import { overlaps, type Span } from '../../../document/span.js';
import type { EvalDocument, EvalJudgement, EvalSentiment } from '../../eval-document.js';
import type { GoldScope } from '../../gold-scope.js';

export const SENTIMENT_PARTS = ['toward', 'sentences', 'article'] as const;
export type SentimentPart = (typeof SENTIMENT_PARTS)[number];

/** Something that the gold judges, and what the system says of it. */
export interface SentimentItem {
  readonly part: SentimentPart;
  readonly span: Span;
  readonly gold: Judgement;
  /** Without a label where the system abstains. */
  readonly system: Judgement;
}
export interface Judgement {
  readonly label: string | undefined;
  /** In [-1, 1]. */
  readonly polarity: number | undefined;
  readonly confidence: number | undefined;
}

const POLARITY: Readonly<Record<string, number>> = { negative: -1, neutral: 0, positive: 1 };
const NEUTRAL: EvalJudgement = { label: 'neutral', polarity: 0 };

/**
 * What the gold judges, with the system's judgement: of the same target, of the sentence that overlaps most, of the article.
 * Where the system has the layer and says nothing of a target or sentence, it sees nothing there: neutral.
 */
export function sentimentItems(gold: EvalDocument, system: EvalDocument, scope: GoldScope): SentimentItem[] {
  const own = gold.layers.sentiment;
  const other = system.layers.sentiment;
  if (own === undefined) return [];
  const wanted = (judgement: EvalJudgement): Judgement => judgementOf(judgement, scope);
  const said = (judgement: EvalJudgement | undefined): Judgement =>
    other === undefined ? ABSENT : judgementOf(judgement ?? NEUTRAL, scope);
  const whole = { start: 0, end: gold.text.length };
  return [
    ...(own.toward ?? []).map(
      (one): SentimentItem => ({
        part: 'toward',
        span: one.target,
        gold: wanted(one),
        system: said(towardOf(one, other)),
      }),
    ),
    ...(own.sentences ?? []).map(
      (one): SentimentItem => ({
        part: 'sentences',
        span: one,
        gold: wanted(one),
        system: said(closest(one, other?.sentences ?? [], (sentence) => sentence)),
      }),
    ),
    ...(own.article === undefined
      ? []
      : [{ part: 'article' as const, span: whole, gold: wanted(own.article), system: said(other?.article) }]),
  ].filter(({ span }) => !gold.ignored?.some((stretch) => overlaps(stretch, span)));
}

const ABSENT: Judgement = { label: undefined, polarity: undefined, confidence: undefined };

type Toward = NonNullable<EvalSentiment['toward']>[number];

/** The system's judgement of the target; of the same voice where the gold names one. */
function towardOf({ target, voice }: Toward, system: EvalSentiment | undefined): Toward | undefined {
  const all = system?.toward ?? [];
  const sameVoice = voice === undefined ? all : all.filter((one) => one.voice?.kind === voice.kind);
  return closest(target, sameVoice, (one) => one.target);
}

/** The one whose span shares most with `span`; of equal ones the first. */
function closest<T>(span: Span, all: readonly T[], spanOf: (one: T) => Span): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const one of all) {
    const { start, end } = spanOf(one);
    const common = Math.min(end, span.end) - Math.max(start, span.start);
    if (common > most) {
      best = one;
      most = common;
    }
  }
  return best;
}

function judgementOf({ label, polarity, confidence }: EvalJudgement, { sentimentLabels }: GoldScope): Judgement {
  const own = label === undefined ? undefined : (sentimentLabels?.[label] ?? label);
  return { label: own, polarity: polarity ?? (label === undefined ? undefined : POLARITY[label]), confidence };
}
