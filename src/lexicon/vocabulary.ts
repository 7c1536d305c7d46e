import { readFileSync } from 'node:fs';
import { ArticleWords } from './article-words.js';
import { PackedWords } from './packed-words.js';
import { hashOf, LONGEST_WORD } from './word-hash.js';

/** Where the tokens of a text begin and end. */
interface Tokens {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/** The number of a token that is no word, or one too many in its article. */
export const UNNUMBERED = -1;

/**
 * Numbers for the words of the texts, found by their characters in a text, so that no string need be made of a word that is known.
 * All stages share one, and each notes under a word's number what it found out about it, see {@link WordNotes}: a token is looked up
 * once, not once a stage. The words of a list have their numbers for good; any other has one for as long as its article is
 * read, so that it is looked at once in it. What is remembered has its bound, then, and is the same whatever was read before.
 */
export class Vocabulary {
  /** Grows with each article, of which the words that the list has not are forgotten then. */
  article = 0;
  private readonly listed: PackedWords;
  private readonly surfaces: (string | undefined)[];
  private readonly passing = new ArticleWords();
  private last: { readonly tokens: Tokens; readonly numbers: Int32Array } | undefined;

  /** @param list one word a line; lines that begin with # are none */
  constructor(list: string) {
    this.listed = packed(list);
    this.surfaces = new Array<undefined>(this.listed.size).fill(undefined);
  }

  /** How many words have a number for good. */
  get most(): number {
    return this.listed.size;
  }

  /** Every number is below this. */
  get end(): number {
    return this.listed.size + this.passing.most;
  }

  /**
   * The numbers of an article's tokens. They hold until another article is read: to be asked for by each stage, when it begins.
   */
  numbersOf(text: string, tokens: Tokens): Int32Array {
    if (this.last?.tokens === tokens) return this.last.numbers;
    this.article++;
    this.passing.clear();
    const count = tokens.start.length;
    const numbers = new Int32Array(count);
    for (let i = 0; i < count; i++) numbers[i] = this.number(text, tokens.start[i]!, tokens.end[i]!);
    this.last = { tokens, numbers };
    return numbers;
  }

  /**
   * The number of the word that stands in the text from `start` to `end`, from 0. It holds as long as those of the article that is read.
   * {@link UNNUMBERED} for what is too long for a word, and where an article has very many words that the list has not.
   */
  number(text: string, start: number, end: number): number {
    if (end - start > LONGEST_WORD) return UNNUMBERED;
    const number = this.listed.find(text, start, end);
    if (number >= 0) return number;
    const passing = this.passing.number(text, start, end, hashOf(text, start, end));
    return passing < 0 ? UNNUMBERED : this.listed.size + passing;
  }

  /** The word that stands in a text from `start` to `end`; where it has a number, a string that does not keep the text. */
  wordAt(text: string, start: number, end: number, number: number): string {
    return number === UNNUMBERED ? text.slice(start, end) : this.surface(number);
  }

  /** The word of a number. */
  surface(number: number): string {
    if (number >= this.listed.size) return this.passing.surface(number - this.listed.size);
    this.surfaces[number] ??= this.listed.word(number);
    return this.surfaces[number];
  }
}

function packed(list: string): PackedWords {
  const words = new PackedWords(list.length >> 3);
  for (let from = 0; from < list.length; ) {
    const at = list.indexOf('\n', from);
    const end = at < 0 ? list.length : at;
    if (end > from && list[from] !== '#') words.add(list, from, end);
    from = end + 1;
  }
  return words.pack();
}

/** What a stage found out about the words of a vocabulary. */
export class WordNotes<V> {
  private readonly notes: (V | undefined)[];
  private article: number;

  constructor(private readonly vocabulary: Vocabulary) {
    this.notes = new Array<undefined>(vocabulary.end).fill(undefined);
    this.article = vocabulary.article;
  }

  /** To be called when the numbers of an article were asked for: forgets what was noted under numbers that hold no more. */
  renew(): void {
    const { article, most } = this.vocabulary;
    if (this.article === article) return;
    this.article = article;
    this.notes.fill(undefined, most);
  }

  /** The note on a word; none for an unnumbered one. */
  get(number: number): V | undefined {
    return number < 0 ? undefined : this.notes[number];
  }

  /** Notes something on a word; nothing on an unnumbered one. */
  set(number: number, note: V): void {
    if (number >= 0) this.notes[number] = note;
  }
}

/** Rows of a table with one for each word of a vocabulary, its number; words without number take further rows in turns. */
export class WordRows {
  private passing = 0;
  private readonly taken: WordNotes<true>;

  /** @param atOnce how many words without number are in use at a time at most */
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly atOnce: number,
  ) {
    this.taken = new WordNotes(vocabulary);
  }

  /** How many rows there are. */
  get count(): number {
    return this.vocabulary.end + this.atOnce;
  }

  /** To be called when the numbers of an article were asked for: gives rows free whose numbers hold no more. */
  renew(): void {
    this.taken.renew();
  }

  /** True where a word has taken its row. A word without number never keeps one. */
  isTaken(number: number): boolean {
    return this.taken.get(number) === true;
  }

  /** Gives a word its row; one without number has it until as many others as can be in use at a time have come. */
  take(number: number): number {
    this.taken.set(number, true);
    if (number >= 0) return number;
    const turn = this.passing;
    this.passing = turn + 1 === this.atOnce ? 0 : turn + 1;
    return this.vocabulary.end + turn;
  }
}

/** The vocabulary that all stages share: the words that most news articles have. */
export const vocabulary = new Vocabulary(readFileSync(new URL('./lists/words/frequent.txt', import.meta.url), 'utf8'));
