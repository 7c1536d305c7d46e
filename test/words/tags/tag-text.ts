import type { Article } from '../../../src/document/article.js';
import type { Sentence, TagTable, TokenTable } from '../../../src/document/layers.js';
import type { Stage } from '../../../src/document/stage.js';
import { create as sentencesStage } from '../../../src/sentence-split/rules.js';
import { create as tokensStage } from '../../../src/words/tokens.js';

const silent = (): void => {};
const [tokenize, split] = [tokensStage(), sentencesStage()];

export interface Tagged {
  readonly words: readonly string[];
  readonly tags: TagTable;
}

/** The text's tokens and what the stage says of them. */
export function tagText(stage: Stage<'tokens' | 'sentences', 'tags'>, text: string): Tagged {
  const article = { text, regions: [] as Article['regions'] } as Article;
  const { tokens } = tokenize.run({ article, layers: {} }, silent) as { tokens: TokenTable };
  const { sentences } = split.run({ article, layers: { tokens } }, silent) as { sentences: readonly Sentence[] };
  const { tags } = stage.run({ article, layers: { tokens, sentences } }, silent) as { tags: TagTable };
  return { words: Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i])), tags };
}
