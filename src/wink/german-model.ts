import type { Model } from 'wink-nlp';
import { germanBase } from '../wink-base/base-model.js';
import { EMPTY_MACHINE, type WinkDocument } from '../wink-base/wink-data.js';
import { wordLemmas } from '../words/tags/word-lemmas.js';
import { Analyser, DEFAULT_STAGES, type GermanStages, TAG_MODEL_FOLDER } from './german-stages.js';
import { Setters } from './setters.js';

/**
 * A German model for winkNLP: the base, and stages for what it leaves open. The stages are made when wink first needs them,
 * once a model.
 *
 * @param stages in place of those of the default pipeline
 */
export function makeGermanModel(stages: Partial<GermanStages> = {}): Model {
  const base = germanBase();
  const setters = new Setters(new Analyser({ ...DEFAULT_STAGES, ...stages }));
  return {
    ...base,
    sbd: () => ({
      machines: [],
      transformers: [],
      setter: (_found: unknown, document: WinkDocument) => setters.sentences(document),
    }),
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
    addons: { ...base.addons, lemmatize: lemmatizer() },
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
