/** What features of several words are made of. */
export interface WordView {
  readonly lower: string;
  readonly wordKey: number;
  readonly suffixKey: number;
  readonly shape: number;
  readonly verbMarks: number;
  readonly nameMarks: number;
  /** Ends a clause: punctuation. */
  readonly boundary: boolean;
  /** What it tells the rest of its clause. */
  readonly clause: number;
}
