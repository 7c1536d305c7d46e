import type { Stage } from '../document/stage.js';
import { asEntities } from './as-entities.js';
import { patternCandidates } from './name-patterns.js';
import { resolve } from './resolve.js';
import { secondLook } from './second-look.js';
import { WordKnowledge } from './word-knowledge.js';
import { readWords } from './words.js';

const ID = 'entities/patterns';

/**
 * Name patterns alone, without the name tables: titles, roles, given and family names, words that tell an organisation or a
 * place. A rival to the gazetteer that shows what the tables are worth.
 */
export function create(): Stage<'tokens' | 'sentences', 'entities'> {
  const knowledge = new WordKnowledge();
  return {
    run({ article, layers: { tokens, sentences } }) {
      const words = readWords(article.text, tokens, sentences, knowledge);
      const found = resolve(patternCandidates(words, [], knowledge), words.count);
      const all = resolve([...found, ...secondLook(words, found)], words.count);
      return { entities: asEntities(article, tokens, all, ID) };
    },
  };
}
