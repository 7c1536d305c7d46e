import type { Doc } from '../document/doc.js';
import type { Actor, RegionKind, Sentence, Sentiment, TokenTable } from '../document/layers.js';
import type { Stage } from '../document/stage.js';
import { lastStartingAt, tokensIn } from '../document/token-search.js';
import { judgeArticle, type SentenceJudgement } from './article.js';
import { findEvidence, weighed } from './evidence.js';
import { WordLookUp } from './look-up.js';
import { labelOf, polarityOf } from './polarity.js';
import type { Item } from './reading.js';
import { type Target, type Toward, towardActors } from './toward.js';
import { VoiceTally } from './voice-tally.js';
import { VoiceMap } from './voices.js';
import { WEIGHTS } from './weights.js';

type Required = 'tokens' | 'sentences' | 'actors' | 'quotes';

/**
 * Polarity by the project's German news lexicon: of the article, of each sentence, by voice and toward actors, each with
 * the words that it rests on. The formulas stand in `docs/sentiment.md`.
 */
export function create(): Stage<Required, 'sentiment'> {
  const lookUp = new WordLookUp();
  return { run: (doc) => ({ sentiment: judge(doc, lookUp) }) };
}

function judge({ article, layers }: Doc<Required>, lookUp: WordLookUp): Sentiment {
  const { text, regions } = article;
  const { tokens, sentences, actors, quotes } = layers;
  const targets = findTargets(actors, tokens);
  const isName = nameTokens(targets, tokens);
  const voices = new VoiceMap(quotes);
  const voiceAt = (offset: number) => voices.at(offset);
  const tally = new VoiceTally();
  const judgements: SentenceJudgement[] = [];
  const toward: Toward[] = [];
  const starts = regions.filter(({ kind }) => kind !== 'paragraph');
  let next = 0;
  for (const sentence of sentences) {
    const { reading, evidence, denials } = findEvidence(text, tokens, sentence, lookUp, isName);
    const all = denials.length === 0 ? evidence : [...evidence, ...denials].sort((a, b) => a.start - b.start);
    judgements.push({
      sentence: judgeSentence(text, sentence, all),
      weight: regionWeight(starts, sentence),
      evidence,
    });
    tally.add(voices.shares(sentence), all, voiceAt);
    const inSentence: Target[] = [];
    while (next < targets.length && targets[next]!.mention.start < sentence.end) {
      const target = targets[next++]!;
      if (target.mention.start >= sentence.start) {
        const { actor, mention, first, last } = target;
        inSentence.push({ actor, mention, first: first - reading.offset, last: last - reading.offset });
      }
    }
    if (inSentence.length > 0 && evidence.length > 0) {
      toward.push(...towardActors(text, reading, evidence, inSentence, voiceAt));
    }
  }
  return {
    article: judgeArticle(judgements),
    sentences: judgements.map(({ sentence }) => sentence),
    voices: tally.voices(),
    toward,
  };
}

function judgeSentence(text: string, sentence: Sentence, evidence: readonly Item[]): Sentiment['sentences'][number] {
  let sum = 0;
  for (const { weight } of evidence) sum += weight;
  const polarity = polarityOf(sum);
  const { id, start, end } = sentence;
  const label = labelOf(polarity, WEIGHTS.sentenceLabel);
  if (evidence.length === 0) return { sentence: id, start, end, polarity, label };
  const told = evidence.map((item) => weighed(text, item, item.weight));
  return { sentence: id, start, end, polarity, label, evidence: told };
}

/** All mentions in text order, with the indexes of their tokens. */
function findTargets(actors: readonly Actor[], tokens: TokenTable): Target[] {
  const targets: Target[] = [];
  for (const actor of actors) {
    for (const mention of actor.mentions) {
      const { first, last } = tokensIn(tokens, mention);
      targets.push({ actor, mention, first, last: last - 1 });
    }
  }
  return targets.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
}

/** Tokens of names of persons, places and bodies; a name that is only a part of its token (Bayern-Krise) is none. */
function nameTokens(targets: readonly Target[], tokens: TokenTable): (token: number) => boolean {
  const names = new Uint8Array(tokens.start.length);
  for (const { actor, mention, first, last } of targets) {
    if (mention.kind !== 'name' || actor.label === 'OTH') continue;
    for (let token = first; token <= last; token++) {
      if (tokens.start[token]! >= mention.start && tokens.end[token]! <= mention.end) names[token] = 1;
    }
  }
  return (token) => names[token] === 1;
}

function regionWeight(
  regions: readonly { readonly start: number; readonly end: number; readonly kind: RegionKind }[],
  sentence: Sentence,
): number {
  const weights: Partial<Record<RegionKind, number>> = WEIGHTS.regions;
  let at = lastStartingAt(regions, sentence.start);
  // A dateline lies within a paragraph and before the sentence, so a region that ended is no reason to look further back than one.
  if (at >= 0 && regions[at]!.end <= sentence.start) at--;
  const region = regions[at];
  return region !== undefined && region.end > sentence.start ? (weights[region.kind] ?? 1) : 1;
}
