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

/** Words that mean something to the verbs of their clause; those from `ich` on to the mood and person of its finite verb. */
export const Role = {
  none: 0,
  zu: 1,
  relative: 2,
  question: 3,
  purpose: 4,
  ich: 5,
  wir: 6,
  du: 7,
  ihr: 8,
  condition: 9,
} as const;
export type Role = (typeof Role)[keyof typeof Role];

const WORDS: Readonly<Record<Exclude<keyof typeof Role, 'none'>, string>> = {
  zu: 'zu',
  relative: 'der die das den dem des deren dessen denen derer welcher welche welches welchen welchem',
  question:
    'wer was wem wen wessen wo wie wann warum weshalb wieso wohin woher wozu womit wovon worauf worin woran worüber worum wodurch wofür wogegen wonach woraus wobei weswegen inwieweit inwiefern',
  // What they open has an infinitive with zu.
  purpose: 'um ohne statt anstatt',
  ich: 'ich',
  wir: 'wir',
  du: 'du',
  ihr: 'ihr',
  condition: 'wenn falls ob',
};
const ROLES: ReadonlyMap<string, Role> = new Map(
  Object.entries(WORDS).flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, Role[name as keyof typeof Role]] as const),
  ),
);

/** @param lower in lower case */
export function roleOf(lower: string): Role {
  return ROLES.get(lower) ?? Role.none;
}
