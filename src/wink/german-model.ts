import { createRequire } from 'node:module';
import type { Model } from 'wink-nlp';
import { readList } from '../lexicon/read-list.js';
import { wordLemmas } from '../words/tags/word-lemmas.js';
import { Analyser, DEFAULT_STAGES, type GermanStages, TAG_MODEL_FOLDER } from './german-stages.js';
import { core, wordFeatures } from './lexemes.js';
import { matchedBy, patternMachine } from './pattern-language.js';
import { readabilityStats } from './readability.js';
import { Setters } from './setters.js';
import { EMPTY_MACHINE, type WinkDocument } from './wink-data.js';

/** Longer words are stemmed by their beginning. */
const LONGEST_STEMMED = 60;

/**
 * A German model for winkNLP, made of stages. The stages are made when wink first needs them, once a model.
 *
 * @param stages in place of those of the default pipeline
 */
export function makeGermanModel(stages: Partial<GermanStages> = {}): Model {
  const analyser = new Analyser({ ...DEFAULT_STAGES, ...stages });
  const stops = new Set(readList('words/stop-words'));
  const setters = new Setters(analyser);
  return {
    core: () => core(stops),
    sbd: () => ({
      machines: [],
      transformers: [],
      setter: (_found: unknown, document: WinkDocument) => setters.sentences(document),
    }),
    ner: () => ({ machines: [EMPTY_MACHINE], transformers: [] }),
    negation: () => ({
      machines: [EMPTY_MACHINE],
      setter: (_found: unknown, document: WinkDocument) => setters.negation(document),
    }),
    sa: () => ({
      machines: [EMPTY_MACHINE],
      setter: (_found: unknown, document: WinkDocument) => setters.sentiment(document),
    }),
    pos: () => ({
      machines: [EMPTY_MACHINE],
      transformers: [],
      // The one place where wink shows the list that it walks to find custom entities: it gets as long as our tokens.
      updater(_found: unknown, _cache: unknown, posTags: readonly unknown[], tokens: unknown[]) {
        tokens.length = posTags.length;
      },
      setter: (document: WinkDocument) => setters.partsOfSpeech(document),
    }),
    metaCER: () => ({ machines: patternMachine(), transformers: [matchedBy] }),
    featureFn: () => wordFeatures(stops),
    addons: { stem: stemmer(), lemmatize: lemmatizer(), readabilityStats },
  };
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

/** wink asks for the lemma of a word in small letters by its part of speech alone. */
function lemmatizer(): (word: string, pos: string) => string {
  let lemma: ((word: string, pos: string) => string) | undefined;
  return (word, pos) => {
    lemma ??= wordLemmas(TAG_MODEL_FOLDER);
    return lemma(word, pos);
  };
}
