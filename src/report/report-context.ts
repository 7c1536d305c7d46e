import type { Labels } from '../write/html/labels.js';
import type { Gathered } from './gather.js';
import type { ReportLabels } from './labels.js';
import type { Period } from './period.js';
import type { ArticleRecord, QuoteRecord, TowardRecord } from './records.js';
import type { RunActor } from './run-actors.js';
import type { RunFolder } from './run-folder.js';
import type { Spool } from './spool.js';

/** What the pages of a report are made from. */
export interface ReportContext extends Gathered {
  readonly labels: ReportLabels;
  /** Words that the pages of articles use too. */
  readonly words: Labels;
  readonly run: RunFolder;
  readonly actors: readonly RunActor[];
  /** Paths of the pages of actors, by the actor's number in the run. */
  readonly actorPages: ReadonlyMap<number, string>;
  readonly quotes: Spool<QuoteRecord>;
  readonly passages: Spool<TowardRecord>;
  readonly period?: Period;
  /** Other actors that have the same name. */
  sameName(actor: RunActor): readonly RunActor[];
  /** How many articles are marked as invented. */
  readonly fictional: number;
}

/** Newest first; articles without a day last; within a day in the order of the run. */
export function byDay(a: ArticleRecord, b: ArticleRecord): number {
  if (a.day !== b.day) return (a.day ?? '') < (b.day ?? '') ? 1 : -1;
  return a.index - b.index;
}
