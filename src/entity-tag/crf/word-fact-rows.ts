import { NumberRows } from '../../model/number-rows.js';
import type { WordFacts } from './word-features.js';

const SHAPE = 0;
const SMALL = 1;
const MIDDLE = 2;
/** Twice the coarse class, and one more where the word begins with a capital letter. */
const COARSE = 3;
const WIDTH = 4;

/** What the features that hang on several words need to know of each, by the number of its row; see {@link WordFacts}. */
export class WordFactRows extends NumberRows {
  /** @param count rows to begin with */
  constructor(count: number) {
    super(WIDTH, count, numbersOf({ shape: 0, small: 0, capital: false, coarse: 99, middle: 999 }));
  }

  set(row: number, facts: WordFacts): void {
    this.put(row, numbersOf(facts));
  }

  shape(row: number): number {
    return this.get(row, SHAPE);
  }

  small(row: number): number {
    return this.get(row, SMALL);
  }

  middle(row: number): number {
    return this.get(row, MIDDLE);
  }

  coarse(row: number): number {
    return this.get(row, COARSE) >> 1;
  }

  capital(row: number): boolean {
    return (this.get(row, COARSE) & 1) === 1;
  }
}

function numbersOf({ shape, small, middle, coarse, capital }: WordFacts): number[] {
  return [shape, small, middle, 2 * coarse + (capital ? 1 : 0)];
}
