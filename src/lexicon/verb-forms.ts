import { readRows } from './read-list.js';
import { ListedForms, MOST_KINDS, type VerbKind, type VerbReading } from './verb-paradigms.js';
import { WordNumbers } from './word-numbers.js';

export type { Mood, VerbReading } from './verb-paradigms.js';

const NONE: readonly VerbReading[] = [];
const NO_LENGTHS: readonly number[] = [];
const LONGEST_PREFIX = 10;
/** Of a prefix behind a separable particle. */
const LONGEST_INNER_PREFIX = 6;
const SHORTEST_VERB = 3;

/**
 * Reads written forms as verb forms: the forms of the base verbs of the lists `quotes/strong-verbs` and
 * `quotes/weak-verbs` are made once, derived verbs (prefix, particle, particle with -zu- or -ge-) are taken apart when
 * they are met, verbs in -ieren follow their ending. Present, preterite and both Konjunktive of the third person,
 * participle II, infinitive (Duden 4, §§ 600–680). The second person is left out: news hardly has it.
 */
export class VerbForms {
  readonly #forms: WordNumbers;
  /** A number of `#forms` is that of a pair of these: the verb and the kind of form. */
  readonly #lemmas: readonly string[];
  readonly #kinds: readonly VerbKind[];
  readonly #prefixes = new Map<string, string>();
  /** How long the prefixes are that begin with these two letters, the longest first. */
  readonly #prefixLengths = new Map<string, number[]>();
  readonly #lookalikes: ReadonlySet<string>;

  constructor() {
    this.#lookalikes = new Set(readRows('quotes/konjunktiv-lookalikes').map((row) => row[0]!));
    for (const [prefix, kind] of readRows('quotes/verb-prefixes')) this.#addPrefix(prefix!, kind!);
    const { forms, lemmas, kinds } = new ListedForms();
    this.#forms = new WordNumbers(forms);
    this.#lemmas = [...lemmas.keys()];
    this.#kinds = kinds;
  }

  #addPrefix(prefix: string, kind: string): void {
    this.#prefixes.set(prefix, kind);
    const start = prefix.slice(0, 2);
    const lengths = new Set(this.#prefixLengths.get(start)).add(prefix.length);
    this.#prefixLengths.set(
      start,
      [...lengths].sort((a, b) => b - a),
    );
  }

  /** Readings of a form in lower case, the likeliest first; empty where it is no verb form that the lists know. */
  readings(word: string): readonly VerbReading[] {
    if (word.length < 2 || this.#lookalikes.has(word)) return NONE;
    return this.#listed(word) ?? this.#loanVerb(word) ?? this.#derived(word);
  }

  /** What the lists say of a form; undefined where they do not have it. */
  #listed(form: string): readonly VerbReading[] | undefined {
    const found = this.#forms.find(form);
    if (found < 0) return undefined;
    return this.#forms.at(found).map((number) => ({
      lemma: this.#lemmas[Math.floor(number / MOST_KINDS)]!,
      ...this.#kinds[number % MOST_KINDS]!,
    }));
  }

  #loanVerb(word: string): readonly VerbReading[] | undefined {
    const cut = word.lastIndexOf('ier');
    if (cut < 2) return undefined;
    const stem = word.slice(0, cut + 3);
    const lemma = `${stem}en`;
    switch (word.slice(cut + 3)) {
      case 't':
        return [
          { lemma, form: 'finite', mood: 'indicative', number: 'sg', tense: 'present' },
          { lemma, form: 'participle' },
        ];
      case 'te':
        return [{ lemma, form: 'finite', mood: 'indicative', number: 'sg', tense: 'past' }];
      case 'ten':
        return [{ lemma, form: 'finite', mood: 'indicative', number: 'pl', tense: 'past' }];
      case 'e':
        return [{ lemma, form: 'finite', mood: 'konjunktiv-1', number: 'sg', tense: 'present' }];
      case 'en':
        return [
          { lemma, form: 'finite', mood: 'indicative', number: 'pl', tense: 'present' },
          { lemma, form: 'infinitive' },
        ];
      default:
        return undefined;
    }
  }

  #derived(word: string): readonly VerbReading[] {
    for (const length of this.#prefixLengths.get(word.slice(0, 2)) ?? NO_LENGTHS) {
      if (length > Math.min(LONGEST_PREFIX, word.length - SHORTEST_VERB)) continue;
      const kind = this.#prefixes.get(word.slice(0, length));
      if (kind === undefined) continue;
      const found = this.#withPrefix(word.slice(0, length), word.slice(length), kind);
      if (found.length > 0) return found;
    }
    return NONE;
  }

  #withPrefix(prefix: string, rest: string, kind: string): VerbReading[] {
    const found: VerbReading[] = [];
    if (kind !== 'inseparable') {
      for (const reading of this.#simple(rest)) found.push({ ...reading, lemma: `${prefix}|${reading.lemma}` });
      if (rest.startsWith('zu')) {
        for (const reading of this.#simple(rest.slice(2))) {
          if (reading.form === 'infinitive') found.push({ lemma: `${prefix}|${reading.lemma}`, form: 'zu-infinitive' });
        }
      }
    }
    if (kind !== 'separable') {
      for (const reading of this.#listed(rest) ?? NONE) {
        if (reading.form !== 'participle') found.push({ ...reading, lemma: prefix + reading.lemma });
      }
      const participles = (this.#listed(`ge${rest}`) ?? NONE).filter(({ form }) => form === 'participle');
      for (const reading of participles) {
        // verstanden is of stehen; gestanden of gestehen has its own ge-.
        if (!participles.some(({ lemma }) => `ge${lemma}` === reading.lemma))
          found.push({ ...reading, lemma: prefix + reading.lemma });
      }
    }
    return found;
  }

  /** A verb without separable particle, which may have an inseparable prefix (an|erkennen). */
  #simple(word: string): readonly VerbReading[] {
    const base = this.#listed(word) ?? this.#loanVerb(word);
    if (base !== undefined) return base;
    for (const length of this.#prefixLengths.get(word.slice(0, 2)) ?? NO_LENGTHS) {
      if (length > Math.min(LONGEST_INNER_PREFIX, word.length - SHORTEST_VERB)) continue;
      const prefix = word.slice(0, length);
      const kind = this.#prefixes.get(prefix);
      if (kind === undefined || kind === 'separable') continue;
      const found = this.#withPrefix(prefix, word.slice(length), 'inseparable');
      if (found.length > 0) return found;
    }
    return NONE;
  }
}

let shared: VerbForms | undefined;

/** The verb forms of the lists, made once for all that read with them. */
export function verbForms(): VerbForms {
  shared ??= new VerbForms();
  return shared;
}
