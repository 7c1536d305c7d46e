import { charCodeAt } from './hash.js';

/** The word with every digit as 0: `2020` and `1998` behave alike. */
export function plainNumber(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = charCodeAt.call(word, i);
    if (code >= 48 && code <= 57) return word.replace(/\d/g, '0');
  }
  return word;
}
