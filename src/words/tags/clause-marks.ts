import { readList } from '../../lexicon/read-list.js';
import { FINITE, VerbMark } from './verb-marks.js';
import { Role } from './word-view.js';
import type { WordViewRows } from './word-view-rows.js';

const SUBORDINATORS: ReadonlySet<string> = new Set(readList('tags/subordinators'));

/** Bits of what stands in the rest of the clause. */
const Clause = {
  participle: 1,
  infinitive: 2,
  zuInfinitive: 4,
  finite: 8,
  auxiliary: 16,
  modal: 32,
  subordinator: 64,
} as const;

/** For each token what its clause holds to the left and to the right of it. Clauses end at punctuation. */
export class ClauseMarks {
  left = new Uint8Array(0);
  right = new Uint8Array(0);

  /** Fills the columns for the first `count` words. @param rows for each word its row in `views` */
  read(views: WordViewRows, rows: ArrayLike<number>, count: number): void {
    if (this.left.length < count) {
      this.left = new Uint8Array(count * 2);
      this.right = new Uint8Array(count * 2);
    }
    const { left, right } = this;
    let seen = 0;
    for (let i = 0; i < count; i++) {
      left[i] = seen;
      seen = views.boundary(rows[i]!) ? 0 : seen | marksAt(views, rows, i);
    }
    seen = 0;
    for (let i = count - 1; i >= 0; i--) {
      right[i] = seen;
      seen = views.boundary(rows[i]!) ? 0 : seen | marksAt(views, rows, i);
    }
  }
}

function marksAt(views: WordViewRows, rows: ArrayLike<number>, i: number): number {
  const clause = views.clause(rows[i]!);
  if ((clause & Clause.infinitive) === 0 || i === 0 || views.role(rows[i - 1]!) !== Role.zu) return clause;
  return (clause & ~Clause.infinitive) | Clause.zuInfinitive;
}

/**
 * What a word tells the rest of its clause, by itself.
 *
 * @param small whether it is written in small letters: verbs are
 */
export function clauseMarksOf(lower: string, verbMarks: number, small: boolean): number {
  if (SUBORDINATORS.has(lower)) return Clause.subordinator;
  if (verbMarks === 0 || !small) return 0;
  let marks = 0;
  if ((verbMarks & VerbMark.participle) !== 0) marks |= Clause.participle;
  if ((verbMarks & VerbMark.zuInfinitive) !== 0) marks |= Clause.zuInfinitive;
  if ((verbMarks & VerbMark.infinitive) !== 0) marks |= Clause.infinitive;
  if ((verbMarks & VerbMark.auxiliary) !== 0) marks |= Clause.auxiliary;
  else if ((verbMarks & VerbMark.modal) !== 0) marks |= Clause.modal;
  else if ((verbMarks & FINITE) !== 0 && (verbMarks & (VerbMark.participle | VerbMark.infinitive)) === 0)
    marks |= Clause.finite;
  return marks;
}
