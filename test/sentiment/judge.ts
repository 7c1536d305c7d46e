import type { Article } from '../../src/document/article.js';
import type { Actor, Quote, Region, Sentence, Sentiment, TokenTable } from '../../src/document/layers.js';
import { textSpan } from '../../src/document/span.js';
import { create as createSentences } from '../../src/sentence-split/rules.js';
import { create } from '../../src/sentiment/lexicon.js';
import { create as createTokens } from '../../src/words/tokens.js';

const stage = create();
const tokensStage = createTokens();
const sentencesStage = createSentences();
const quiet = () => {};

export interface Around {
  readonly actors?: readonly Actor[];
  readonly quotes?: readonly Quote[];
  readonly regions?: readonly Region[];
}

/** The text with its tokens and sentences as the pipeline cuts them, and the given layers. */
export function documentOf(text: string, around: Around = {}) {
  const article: Article = {
    id: 'test',
    source: { path: 'test.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: '' },
    meta: {},
    text,
    textSha256: '',
    regions: around.regions ?? [],
  };
  const { tokens } = tokensStage.run({ article, layers: {} }, quiet) as { tokens: TokenTable };
  const { sentences } = sentencesStage.run({ article, layers: { tokens } }, quiet) as { sentences: Sentence[] };
  return { article, layers: { tokens, sentences, actors: around.actors ?? [], quotes: around.quotes ?? [] } };
}

export function judge(text: string, around: Around = {}): Sentiment {
  return (stage.run(documentOf(text, around), quiet) as { sentiment: Sentiment }).sentiment;
}

/** The words that the first sentence's polarity rests on, with their weights. */
export function evidence(text: string): Record<string, number> {
  const found = judge(text).sentences.flatMap((sentence) => sentence.evidence ?? []);
  return Object.fromEntries(found.map(({ text: word, weight }) => [word, weight]));
}

/** Polarity of a text of one sentence. */
export function polarity(text: string): number {
  return judge(text).sentences[0]!.polarity;
}

/** An actor with one mention for every place where `names` stand in the text. */
export function actor(id: string, text: string, ...names: string[]): Actor {
  const mentions = names.flatMap((name) => {
    const places = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      places.push({ ...textSpan(text, at, at + name.length), kind: 'name' as const, rule: 'test' });
    }
    return places;
  });
  return { id, label: 'PER', name: names[0]!, mentions };
}

/** A quotation of the words `content` in the text. */
export function quote(id: string, text: string, content: string, speaker?: string): Quote {
  const start = text.indexOf(content);
  return {
    id,
    type: 'direct',
    spans: [textSpan(text, start, start + content.length)],
    ...(speaker === undefined ? {} : { speaker: { kind: 'name', actor: speaker } }),
    construction: 'quotation-marks',
    stage: 'test',
    rule: 'test',
  };
}
