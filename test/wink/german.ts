import winkNLP from 'wink-nlp';
import { germanModel } from '../../src/wink/index.js';
import { propertyOf } from '../wink-base/property-of.js';

/** winkNLP with the whole pipe; made once, as its memory of words only grows. */
export const nlp = winkNLP(germanModel);
export const { its, as } = nlp;

/** A property of all tokens of a text. */
export const ofTokens = propertyOf(nlp);
