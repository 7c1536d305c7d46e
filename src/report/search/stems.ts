import { createRequire } from 'node:module';

/** Words as they are searched for: letters and digits in a row, in small letters; also the source of the page's rule. */
const WORD_PATTERN = '[\\p{L}\\p{N}]+';
/** A word longer than this is searched by its beginning. */
const WORD_LENGTH = 60;

type Stem = (word: string) => string;

const LICENCE = `/*
 * The German stemmer of the package natural (MIT licence, Copyright (c) 2023 Hugo W.L. ter Doest), after Joder Illi,
 * Copyright (c) 2010 FormBlitz AG (BSD licence): the Snowball stemmer of Martin Porter (BSD licence, Copyright (c) 2001).
 */
`;

/** The German stemmer: the one function that stems the quotations, and, as its source, stems the query in the page. */
export interface Stemmer {
  /** The distinct stems of a text's words. */
  stemsOf(text: string): Set<string>;
  /** A script for pages that sets `pressespiegel.stem` to the same function. */
  readonly script: string;
}

/** Loads natural's stemmer by its own file: as a whole the package prints and pulls databases. */
export function loadStemmer(): Stemmer {
  const load = createRequire(import.meta.url);
  const { stem } = load('natural/lib/natural/stemmers/porter_stemmer_de.js') as { stem: Stem };
  const word = new RegExp(WORD_PATTERN, 'gu');
  const known = new Map<string, string>();
  return {
    stemsOf(text) {
      const stems = new Set<string>();
      // Small letters first: the stemmer garbles capitals.
      for (const [found] of text.normalize('NFC').toLowerCase().matchAll(word)) {
        let stemmed = known.get(found);
        if (stemmed === undefined) {
          stemmed = stem(found.slice(0, WORD_LENGTH));
          if (known.size < 200_000) known.set(found, stemmed);
        }
        stems.add(stemmed);
      }
      return stems;
    },
    script: `${LICENCE}pressespiegel.wordPattern = ${JSON.stringify(WORD_PATTERN)};\npressespiegel.wordLength = ${WORD_LENGTH};\npressespiegel.stem = ${stem.toString()};\n`,
  };
}
