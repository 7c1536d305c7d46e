import type { Sentence, TokenTable } from '../document/layers.js';
import type { WordLookUp } from './look-up.js';
import { negate } from './negate.js';
import { type IsName, type Item, type Reading, readSentence } from './reading.js';
import { shift } from './shift.js';
import { strengthen } from './strengthen.js';
import { WEIGHTS } from './weights.js';

const LARGEST = 1.5;

/**
 * The polar words of a sentence with their weights in place: intensifiers, negation, shifters, and last what the clause
 * as a whole takes from them (Konjunktiv II, conditions, questions). The order matters: a negated shifter shifts nothing.
 *
 * @returns the reading and those of its items that weigh something, in text order
 */
export function findEvidence(
  text: string,
  tokens: TokenTable,
  sentence: Sentence,
  lookUp: WordLookUp,
  isName: IsName,
): { reading: Reading; evidence: readonly Item[] } {
  const reading = readSentence(text, tokens, sentence, lookUp, isName);
  if (reading.items.length === 0) return { reading, evidence: [] };
  strengthen(reading);
  negate(reading);
  shift(reading);
  const question = reading.question ? WEIGHTS.question : 1;
  for (const item of reading.items) {
    const weight = item.weight * item.clause.factuality * question;
    item.weight = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * 1e4) / 1e4));
  }
  return { reading, evidence: reading.items.filter(({ weight }) => weight !== 0) };
}
