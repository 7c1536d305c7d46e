import { createRequire } from 'node:module';
import type { Model } from 'wink-nlp';
import { core, FEATURES, type Feature, stopWords, wordFeatures } from './lexemes.js';
import { matchedBy, patternMachine } from './pattern-language.js';
import { readabilityStats } from './readability.js';
import { germanTokens, type TokenExpressions } from './token-patterns.js';
import { EMPTY_MACHINE, type WinkDocument } from './wink-data.js';

/** Longer words are stemmed by their beginning. */
const LONGEST_STEMMED = 60;

export interface BaseOptions {
  /** How wink is to cut texts, and patterns of custom entities; the way of German where left out. */
  readonly tokens?: TokenExpressions;
  /** What `its` is to tell of words, which costs with each new word; all that it can where left out. */
  readonly features?: readonly Feature[];
}

/**
 * The base of the German model for winkNLP: words and their features, tokens, stems, readability and custom entities, all that
 * needs no stage. Where a pipe asks it for more, it says that there is nothing: one sentence, no names, no parts of speech.
 * `wink/german-model.ts` puts the stages in these places.
 */
export function germanBase({ tokens, features = FEATURES }: BaseOptions = {}): Model {
  const stops = stopWords();
  return {
    core: () => core(stops, tokens ?? germanTokens(), features),
    sbd: () => ({ machines: [], transformers: [], setter: oneSentence }),
    ner: () => ({ machines: [EMPTY_MACHINE], transformers: [] }),
    negation: () => ({ machines: [EMPTY_MACHINE], setter: nothing }),
    sa: () => ({ machines: [EMPTY_MACHINE], setter: nothing }),
    pos: () => ({ machines: [], transformers: [], updater: nothing, setter: nothing }),
    metaCER: () => ({ machines: patternMachine(), transformers: [matchedBy] }),
    featureFn: () => wordFeatures(stops),
    addons: { stem: stemmer(), lemmatize: (word: string) => word, readabilityStats },
  };
}

function nothing(): void {}

function oneSentence(_found: unknown, document: WinkDocument): void {
  document.sentences = [[0, document.numOfTokens - 1, 0, 0]];
}

/** natural's German stemmer (Snowball). It is loaded by its own file: as a whole the package prints and pulls databases. */
function stemmer(): (word: string) => string {
  const load = createRequire(import.meta.url);
  let stem: ((word: string) => string) | undefined;
  return (word) => {
    stem ??= (load('natural/lib/natural/stemmers/porter_stemmer_de.js') as { stem: (word: string) => string }).stem;
    // Small letters first: the stemmer garbles capitals.
    return stem(word.normalize('NFC').toLowerCase().slice(0, LONGEST_STEMMED));
  };
}
