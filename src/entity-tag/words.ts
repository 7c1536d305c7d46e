import { type Sentence, TokenKind, type TokenTable } from '../document/layers.js';
import { type RoleForm, roleNoun } from '../lexicon/roles.js';
import { vocabulary } from '../lexicon/vocabulary.js';
import type { KnownWord, WordKnowledge } from './word-knowledge.js';

/** The article's tokens as the rules look at them: one entry a token in each column. */
export interface Words {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly count: number;
  /** The number of each token in the vocabulary. */
  readonly numbers: Int32Array;
  /** What is known of each token by itself. */
  readonly known: readonly KnownWord[];
  /** The surface without soft hyphens, composed. */
  readonly surface: readonly string[];
  /** 1 where the token is a word that begins with a capital letter. */
  readonly capital: Uint8Array;
  /** 1 where a sentence, a quotation or a line of its own begins: a capital letter says nothing there. */
  readonly opens: Uint8Array;
  /** What the word can be; see `Word`. */
  readonly bits: Uint16Array;
  /** What the word without the ending of the genitive can be. */
  readonly nameBits: Uint16Array;
}

/** Reads the tokens of an article. Offsets are not changed: `tokens` keeps them. */
export function readWords(
  text: string,
  tokens: TokenTable,
  sentences: readonly Pick<Sentence, 'start'>[],
  knowledge: WordKnowledge,
): Words {
  const count = tokens.start.length;
  const known = new Array<KnownWord>(count);
  const surface = new Array<string>(count);
  const capital = new Uint8Array(count);
  const opens = new Uint8Array(count);
  const bits = new Uint16Array(count);
  const nameBits = new Uint16Array(count);
  const numbers = vocabulary.numbersOf(text, tokens);
  knowledge.renew();
  let sentence = 0;
  let opening = true;
  for (let i = 0; i < count; i++) {
    const start = tokens.start[i]!;
    while (sentence < sentences.length && sentences[sentence]!.start <= start) {
      sentence++;
      opening = true;
    }
    const word = knowledge.at(text, start, tokens.end[i]!, numbers[i]!);
    const kind = tokens.kind[i]!;
    known[i] = word;
    surface[i] = word.surface;
    const isWord = kind === TokenKind.word || kind === TokenKind.abbreviation;
    if (isWord) {
      if (word.capital) capital[i] = 1;
      if (opening) opens[i] = 1;
      opening = false;
      bits[i] = word.bits;
      nameBits[i] = word.nameBits;
    } else if (kind === TokenKind.quotationMark || word.surface === ':') opening = true;
    else if (kind === TokenKind.number || kind === TokenKind.ordinal) opening = false;
  }
  return { text, tokens, count, numbers, known, surface, capital, opens, bits, nameBits };
}

/** The token as a role noun, see `roleNoun`: asked once a word. */
export function roleAt({ known }: Words, i: number): RoleForm | undefined {
  const word = known[i]!;
  if (word.role === undefined) word.role = roleNoun(word.surface) ?? null;
  return word.role ?? undefined;
}
