import winkNLP from 'wink-nlp';
import { germanBase } from '../../src/wink-base/base-model.js';

/** winkNLP with the base of the German model, no stages. */
export const nlp = winkNLP(germanBase());
export const { its, as } = nlp;

/** A property of all tokens of a text. */
export function ofTokens(text: string, property: unknown): unknown {
  return nlp
    .readDoc(text)
    .tokens()
    .out(property as never);
}
