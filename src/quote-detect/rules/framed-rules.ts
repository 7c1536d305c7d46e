import type { Candidate, SentenceContext } from '../candidate.js';
import { contentClauses } from './content-clause.js';
import { nounContents } from './noun-content.js';
import { sourcePhrases } from './source-phrase.js';
import { trailingFrames } from './trailing-frame.js';

/** The rules for indirect speech that has its frame in its own sentence, in the order in which they are asked. */
export const FRAMED_RULES: readonly ((context: SentenceContext) => Candidate[])[] = [
  contentClauses,
  trailingFrames,
  sourcePhrases,
  nounContents,
];
