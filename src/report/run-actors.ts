import type { Actor, EntityLabel } from '../document/layers.js';

/** How many judgements there are, and what they come to. */
export interface Tally {
  count: number;
  sum: number;
  negative: number;
  positive: number;
}

/** An actor across the articles of a run. Grows while the run is read. */
export class RunActor {
  wikidata?: string;
  readonly names = new Map<string, number>();
  readonly roles = new Map<string, number>();
  /** Places of the articles in the run, rising. */
  readonly articles: number[] = [];
  mentions = 0;
  /** Handles of the quotations in which the actor speaks, and of those of others in which the actor is named. */
  readonly said: number[] = [];
  readonly saidDirectly = { count: 0 };
  readonly heard: number[] = [];
  /** Judgements toward the actor by voice: an actor's number, `REPORTER` or `UNKNOWN_VOICE`. */
  readonly toward = new Map<number, Tally>();
  /** Handles of the coloured passages on the actor. */
  readonly passages: number[] = [];

  constructor(
    readonly index: number,
    readonly label: EntityLabel,
    /** The article that the actor is confined to, where a name says too little to join it with others. */
    readonly confinedTo?: number,
  ) {}

  /** The name that most articles use. */
  get name(): string {
    let best = '';
    let most = 0;
    for (const [name, count] of this.names) {
      if (count > most || (count === most && name.length > best.length)) {
        best = name;
        most = count;
      }
    }
    return best;
  }

  /** Roles, the most frequent first. */
  get rolesByCount(): [string, number][] {
    return [...this.roles].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }

  judge(voice: number, polarity: number, label: string | undefined): void {
    const tally = this.toward.get(voice) ?? { count: 0, sum: 0, negative: 0, positive: 0 };
    tally.count++;
    tally.sum += polarity;
    if (label === 'negative') tally.negative++;
    if (label === 'positive') tally.positive++;
    this.toward.set(voice, tally);
  }
}

/**
 * The actors of a run: who of one article is who of another. The rule, which the page on method tells its readers:
 *
 * 1. The same Wikidata id is the same actor.
 * 2. Without an id, the same label and the same name (spaces and composed letters aside) are the same actor.
 * 3. But a person who is called by one word alone and has no id stays within the article: two articles may well mean two
 *    people by *Müller*.
 */
export class RunActors {
  readonly all: RunActor[] = [];
  readonly #byKey = new Map<string, RunActor>();

  /** @returns the run's actor for an actor of the article at this place of the run */
  join(actor: Actor, article: number): RunActor {
    const { key, name, confined } = identityOf(actor, article);
    let joined = this.#byKey.get(key);
    if (!joined) {
      joined = new RunActor(this.all.length, actor.label, confined ? article : undefined);
      if (actor.wikidata !== undefined) joined.wikidata = actor.wikidata;
      this.all.push(joined);
      this.#byKey.set(key, joined);
    }
    joined.mentions += actor.mentions.length;
    if (joined.articles.at(-1) !== article) {
      joined.articles.push(article);
      joined.names.set(name, (joined.names.get(name) ?? 0) + 1);
      for (const role of new Set(actor.roles)) joined.roles.set(role, (joined.roles.get(role) ?? 0) + 1);
    }
    return joined;
  }

  /** The run's actor that {@link join} gave for this one. */
  find(actor: Actor, article: number): RunActor | undefined {
    return this.#byKey.get(identityOf(actor, article).key);
  }
}

function identityOf(actor: Actor, article: number): { key: string; name: string; confined: boolean } {
  const name = actor.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const confined = actor.wikidata === undefined && actor.label === 'PER' && !name.includes(' ');
  const key = actor.wikidata ?? `${actor.label} ${name}${confined ? `\n${article}\n${actor.id}` : ''}`;
  return { key, name, confined };
}

/** Why an actor has no page of its own. */
export type NoPage = 'no-name' | 'little';

/**
 * Whether an actor has the substance for a page: a name with a letter and two letters or digits in a row (*EU*, *G7*), and at least two quotations or three
 * articles.
 */
export function noPageFor(actor: RunActor): NoPage | undefined {
  if (!/\p{L}/u.test(actor.name) || !/[\p{L}\p{N}]{2}/u.test(actor.name)) return 'no-name';
  return actor.said.length >= 2 || actor.articles.length >= 3 ? undefined : 'little';
}
