import { NumberRows } from '../../model/number-rows.js';
import { Role, type WordView } from './word-view.js';

const WORD_KEY = 0;
const SUFFIX_KEY = 1;
const SHAPE = 2;
const VERB_MARKS = 3;
const NAME_MARKS = 4;
const BOUNDARY = 5;
const CLAUSE = 6;
const ROLE = 7;
const WIDTH = 8;

/** Of what lies beyond the edge of a sentence: a key and a shape that no word has. */
const EDGE: WordView = {
  wordKey: 77,
  suffixKey: 0,
  shape: 10,
  verbMarks: 0,
  nameMarks: 0,
  boundary: false,
  clause: 0,
  role: Role.none,
};

/** What features of several words are made of, for each word by the number of its row; see {@link WordView}. */
export class WordViewRows extends NumberRows {
  /** @param count rows to begin with */
  constructor(count: number) {
    super(WIDTH, count, numbersOf(EDGE));
  }

  set(row: number, view: WordView): void {
    this.put(row, numbersOf(view));
  }

  wordKey(row: number): number {
    return this.get(row, WORD_KEY);
  }

  suffixKey(row: number): number {
    return this.get(row, SUFFIX_KEY);
  }

  shape(row: number): number {
    return this.get(row, SHAPE);
  }

  verbMarks(row: number): number {
    return this.get(row, VERB_MARKS);
  }

  nameMarks(row: number): number {
    return this.get(row, NAME_MARKS);
  }

  boundary(row: number): boolean {
    return this.get(row, BOUNDARY) === 1;
  }

  clause(row: number): number {
    return this.get(row, CLAUSE);
  }

  role(row: number): Role {
    return this.get(row, ROLE) as Role;
  }
}

function numbersOf(view: WordView): number[] {
  const { wordKey, suffixKey, shape, verbMarks, nameMarks, boundary, clause, role } = view;
  return [wordKey, suffixKey, shape, verbMarks, nameMarks, boundary ? 1 : 0, clause, role];
}
