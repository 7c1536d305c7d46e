import { readRows } from '../../lexicon/read-list.js';

/** What features of several words are made of. */
export interface WordView {
  readonly wordKey: number;
  readonly suffixKey: number;
  readonly shape: number;
  readonly verbMarks: number;
  readonly nameMarks: number;
  /** Ends a clause: punctuation. */
  readonly boundary: boolean;
  /** What it tells the rest of its clause. */
  readonly clause: number;
  readonly role: Role;
}

/** What words and marks mean to the verbs of their clause; from `ich` on, to the mood and person of its finite verb. */
export const Role = {
  none: 0,
  zu: 1,
  relative: 2,
  question: 3,
  purpose: 4,
  pause: 5,
  ich: 6,
  wir: 7,
  du: 8,
  ihr: 9,
  condition: 10,
} as const;
export type Role = (typeof Role)[keyof typeof Role];

const ROLES: ReadonlyMap<string, Role> = new Map(
  readRows('tags/clause-roles').map(([word, role]) => [word!, Role[role as keyof typeof Role]] as const),
);

/** The role of a word by the list `tags/clause-roles`. @param lower in lower case */
export function roleOf(lower: string): Role {
  return ROLES.get(lower) ?? Role.none;
}
