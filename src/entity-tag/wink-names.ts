import winkNLP from 'wink-nlp';
import { nameModel } from './wink-name-model.js';

/** What wink-nlp is asked to do: learn names, find them. */
export interface NameFinder {
  /** Replaces what was learned before. A name's words are parted by one space. */
  learn(names: readonly string[]): void;
  /** The names in the text, leftmost first and longest first, as their index in what was learned and their words' range. */
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

interface WinkEntity {
  readonly value: string;
  readonly type: string;
}

/**
 * wink-nlp's custom-entity engine as a finder of names. This is the one place that builds a wink instance: another
 * language model goes in here. Only the custom entities of its pipe run.
 */
export function winkNameFinder(): NameFinder {
  const nlp = winkNLP(nameModel() as never, ['cer']);
  return {
    learn(names) {
      nlp.learnCustomEntities(
        // wink drops what is called "0".
        names.map((name, i) => ({ name: String(i + 1), patterns: [name] })),
        { matchValue: true, usePOS: false, useEntity: false },
      );
    },
    find(words) {
      const found = nlp.readDoc(words.join(' ')).customEntities();
      const spans = found.out(nlp.its.span as never) as unknown as [number, number][];
      const details = found.out(nlp.its.detail as never) as unknown as WinkEntity[];
      return spans.map(([first, last], i) => ({ name: Number(details[i]!.type) - 1, first, last: last + 1 }));
    },
  };
}
