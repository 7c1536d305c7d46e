import { TokenKind } from '../../document/layers.js';
import { PARTIAL, SequenceBuilder, type Sequences } from '../../model/sequences.js';
import { PieceCutter, plain } from '../pieces.js';
import { readWords } from '../words.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from './context-features.js';
import { type Evidence, evidenceColumns } from './evidence-column.js';
import { ruleEvidence } from './rule-evidence.js';
import { SentenceFrame } from './sentence-frame.js';
import { WordFactRows } from './word-fact-rows.js';
import { atPlace, type Sources, WordFeatures } from './word-features.js';

/** A sentence to learn from: for each token the number of its label, or a row of those that may be right. */
export interface LabelledSentence {
  readonly tokens: readonly string[];
  readonly labels: readonly (number | Uint8Array)[];
  /**
   * Tagged by other conventions than the rest: each of its features stands twice, the second time under a number from 2^bits, which
   * takes up what is so in these sentences alone (Daumé III 2007) and is not kept.
   */
  readonly apart?: boolean;
}

const REACH = 2;
const SOME_WORDS = 1_000;
const CUTTER = new PieceCutter();

/** A word with the row of what is known of it, and the hashes that it says to tokens so many positions off: 0, 1 and 2. */
interface ReadWord {
  readonly row: number;
  readonly byDistance: readonly Int32Array[];
}

/**
 * Sentences as sequences of feature numbers.
 */
export function trainingSequences(sentences: readonly LabelledSentence[], sources: Sources, bits: number): Sequences {
  const builder = new SequenceBuilder();
  const mask = 2 ** bits - 1;
  const features = new WordFeatures(sources);
  const memory = new Map<string, ReadWord>();
  const facts = new WordFactRows(SOME_WORDS);
  const sets = new Map<Uint8Array, number>();
  const context = new Int32Array(MOST_CONTEXT_FEATURES);
  const frame = new SentenceFrame();
  const read = (surface: string): ReadWord => {
    let word = memory.get(surface);
    if (word === undefined) {
      const row = memory.size;
      facts.set(row, features.read(surface));
      word = { row, byDistance: [0, 1, REACH].map((distance) => features.seenFrom(distance).copy()) };
      memory.set(surface, word);
    }
    return word;
  };
  const add = (hash: number, apart: boolean): void => {
    builder.feature(hash & mask);
    if (apart) builder.feature(mask + 1 + (hash & mask));
  };
  sentences.forEach(({ tokens, labels, apart = false }) => {
    const words = tokens.map((token) => read(plain(token)));
    const kinds = tokens.map(kindOf);
    const rows = words.map(({ row }) => row);
    frame.read(facts, rows, tokens.length, kinds, 0);
    const evidence = sentenceEvidence(tokens, kinds, sources);
    const sentence = { facts, rows, count: tokens.length, frame, evidence, evidenceAt: 0 };
    for (let i = 0; i < tokens.length; i++) {
      for (let place = -REACH; place <= REACH; place++) {
        for (const hash of words[i + place]?.byDistance[Math.abs(place)] ?? []) add(atPlace(hash, place), apart);
      }
      const count = contextFeatures(sentence, i, context, 0);
      for (let k = 0; k < count; k++) add(context[k]!, apart);
      const label = labels[i]!;
      if (typeof label === 'number') builder.endToken(label);
      else {
        let set = sets.get(label);
        if (set === undefined) {
          set = builder.set(label);
          sets.set(label, set);
        }
        builder.endToken(PARTIAL, set);
      }
    }
    builder.endSentence();
  });
  return builder.build();
}

/** What rules say of a sentence that stands alone. */
export function sentenceEvidence(
  surfaces: readonly string[],
  kinds: readonly number[],
  { tables, knowledge, without }: Sources,
): Evidence {
  const count = surfaces.length;
  if (without?.has('rules') === true) return evidenceColumns([], count);
  const text = surfaces.join(' ');
  const tokens = { start: new Uint32Array(count), end: new Uint32Array(count), kind: Uint8Array.from(kinds) };
  let at = 0;
  surfaces.forEach((surface, i) => {
    tokens.start[i] = at;
    tokens.end[i] = at + surface.length;
    at += surface.length + 1;
  });
  const words = readWords(text, tokens, [{ start: 0 }], knowledge);
  return evidenceColumns(ruleEvidence(words, CUTTER.cut(text, tokens, words.surface), tables, knowledge), count);
}

/** What a token is, seen without its text. */
export function kindOf(token: string): TokenKind {
  if (/^[„“”‚‘’»«›‹"']+$/.test(token)) return TokenKind.quotationMark;
  if (/^\d+\.$/.test(token)) return TokenKind.ordinal;
  if (/^\d/.test(token)) return TokenKind.number;
  if (/\p{L}/u.test(token)) return token.endsWith('.') ? TokenKind.abbreviation : TokenKind.word;
  return TokenKind.punctuation;
}
