import type { Sentence, TokenTable } from '../document/layers.js';
import { TokenKind } from '../document/layers.js';
import { type RoleForm, roleNounAt } from '../lexicon/roles.js';
import { vocabulary } from '../lexicon/vocabulary.js';

/** An article's tokens with what the linking rules ask of them again and again. Token indexes, not offsets. */
export class TextView {
  readonly count: number;
  /** Index of the sentence of each token; a token outside of all sentences has that of the sentence before it. */
  private readonly sentenceIndex: Int32Array;
  /** Index of the name that covers the token, or -1; set by {@link markName}. */
  private readonly nameIndex: Int32Array;
  private readonly numbers: Int32Array;

  constructor(
    readonly text: string,
    private readonly tokens: TokenTable,
    sentences: readonly Sentence[],
  ) {
    this.count = tokens.start.length;
    this.nameIndex = new Int32Array(this.count).fill(-1);
    this.numbers = vocabulary.numbersOf(text, tokens);
    this.sentenceIndex = new Int32Array(this.count);
    let sentence = 0;
    for (let i = 0; i < this.count; i++) {
      while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= tokens.start[i]!) sentence++;
      this.sentenceIndex[i] = sentence;
    }
  }

  /** The token's surface; the empty string outside of the text, so that rules may look past its ends. */
  word(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return this.text.slice(this.tokens.start[index]!, this.tokens.end[index]!);
  }

  /** The token as a role noun, see `roleNoun`; undefined outside of the text. */
  role(index: number): RoleForm | undefined {
    if (index < 0 || index >= this.count) return undefined;
    return roleNounAt(this.text, this.tokens.start[index]!, this.tokens.end[index]!, this.numbers[index]!);
  }

  /** True where the token is this word. */
  isAt(index: number, word: string): boolean {
    if (index < 0 || index >= this.count) return false;
    const start = this.tokens.start[index]!;
    return this.tokens.end[index]! - start === word.length && this.text.startsWith(word, start);
  }

  /** Offset of the token's first code unit. */
  start(index: number): number {
    return this.tokens.start[index]!;
  }

  /** Offset behind the token's last code unit. */
  end(index: number): number {
    return this.tokens.end[index]!;
  }

  sentence(index: number): number {
    if (this.count === 0) return 0;
    return this.sentenceIndex[Math.max(0, Math.min(index, this.count - 1))]!;
  }

  /** True where both tokens exist and stand in one sentence. */
  together(a: number, b: number): boolean {
    return a >= 0 && b >= 0 && a < this.count && b < this.count && this.sentenceIndex[a] === this.sentenceIndex[b];
  }

  /** Index of the first token that ends after `offset`, looked for from `from` on. */
  tokenAt(offset: number, from: number): number {
    let index = from;
    while (index < this.count && this.tokens.end[index]! <= offset) index++;
    return index;
  }

  isWord(index: number): boolean {
    if (index < 0 || index >= this.count) return false;
    const kind = this.tokens.kind[index];
    return kind === TokenKind.word || kind === TokenKind.abbreviation;
  }

  /** True for a word that begins with a capital. */
  isCapital(index: number): boolean {
    return this.isWord(index) && startsWithCapital(this.text.charAt(this.tokens.start[index]!));
  }

  /** First code unit of the token; 0 outside of the text. */
  firstCode(index: number): number {
    return index < 0 || index >= this.count ? 0 : this.text.charCodeAt(this.tokens.start[index]!);
  }

  markName(first: number, last: number, name: number): void {
    this.nameIndex.fill(name, first, last);
  }

  /** Index of the name that covers the token, or -1. */
  nameAt(index: number): number {
    return index < 0 || index >= this.count ? -1 : this.nameIndex[index]!;
  }
}

/** True where the word's first letter is a capital. */
export function startsWithCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== '' && first !== first.toLowerCase();
}
