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

/** Words that mean something to the verbs of their clause; the numbers are those of the places in the list. */
export const Role = { none: 0, zu: 1, ich: 2, wir: 3, du: 4, ihr: 5, condition: 6 } as const;
export type Role = (typeof Role)[keyof typeof Role];

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['zu', Role.zu],
  ['ich', Role.ich],
  ['wir', Role.wir],
  ['du', Role.du],
  ['ihr', Role.ihr],
  ['wenn', Role.condition],
  ['falls', Role.condition],
  ['ob', Role.condition],
]);

/** @param lower in lower case */
export function roleOf(lower: string): Role {
  return ROLES.get(lower) ?? Role.none;
}
