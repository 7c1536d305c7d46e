import type { TextSpan } from '../../document/span.js';

/** What a mark in a text can be. `Entity` carries the class in its feature `label`. */
export const MARK_TYPES = [
  'Entity',
  'Mention',
  'Quote',
  'Cue',
  'Frame',
  'Speaker',
  'Addressee',
  'Marked',
  'Sentiment',
] as const;
export type MarkType = (typeof MARK_TYPES)[number];

/** Roles by which a mark points to another. */
export const LINK_ROLES = ['Cue', 'Frame', 'Speaker', 'Addressee', 'Inside', 'Actor', 'Carried'] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

export interface Link {
  readonly role: LinkRole;
  readonly from: string;
  readonly to: string;
}

/** A stretch of text, in one or several pieces, with what is said of it. */
export interface Mark {
  readonly id: string;
  readonly type: MarkType;
  readonly spans: readonly TextSpan[];
  readonly features: Readonly<Record<string, string>>;
}

/**
 * A document's layers as annotation tools see them: marks in the text, links between them, chains of mentions. The way to
 * brat and WebAnno TSV and back. Tokens, sentences and tags are no marks.
 */
export interface Standoff {
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  /** Ids of mentions that refer to the same; a mention in none of them is alone. */
  readonly chains: readonly (readonly string[])[];
}
