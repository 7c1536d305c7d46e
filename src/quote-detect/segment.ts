/**
 * What a stretch between commas, colons, semicolons and dashes is. `verb-first` begins with its finite verb (a frame
 * after a quotation, the rest of a main clause after a fronted clause, a condition); `so` is `so X` without a verb;
 * `fragment` has no finite verb (apposition, list, PP).
 */
export type SegmentKind =
  | 'main'
  | 'verb-first'
  | 'dass'
  | 'ob'
  | 'w'
  | 'wie'
  | 'sub'
  | 'relative'
  | 'infinitive'
  | 'so'
  | 'fragment';

/** A stretch of a sentence between separators that stand outside marks and brackets; `last` exclusive. */
export interface Segment {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** First token after leading coordination (und, aber). */
  readonly start: number;
  readonly kind: SegmentKind;
  /** The finite verb, -1 where none was found. */
  readonly finite: number;
  /** Character code of the separator that ends it, 0 at the sentence's end. */
  readonly separator: number;
}
