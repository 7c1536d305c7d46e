import winkNLP from 'wink-nlp';
import { germanBase } from '../wink-base/base-model.js';
import { patternOfWords } from '../wink-base/pattern-language.js';
import { wordsBetweenSpaces } from '../wink-base/token-patterns.js';

/** What wink-nlp is asked to do: learn names, find them. */
export interface NameFinder {
  /** Replaces what was learned before. A name's words are parted by one space; they are pieces, see `cutName`. */
  learn(names: readonly string[]): void;
  /**
   * The names in the text, leftmost first and longest first, as their index in what was learned and their words' range.
   * No word may be empty or hold white space.
   */
  find(words: readonly string[]): NameHit[];
}

export interface NameHit {
  /** Index into the names last learned. */
  readonly name: number;
  /** Index of the first word. */
  readonly first: number;
  /** Index after the last word. */
  readonly last: number;
}

/**
 * wink-nlp's custom-entity engine as a finder of names. This is the one place that builds a wink instance: on the base of
 * the German model (`src/wink-base`), which `pressespiegel/wink` builds on as well. Only the custom entities of its pipe run,
 * and they ask for no features of words.
 */
export function winkNameFinder(): NameFinder {
  const nlp = winkNLP(germanBase({ tokens: wordsBetweenSpaces(), features: [] }), ['cer']);
  return {
    learn(names) {
      nlp.learnCustomEntities(
        // wink drops what is called "0".
        names.map((name, i) => ({ name: String(i + 1), patterns: [patternOfWords(name)] })),
        { matchValue: true, usePOS: false, useEntity: false },
      );
    },
    find(words) {
      const found = nlp.readDoc(words.join(' ')).customEntities();
      const spans = found.out(nlp.its.span as never) as unknown as [number, number][];
      const names = found.out(nlp.its.type as never) as unknown as string[];
      return spans.map(([first, last], i) => ({ name: Number(names[i]) - 1, first, last: last + 1 }));
    },
  };
}
