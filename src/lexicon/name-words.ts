import { EndFilter } from './end-filter.js';
import { eachName, nameListText } from './name-lists.js';
import { PackedWords } from './packed-words.js';
import { readList } from './read-list.js';

/** What the lists of single words in `lists/names` say of a word; bits of one number. */
export const NameWord = {
  /** A given name that is hardly anything else. */
  given: 1,
  /** A given name that is a common word too (Mark, Ernst). */
  givenOrWord: 2,
  /** A family name that stands for a person by itself (Söder). */
  familyAlone: 4,
  /** A family name that needs a given name or title before it (Koch). */
  family: 8,
  /** A noun that is no name. */
  noun: 16,
  /** A noun of fixed phrases that is no name. */
  fixedNoun: 32,
  /** A given name of women, of men; both bits where both bear it. */
  woman: 64,
  man: 128,
} as const;

/** About how many words the lists have. */
const EXPECTED = 42_000;
const A = 97;
const F = 102;
const M = 109;

/**
 * The words of the lists `given-names`, `common-nouns`, `fixed-phrase-nouns` and `family-names`, compared as written. Made once for all
 * that ask, by {@link nameWords}.
 */
export class NameWords {
  /** Where in a compound a noun may begin; see {@link isNoun}. */
  readonly nounEnds = new EndFilter();
  private readonly words = new PackedWords(EXPECTED);
  private readonly bits: Uint8Array;

  /** Reads the lists. */
  constructor() {
    const bits: number[] = [];
    const add = (bit: number, text: string, from = 0, end = text.length): void => {
      const number = this.words.add(text, from, end);
      bits[number] = (bits[number] ?? 0) | bit;
      if (bit === NameWord.noun || bit === NameWord.fixedNoun) this.nounEnds.add(text, from, end);
    };
    const given = nameListText('given-names');
    eachName(given, (from, nameEnd) => {
      const gender = given.charCodeAt(nameEnd + 1);
      const bit = given.startsWith('\tword', nameEnd + 2) ? NameWord.givenOrWord : NameWord.given;
      add(bit | (gender === M ? 0 : NameWord.woman) | (gender === F ? 0 : NameWord.man), given, from, nameEnd);
    });
    const nouns = nameListText('common-nouns');
    eachName(nouns, (from, nameEnd) => add(NameWord.noun, nouns, from, nameEnd));
    for (const noun of readList('names/fixed-phrase-nouns')) add(NameWord.fixedNoun, noun);
    const family = nameListText('family-names');
    eachName(family, (from, nameEnd) => {
      const alone = family.charCodeAt(nameEnd + 1) === A;
      add(alone ? NameWord.familyAlone : NameWord.family, family, from, nameEnd);
    });
    this.words.pack();
    this.bits = Uint8Array.from(bits);
  }

  /** What the lists say of a word; 0 where they do not know it. */
  of(word: string): number {
    const number = this.words.find(word);
    return number < 0 ? 0 : this.bits[number]!;
  }

  /** True for a noun that is no name, and for a word that ends in one. Looks at the word in small letters. */
  endsInNoun(word: string, shortest: number): boolean {
    for (const from of this.nounEnds.within(word, 0, word.length - shortest)) {
      if ((this.of(word.charAt(from).toUpperCase() + word.slice(from + 1)) & NameWord.noun) !== 0) return true;
    }
    return false;
  }
}

let shared: NameWords | undefined;

/** The words of the lists, read when they are first asked for. */
export function nameWords(): NameWords {
  shared ??= new NameWords();
  return shared;
}
