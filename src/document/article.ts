import type { Meta, Region, Source } from './layers.js';

/** One article as read: its untouched text and what the source said of it. Offsets everywhere count into `text`. */
export interface Article {
  /** The record's own id, else its path relative to the input root without ending. */
  readonly id: string;
  readonly source: Source;
  readonly meta: Meta;
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, hexadecimal. */
  readonly textSha256: string;
  /** Parts of the text that the source tells apart, in text order. They may nest (a dateline in a paragraph). */
  readonly regions: readonly Region[];
}
