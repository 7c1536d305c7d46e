import winkNLP from 'wink-nlp';
import { germanBase } from '../../src/wink-base/base-model.js';
import { propertyOf } from './property-of.js';

/** winkNLP with the base of the German model, no stages. */
export const nlp = winkNLP(germanBase());
export const { its, as } = nlp;

/** A property of all tokens of a text. */
export const ofTokens = propertyOf(nlp);
