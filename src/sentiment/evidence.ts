import type { Sentence, Sentiment, TokenTable } from '../document/layers.js';
import type { Entry } from './entry.js';
import type { WordLookUp } from './look-up.js';
import { negate } from './negate.js';
import { rounded } from './polarity.js';
import { type IsName, type Item, type Reading, readSentence } from './reading.js';
import { shift } from './shift.js';
import { strengthen } from './strengthen.js';
import { WEIGHTS } from './weights.js';

const LARGEST = 1.5;

/** A negator that negates no polar word: what is said not to be so is news mostly where it should be (lässt sich nicht mehr heilen). */
const BARE_DENIAL: Entry = { lemma: 'nicht', part: 'phrase', value: WEIGHTS.bareDenial, kind: 'event' };

/**
 * The polar words of a sentence with their weights in place: intensifiers, negation, shifters, and last what the clause
 * as a whole takes from them (Konjunktiv II, conditions, questions). The order matters: a negated shifter shifts nothing.
 *
 * @returns the reading; those of its items that weigh something, in text order; bare denials, which colour a sentence but
 *   say nothing of an actor
 */
export function findEvidence(
  text: string,
  tokens: TokenTable,
  sentence: Sentence,
  lookUp: WordLookUp,
  isName: IsName,
): { reading: Reading; evidence: readonly Item[]; denials: readonly Item[] } {
  const reading = readSentence(text, tokens, sentence, lookUp, isName);
  if (!reading.polar) return { reading, evidence: [], denials: [] };
  strengthen(reading);
  const bare = negate(reading);
  shift(reading);
  const { offset } = reading;
  const question = reading.question ? WEIGHTS.question : 1;
  const denials: Item[] = [];
  for (const { at, clause } of bare) {
    const denial = {
      first: at,
      last: at,
      start: tokens.start[offset + at]!,
      end: tokens.end[offset + at]!,
      entry: BARE_DENIAL,
      word: { entry: BARE_DENIAL },
      clause,
      attribute: false,
      weight: BARE_DENIAL.value,
      negated: false,
    };
    settle(denial, question);
    denials.push(denial);
  }
  const evidence: Item[] = [];
  for (const item of reading.items) {
    settle(item, question);
    if (item.weight !== 0) evidence.push(item);
  }
  return { reading, evidence, denials };
}

function settle(item: Item, question: number): void {
  const weight = item.weight * item.clause.factuality * question;
  item.weight = Math.max(-LARGEST, Math.min(LARGEST, rounded(weight)));
}

type Weighed = NonNullable<Sentiment['sentences'][number]['evidence']>[number];

/** The item as evidence of so much. */
export function weighed(text: string, { start, end }: Item, weight: number): Weighed {
  return { start, end, text: text.slice(start, end), weight: rounded(weight) };
}
