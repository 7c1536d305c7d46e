import { ArticleWords } from './article-words.js';
import { hashOf } from './word-hash.js';
import { detached, PATIENCE } from './word-memory.js';

/** Where the tokens of a text begin and end. */
interface Tokens {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/** How many words are remembered: as many as 200 articles have, which are nine in ten of any token that comes later. */
const MOST = 30_000;
/** The number of a token that is no word, or one too many in its article. */
export const UNNUMBERED = -1;
/** So many slots a word may stand behind its own; a text made to collide costs memory of it, not time. */
const FARTHEST = 16;
/** Longer tokens are no words, and have no number: no text can fill the memory with a few of them. */
const LONGEST = 80;

/**
 * Numbers for the words of the texts, found by their characters in a text, so that no string need be made of a word that is known.
 * All stages share one, and each notes under a word's number what it found out about it, see {@link WordNotes}: a token is looked up
 * once, not once a stage. A full vocabulary keeps the words that it has, as `WordMemory` does and for its reasons, until very many found
 * no room. A word without room has a number for as long as its article is read, so that it is looked at once in it.
 */
export class Vocabulary {
  /** Grows when the numbers begin anew. */
  generation = 0;
  /** Grows with each article, of which the words without room are forgotten then. */
  article = 0;
  private readonly mask: number;
  private readonly hashes: Int32Array;
  /** By slot the number of its word plus one; 0 for a free slot. */
  private readonly numbers: Int32Array;
  private readonly surfaces: string[] = [];
  private readonly passing = new ArticleWords();
  private refused = 0;
  private last: { readonly tokens: Tokens; readonly numbers: Int32Array } | undefined;

  /** @param most how many words there is room for */
  constructor(readonly most = MOST) {
    const size = 2 ** Math.ceil(Math.log2(most * 2));
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.numbers = new Int32Array(size);
  }

  /** Every number is below this. */
  get end(): number {
    return this.most + this.passing.most;
  }

  /**
   * The numbers of an article's tokens. They hold until another article is read: to be asked for by each stage, when it begins.
   */
  numbersOf(text: string, tokens: Tokens): Int32Array {
    if (this.last?.tokens === tokens) return this.last.numbers;
    // The text may have become another, and it pays to begin anew.
    if (this.refused >= PATIENCE * this.most) this.clear();
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
   * {@link UNNUMBERED} for what is too long for a word, and where an article has very many words that find no room.
   */
  number(text: string, start: number, end: number): number {
    if (end - start > LONGEST) return UNNUMBERED;
    const { hashes, numbers, surfaces, mask } = this;
    const hash = hashOf(text, start, end);
    let slot = hash & mask;
    for (let step = 0; step < FARTHEST; step++) {
      const number = numbers[slot]! - 1;
      if (number < 0) {
        if (surfaces.length >= this.most) break;
        return this.add(text.slice(start, end), hash, slot);
      }
      if (hashes[slot] === hash && isAt(surfaces[number]!, text, start, end)) return number;
      slot = (slot + 1) & mask;
    }
    return this.pass(text, start, end, hash);
  }

  /** The word of a number. */
  surface(number: number): string {
    return number < this.most ? this.surfaces[number]! : this.passing.surface(number - this.most);
  }

  private add(slice: string, hash: number, slot: number): number {
    this.hashes[slot] = hash;
    this.numbers[slot] = this.surfaces.push(detached(slice));
    return this.surfaces.length - 1;
  }

  /** The number of a word that finds no room. */
  private pass(text: string, start: number, end: number, hash: number): number {
    this.refused++;
    const number = this.passing.number(text, start, end, hash);
    return number < 0 ? UNNUMBERED : this.most + number;
  }

  private clear(): void {
    this.generation++;
    this.numbers.fill(0);
    this.surfaces.length = 0;
    this.refused = 0;
  }
}

/** What a stage found out about the words of a vocabulary. */
export class WordNotes<V> {
  private readonly notes: (V | undefined)[];
  private generation: number;
  private article: number;

  constructor(private readonly vocabulary: Vocabulary) {
    this.notes = new Array<undefined>(vocabulary.end).fill(undefined);
    this.generation = vocabulary.generation;
    this.article = vocabulary.article;
  }

  /** To be called when the numbers of an article were asked for: forgets what was noted under numbers that hold no more. */
  renew(): void {
    const { article, generation, most } = this.vocabulary;
    if (this.article === article) return;
    this.article = article;
    this.notes.fill(undefined, this.generation === generation ? most : 0);
    this.generation = generation;
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

/** Rows of a table with one for each word of a vocabulary; words without number take further rows in turns. */
export class WordRows {
  private passing = 0;

  /** @param atOnce how many words without number are in use at a time at most */
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly atOnce: number,
  ) {}

  /** How many rows there are. */
  get count(): number {
    return this.vocabulary.end + this.atOnce;
  }

  /** The row of a word; of one without number until as many others as can be in use at a time have come. */
  of(number: number): number {
    if (number >= 0) return number;
    const turn = this.passing;
    this.passing = turn + 1 === this.atOnce ? 0 : turn + 1;
    return this.vocabulary.end + turn;
  }
}

/** The vocabulary that all stages share. */
export const vocabulary = new Vocabulary();

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
