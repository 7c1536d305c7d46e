import type { EvalDocument } from './eval-document.js';

/** What a system said of each document of the gold, in the gold's order. */
export interface SystemOutput {
  readonly name: string;
  readonly version?: string;
  readonly seconds?: number;
  readonly notes?: readonly string[];
  readonly documents: readonly EvalDocument[];
}
