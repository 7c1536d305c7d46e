import nlp from 'compromise';
import type { Article } from '../document/article.js';
import { type EntityLabel, type Sentence, TokenKind, type TokenTable } from '../document/layers.js';
import type { Stage } from '../document/stage.js';
import { tokensIn } from '../document/token-search.js';
import { asEntities } from './as-entities.js';
import { type Candidate, newCandidate } from './candidate.js';
import { resolve } from './resolve.js';

const ID = 'entities/compromise';

/** compromise is slower than linear in the sentence; what is longer than this is no prose. */
const LONGEST_SENTENCE = 5_000;

const KINDS = [
  ['people', 'PER'],
  ['places', 'LOC'],
  ['organizations', 'ORG'],
] as const satisfies readonly (readonly [string, EntityLabel])[];

interface Found {
  readonly offset?: { readonly start: number; readonly length: number };
}

/**
 * compromise's people, places and organizations: an English tagger as a baseline. Reads sentence by sentence; its spans
 * are put on whole tokens and trimmed of punctuation. OTH is unknown to it.
 */
export function create(): Stage<'tokens' | 'sentences', 'entities'> {
  return {
    run({ article, layers: { tokens, sentences } }) {
      const candidates = sentences.flatMap((sentence) => inSentence(article, tokens, sentence));
      return { entities: asEntities(article, tokens, resolve(candidates, tokens.start.length), ID) };
    },
  };
}

function inSentence(article: Article, tokens: TokenTable, sentence: Sentence): Candidate[] {
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return [];
  const view = nlp(article.text.slice(sentence.start, sentence.end));
  return KINDS.flatMap(([kind, label]) =>
    (view[kind]().json({ offset: true }) as Found[]).flatMap(({ offset }) => {
      if (offset === undefined) return [];
      const start = sentence.start + offset.start;
      const span = onTokens(tokens, start, Math.min(start + offset.length, sentence.end));
      return span === undefined ? [] : [newCandidate(span.first, span.last, label, 'name', kind)];
    }),
  );
}

/** The tokens that the span touches, without punctuation at both ends; undefined where only punctuation is left. */
function onTokens(tokens: TokenTable, start: number, end: number): { first: number; last: number } | undefined {
  if (end <= start) return undefined;
  let { first, last } = tokensIn(tokens, { start, end });
  const isMark = (i: number) => tokens.kind[i] === TokenKind.punctuation || tokens.kind[i] === TokenKind.quotationMark;
  while (first < last && isMark(first)) first++;
  while (last > first && isMark(last - 1)) last--;
  return first < last ? { first, last } : undefined;
}
