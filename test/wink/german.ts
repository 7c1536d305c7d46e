import winkNLP from 'wink-nlp';
import { germanModel } from '../../src/wink/index.js';

/** winkNLP with the whole pipe; made once, as its memory of words only grows. */
export const nlp = winkNLP(germanModel);
export const { its, as } = nlp;

/** A property of all tokens of a text. */
export function ofTokens(text: string, property: unknown): unknown {
  return nlp
    .readDoc(text)
    .tokens()
    .out(property as never);
}
