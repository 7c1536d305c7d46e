import { EndFilter } from './end-filter.js';
import { readRows } from './read-list.js';

/** The medium that a verb or noun of communication says by itself. */
export type Medium = 'speech' | 'writing' | 'thought';

/** A verb of communication and what it takes; columns as in `lists/speech/verbs.txt`. */
export interface SpeechVerb {
  /** Infinitive with a bar after the separable particle. */
  readonly lemma: string;
  /** The separable particle, empty where there is none. */
  readonly particle: string;
  /** The infinitive without its particle: the form that stands at the verb's place when the particle is parted. */
  readonly base: string;
  readonly takes: ReadonlySet<string>;
  readonly medium: Medium;
  readonly stance: string;
}

/** A noun of communication; columns as in `lists/speech/nouns.txt`. */
export interface SpeechNoun {
  readonly lemma: string;
  readonly takes: ReadonlySet<string>;
  readonly medium: Medium;
  readonly stance: string;
}

/** What words take: few different sets, which the words share. */
class TakenSets {
  private readonly sets = new Map<string, ReadonlySet<string>>();

  of(takes: string): ReadonlySet<string> {
    let set = this.sets.get(takes);
    if (set === undefined) {
      set = new Set(takes.split(' '));
      this.sets.set(takes, set);
    }
    return set;
  }
}

/** The verbs of communication by lemma (`mit|teilen`) and by the part that is left without the particle (`teilen`). */
class SpeechVerbs {
  readonly byLemma = new Map<string, SpeechVerb>();
  readonly byBase = new Map<string, SpeechVerb[]>();
  /** Predicative adjectives that report an attitude (sich überzeugt zeigen), as verbs without forms of their own. */
  readonly predicates = new Map<string, SpeechVerb>();

  constructor() {
    const sets = new TakenSets();
    for (const [lemma, takes, medium, stance] of readRows('speech/verbs')) {
      const bar = lemma!.indexOf('|');
      const verb: SpeechVerb = {
        lemma: lemma!,
        particle: bar < 0 ? '' : lemma!.slice(0, bar),
        base: lemma!.slice(bar + 1),
        takes: sets.of(takes!),
        medium: medium as Medium,
        stance: stance!,
      };
      this.byLemma.set(verb.lemma, verb);
      const same = this.byBase.get(verb.base);
      if (same === undefined) this.byBase.set(verb.base, [verb]);
      else same.push(verb);
    }
    for (const [word, takes, medium, stance] of readRows('speech/predicates')) {
      const common = { medium: medium as Medium, stance: stance!, takes: sets.of(takes!) };
      this.predicates.set(word!, { lemma: `${word} sein`, particle: '', base: '', ...common });
    }
  }
}

let shared: SpeechVerbs | undefined;

/** The verbs of the lists, read once for all that ask. */
export function speechVerbs(): SpeechVerbs {
  shared ??= new SpeechVerbs();
  return shared;
}

/** The shortest noun looked for in a compound, and the shortest part before it. */
const SHORTEST_HEAD = 5;
const SHORTEST_MODIFIER = 3;

/** The nouns of communication by written form; a compound counts as its head (Polizeiangaben as Angaben). */
export class SpeechNouns {
  readonly #forms = new Map<string, SpeechNoun>();
  readonly #ends = new EndFilter();
  #longest = 0;

  constructor() {
    const sets = new TakenSets();
    for (const [lemma, forms, takes, medium, stance] of readRows('speech/nouns')) {
      const noun: SpeechNoun = {
        lemma: lemma!,
        takes: sets.of(takes!),
        medium: medium as Medium,
        stance: stance!,
      };
      for (const form of [lemma!, ...(forms === '-' ? [] : forms!.split(' '))]) this.#add(form, noun);
      if (!/(?:ung|[es]|heit|keit|ion)$/u.test(lemma!)) {
        this.#add(`${lemma}s`, noun);
        this.#add(`${lemma}es`, noun);
      }
    }
  }

  #add(form: string, noun: SpeechNoun): void {
    const key = form.toLowerCase();
    if (!this.#forms.has(key)) this.#forms.set(key, noun);
    this.#ends.add(key);
    this.#longest = Math.max(this.#longest, key.length);
  }

  /** The noun that `word` (capitalised, as written) is or ends in. */
  find(word: string): SpeechNoun | undefined {
    const key = word.toLowerCase();
    const whole = this.#forms.get(key);
    if (whole !== undefined) return whole;
    const first = Math.max(SHORTEST_MODIFIER, key.length - this.#longest);
    for (const from of this.#ends.within(key, first, key.length - SHORTEST_HEAD)) {
      const head = this.#forms.get(key.slice(from));
      if (head !== undefined && !head.takes.has('whole')) return head;
    }
    return undefined;
  }
}
