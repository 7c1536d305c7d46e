import { readRows } from '../../lexicon/read-list.js';
import { vocabulary } from '../../lexicon/vocabulary.js';
import { WordAnswers } from '../../lexicon/word-answers.js';

/** What a noun says of marked words beside it: a work's title, a name, a word that is talked about. */
export type Announced = 'title' | 'name' | 'word';

/** A noun of the list `quotes/title-nouns`. */
export interface TitleNoun {
  readonly announces: Announced;
  /** It hardly means anything else: it says so elsewhere in the sentence too. */
  readonly near: boolean;
}

const SHORTEST = 2;
/** Shorter nouns count as whole words only: a compound may end so by chance. */
const SHORTEST_HEAD = 4;
const LONGEST_HEAD = 24;
/** `zum Beispiel „…“` announces no Spiel, `das Mitglied „…“` no Lied. */
const OTHER_WORDS = /(?:beispiel|glied)(?:e[nrs]?|s)?$/u;
/** The inflections of German nouns but those by umlaut, the shortest first. */
const INFLECTIONS = [/[ens]$/u, /e[nrs]$/u];

let nouns: ReadonlyMap<string, TitleNoun> | undefined;
const answers = new WordAnswers<TitleNoun>(vocabulary, (lower) =>
  OTHER_WORDS.test(lower) ? undefined : findForm(lower),
);

/** The noun of the list that a word is, or ends in, or is a form of; undefined for other words. */
export function titleNoun(lower: string): TitleNoun | undefined {
  return answers.of(lower);
}

function findForm(word: string): TitleNoun | undefined {
  let found = find(word);
  for (const ending of INFLECTIONS)
    if (found === undefined && ending.test(word)) found = find(word.replace(ending, ''));
  return found;
}

function find(word: string): TitleNoun | undefined {
  nouns ??= new Map(
    readRows('quotes/title-nouns').map(([noun, announces, near]) => [
      noun!.toLowerCase(),
      { announces: announces as Announced, near: near === 'near' },
    ]),
  );
  for (let length = Math.min(word.length, LONGEST_HEAD); length >= SHORTEST; length--) {
    if (length < SHORTEST_HEAD && length < word.length) return undefined;
    const found = nouns.get(word.slice(-length));
    if (found !== undefined) return found;
  }
  return undefined;
}
