import { createRequire } from 'node:module';
import type { Sentence, Sentiment, TokenTable } from '../document/layers.js';
import { TokenKind } from '../document/layers.js';
import type { Stage } from '../document/stage.js';
import { tokensIn } from '../document/token-search.js';
import { labelOf, rounded } from './polarity.js';

/** The part of natural's analyzer that is used. */
interface Analyzer {
  /** Sum of the words' polarities, divided by their number. */
  getSentiment(words: readonly string[]): number;
}

/** A sentence has a label from this mean polarity of its words on: one fully polar word in ten. */
const LABEL_FROM = 0.1;

/**
 * Polarity by the German word list of the package `natural` (pattern.de): a rival to compare with. It judges sentences
 * and their mean; of voices and targets it knows nothing. Loaded by file, lazily: as a whole the package prints.
 */
export async function create(): Promise<Stage<'tokens' | 'sentences', 'sentiment'>> {
  const analyzer = await loadAnalyzer();
  return {
    run: ({ article: { text }, layers: { tokens, sentences } }) => {
      const judged = sentences.map((sentence) => judge(text, tokens, sentence, analyzer));
      return { sentiment: { article: mean(judged), sentences: judged, voices: [], toward: [] } };
    },
  };
}

async function loadAnalyzer(): Promise<Analyzer> {
  const load = createRequire(import.meta.url);
  const { SentimentAnalyzer } = load('natural/lib/natural/sentiment/index.js') as {
    SentimentAnalyzer: new (language: string, stemmer: unknown, type: string) => Analyzer;
  };
  const stemmer = load('natural/lib/natural/stemmers/porter_stemmer_de.js') as { stem(word: string): string };
  // The stemmer garbles capitals, and the list holds nouns with theirs.
  const lowering = { stem: (word: string) => stemmer.stem(word.toLowerCase()) };
  return new SentimentAnalyzer('German', lowering, 'pattern');
}

function judge(
  text: string,
  tokens: TokenTable,
  { id, start, end }: Sentence,
  analyzer: Analyzer,
): Sentiment['sentences'][number] {
  const words: string[] = [];
  const { first, last } = tokensIn(tokens, { start, end });
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] === TokenKind.word) words.push(text.slice(tokens.start[i], tokens.end[i]));
  }
  const mean = words.length === 0 ? 0 : analyzer.getSentiment(words);
  const polarity = rounded(Math.max(-1, Math.min(1, mean)));
  return { sentence: id, start, end, polarity, label: labelOf(polarity, LABEL_FROM) };
}

function mean(judged: Sentiment['sentences']): Sentiment['article'] {
  if (judged.length === 0) return { polarity: 0, reason: 'no sentence' };
  const polarity = rounded(judged.reduce((sum, sentence) => sum + sentence.polarity, 0) / judged.length);
  return { polarity, label: labelOf(polarity, LABEL_FROM) };
}
