import { TokenKind } from '../../document/layers.js';
import { PARTIAL, SequenceBuilder, type Sequences } from '../../model/sequences.js';
import { cutTokens, plain } from '../pieces.js';
import { contextFeatures, markColumn, quotations } from './context-features.js';
import { tableMarks } from './table-marks.js';
import { atPlace, type Sources, type WordFeatures, wordFeatures } from './word-features.js';

/** A sentence to learn from: for each token the number of its label, or a row of those that may be right. */
export interface LabelledSentence {
  readonly tokens: readonly string[];
  readonly labels: readonly (number | Uint8Array)[];
}

const REACH = 2;

/**
 * Sentences as sequences of feature numbers.
 *
 * @param withLists false leaves out all that name lists say
 */
export function trainingSequences(
  sentences: readonly LabelledSentence[],
  sources: Sources,
  bits: number,
  withLists: (sentence: number) => boolean,
): Sequences {
  const builder = new SequenceBuilder();
  const mask = 2 ** bits - 1;
  const memory = new Map<string, WordFeatures>();
  const sets = new Map<Uint8Array, number>();
  const featuresOf = (surface: string): WordFeatures => {
    let features = memory.get(surface);
    if (features === undefined) {
      features = wordFeatures(surface, sources);
      memory.set(surface, features);
    }
    return features;
  };
  sentences.forEach(({ tokens, labels }, s) => {
    const lists = withLists(s);
    const words = tokens.map((token) => featuresOf(plain(token)));
    const kinds = tokens.map(kindOf);
    const quoted = quotations(kinds);
    const marks = lists ? sentenceMarks(tokens, kinds, sources) : new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      for (let place = -REACH; place <= REACH; place++) {
        for (const { hashes, fromLists } of words[i + place]?.seenFrom(place) ?? []) {
          if (fromLists && !lists) continue;
          for (const hash of hashes) builder.feature(atPlace(hash, place) & mask);
        }
      }
      contextFeatures(words, quoted, marks, i, (hash) => builder.feature(hash & mask));
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

function sentenceMarks(tokens: readonly string[], kinds: readonly number[], { tables }: Sources): Int32Array {
  const start = new Uint32Array(tokens.length);
  const end = new Uint32Array(tokens.length);
  let at = 0;
  tokens.forEach((token, i) => {
    start[i] = at;
    end[i] = at + token.length;
    at += token.length + 1;
  });
  const pieces = cutTokens(tokens.join(' '), { start, end, kind: Uint8Array.from(kinds) });
  return markColumn(tableMarks(pieces, tables), 0, tokens.length);
}

/** What a token is, seen without its text. */
export function kindOf(token: string): TokenKind {
  if (/^[„“”‚‘’»«›‹"']+$/.test(token)) return TokenKind.quotationMark;
  if (/^\d+\.$/.test(token)) return TokenKind.ordinal;
  if (/^\d/.test(token)) return TokenKind.number;
  if (/\p{L}/u.test(token)) return token.endsWith('.') ? TokenKind.abbreviation : TokenKind.word;
  return TokenKind.punctuation;
}
