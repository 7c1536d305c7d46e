import { hashNumber, mixed, templateHash } from '../../model/hash.js';
import { EDGE_ROW } from '../../model/number-rows.js';
import type { Evidence } from './evidence-column.js';
import type { SentenceFrame } from './sentence-frame.js';
import type { WordFactRows } from './word-fact-rows.js';

const FIRST_TEMPLATE = 64;
const BASES = Int32Array.from({ length: 32 }, (_, i) => templateHash(FIRST_TEMPLATE + i));

/** More than one token can have. */
export const MOST_CONTEXT_FEATURES = 32;

/** A sentence with what the features of its tokens are drawn from. */
export interface Context {
  /** For each token the row of its word in `facts`. */
  readonly rows: ArrayLike<number>;
  readonly facts: WordFactRows;
  /** How many of the rows are the sentence's, from the first on. */
  readonly count: number;
  readonly frame: SentenceFrame;
  /** Of the whole article; the sentence's tokens begin at `evidenceAt`. */
  readonly evidence: Evidence;
  readonly evidenceAt: number;
}

/**
 * The features of the token `i` that hang on the words around it taken together.
 *
 * @param into takes the hashes, from index `at` on
 * @returns where they end
 */
export function contextFeatures(context: Context, i: number, into: Int32Array, at: number): number {
  const { facts, rows, count, frame, evidence, evidenceAt } = context;
  const word = rows[i]!;
  const before = rowAt(rows, count, i - 1);
  const after = rowAt(rows, count, i + 1);
  const shape = facts.shape(word);
  const small = facts.small(word);
  const coarse = facts.coarse(word);
  const middle = facts.middle(word);
  const smallBefore = facts.small(before);
  const coarseBefore = facts.coarse(before);
  const smallAfter = facts.small(after);
  const coarseAfter = facts.coarse(after);
  let n = at;
  into[n++] = pair(0, coarseBefore, coarse);
  into[n++] = pair(1, coarse, coarseAfter);
  into[n++] = pair(2, coarseBefore, coarseAfter);
  into[n++] = pair(3, facts.middle(before), middle);
  into[n++] = pair(4, middle, facts.middle(after));
  into[n++] = pair(5, hashNumber(facts.shape(before), shape), facts.shape(after));
  into[n++] = pair(6, i === 0 ? 1 : i === 1 ? 2 : 0, shape);
  into[n++] = pair(15, smallBefore, middle);
  into[n++] = pair(16, middle, smallAfter);
  into[n++] = pair(17, smallBefore, facts.small(rowAt(rows, count, i - 2)));
  into[n++] = pair(18, smallBefore, small);
  into[n++] = pair(19, small, smallAfter);
  const quoted = frame.quoted[i]!;
  if (quoted !== 0) {
    const opener = frame.opener[i]!;
    const row = rowAt(rows, count, opener);
    into[n++] = pair(7, quoted, 0);
    into[n++] = pair(8, quoted, shape);
    into[n++] = pair(20, quoted & 3, facts.small(row));
    into[n++] = pair(21, quoted & 3, facts.middle(row));
    into[n++] = pair(29, quoted & 3, facts.middle(rowAt(rows, count, opener - 1)));
    into[n++] = pair(30, quoted & 3, facts.small(rowAt(rows, count, frame.closer[i]!)));
    into[n++] = pair(31, quoted & 3, facts.small(rowAt(rows, count, opener + 2)));
  }
  const first = frame.runFirst[i]!;
  const last = frame.runLast[i]!;
  if (last - first > 1) {
    const place = i === first ? 1 : i === last - 1 ? 2 : 3;
    const leads = rowAt(rows, count, first - 1);
    const follows = rowAt(rows, count, last);
    into[n++] = pair(22, place, facts.middle(rows[first]!));
    into[n++] = pair(23, place, facts.middle(rows[last - 1]!));
    into[n++] = pair(24, place, facts.small(rows[last - 1]!));
    into[n++] = pair(25, place, facts.middle(leads));
    into[n++] = pair(26, place, facts.small(leads));
    into[n++] = pair(27, place, facts.small(follows));
    into[n++] = pair(28, place, facts.middle(follows));
  }
  for (let k = 0; k < 2; k++) {
    const column = k === 0 ? evidence.label : evidence.rule;
    for (let side = 0; side < 3; side++) {
      const beside = i + BESIDE[side]!;
      if (beside < 0 || beside >= count) continue;
      const hash = column[evidenceAt + beside]!;
      if (hash !== 0) into[n++] = mixed(hashNumber(BASES[9 + 3 * k + side]!, hash));
    }
  }
  return n;
}

/** The token itself, the one behind it, the one before it. */
const BESIDE = [0, 1, -1];

function rowAt(rows: ArrayLike<number>, count: number, i: number): number {
  return i >= 0 && i < count ? rows[i]! : EDGE_ROW;
}

function pair(template: number, a: number, b: number): number {
  return mixed(hashNumber(hashNumber(BASES[template]!, a), b));
}
