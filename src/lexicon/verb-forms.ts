import { readRows } from './read-list.js';

/** The mood that a written form shows by itself; `ambiguous` where indicative and Konjunktiv II look alike (sollte). */
export type Mood = 'indicative' | 'konjunktiv-1' | 'konjunktiv-2' | 'ambiguous';

/** One way to read a written form as a form of a verb. */
export interface VerbReading {
  /** Infinitive; a bar parts an attached separable particle: `mitteilte` is a form of `mit|teilen`. */
  readonly lemma: string;
  readonly form: 'finite' | 'participle' | 'infinitive' | 'zu-infinitive';
  /** Of finite forms only. */
  readonly mood?: Mood;
  readonly number?: 'sg' | 'pl';
  /** Of finite forms: that of the form, also in the Konjunktiv (I from the present stem, II from the preterite's). */
  readonly tense?: 'present' | 'past';
  /** Auxiliary or modal. */
  readonly auxiliary?: true;
}

const NONE: readonly VerbReading[] = [];
const INSEPARABLE_START = /^(?:be|emp|ent|er|ge|miss|ver|zer|wider|hinter|voll|über|unter|durch|um)/u;
const LONGEST_PREFIX = 10;
const PAST_STEM = /^(?:war|hatte|wurde|konnte|musste|mußte|durfte|mochte|möchte|wusste)/u;

/**
 * Reads written forms as verb forms: the forms of the base verbs of the lists `quotes/strong-verbs` and
 * `quotes/weak-verbs` are made once, derived verbs (prefix, particle, particle with -zu- or -ge-) are taken apart when
 * they are met, verbs in -ieren follow their ending. Present, preterite and both Konjunktive of the third person,
 * participle II, infinitive (Duden 4, §§ 600–680). The second person is left out: news hardly has it.
 */
export class VerbForms {
  readonly #forms = new Map<string, VerbReading[]>();
  readonly #prefixes = new Map<string, string>();
  readonly #lookalikes: ReadonlySet<string>;

  constructor() {
    this.#lookalikes = new Set(readRows('quotes/konjunktiv-lookalikes').map((row) => row[0]!));
    for (const [prefix, kind] of readRows('quotes/verb-prefixes')) this.#prefixes.set(prefix!, kind!);
    for (const [infinitive, present, preterite, participle, subjunctive] of readRows('quotes/strong-verbs')) {
      this.#addStrong(infinitive!, present!, preterite!, participle!, subjunctive!);
    }
    for (const [infinitive] of readRows('quotes/weak-verbs')) this.#addWeak(infinitive!);
    this.#addAuxiliaries();
  }

  /** Readings of a form in lower case, the likeliest first; empty where it is no verb form that the lists know. */
  readings(word: string): readonly VerbReading[] {
    if (word.length < 2 || this.#lookalikes.has(word)) return NONE;
    return this.#forms.get(word) ?? this.#loanVerb(word) ?? this.#derived(word);
  }

  #add(form: string, reading: VerbReading): void {
    const known = this.#forms.get(form);
    if (known === undefined) this.#forms.set(form, [reading]);
    else known.push(reading);
    if (form.includes('ß')) this.#add(form.replaceAll('ß', 'ss'), reading);
  }

  #addStrong(lemma: string, present: string, preterite: string, participle: string, subjunctive: string): void {
    const stem = lemma.endsWith('en') ? lemma.slice(0, -2) : lemma.slice(0, -1);
    this.#add(present, { lemma, form: 'finite', mood: 'indicative', number: 'sg', tense: 'present' });
    this.#add(preterite, { lemma, form: 'finite', mood: 'indicative', number: 'sg', tense: 'past' });
    this.#add(plural(preterite), { lemma, form: 'finite', mood: 'indicative', number: 'pl', tense: 'past' });
    this.#add(participle, { lemma, form: 'participle' });
    this.#add(`${stem}e`, { lemma, form: 'finite', mood: 'konjunktiv-1', number: 'sg', tense: 'present' });
    if (subjunctive !== preterite) {
      this.#add(subjunctive, { lemma, form: 'finite', mood: 'konjunktiv-2', number: 'sg', tense: 'past' });
      this.#add(plural(subjunctive), { lemma, form: 'finite', mood: 'konjunktiv-2', number: 'pl', tense: 'past' });
    }
    this.#addInfinitive(lemma);
  }

  #addWeak(lemma: string): void {
    const stem = lemma.endsWith('en') ? lemma.slice(0, -2) : lemma.slice(0, -1);
    const link = /(?:[td]|[^aeiouäöülrhmn]m|[^aeiouäöülrhmn]n|chn)$/u.test(stem) ? 'e' : '';
    const third = `${stem}${link}t`;
    this.#add(third, { lemma, form: 'finite', mood: 'indicative', number: 'sg', tense: 'present' });
    this.#add(`${third}e`, { lemma, form: 'finite', mood: 'indicative', number: 'sg', tense: 'past' });
    this.#add(`${third}en`, { lemma, form: 'finite', mood: 'indicative', number: 'pl', tense: 'past' });
    this.#add(`${stem}e`, { lemma, form: 'finite', mood: 'konjunktiv-1', number: 'sg', tense: 'present' });
    if (stem.endsWith('el')) {
      this.#add(`${stem.slice(0, -2)}le`, {
        lemma,
        form: 'finite',
        mood: 'konjunktiv-1',
        number: 'sg',
        tense: 'present',
      });
    }
    if (!lemma.endsWith('ieren')) this.#add(`ge${third}`, { lemma, form: 'participle' });
    if (lemma.endsWith('ieren') || (INSEPARABLE_START.test(stem) && stem.length > 4))
      this.#add(third, { lemma, form: 'participle' });
    this.#addInfinitive(lemma);
  }

  #addInfinitive(lemma: string): void {
    this.#add(lemma, { lemma, form: 'finite', mood: 'indicative', number: 'pl', tense: 'present' });
    this.#add(lemma, { lemma, form: 'infinitive' });
  }

  #addAuxiliaries(): void {
    for (const [form, lemma, mood, number] of readRows('quotes/auxiliaries')) {
      const reading = {
        lemma: lemma!,
        form: 'finite',
        mood: mood as Mood,
        number: number as 'sg' | 'pl',
        tense: PAST_STEM.test(form!) || mood === 'konjunktiv-2' || mood === 'ambiguous' ? 'past' : 'present',
        auxiliary: true,
      } as const;
      const others = (this.#forms.get(form!) ?? []).filter((known) => known.form !== 'finite');
      this.#forms.set(form!, [reading, ...others]);
    }
    for (const lemma of ['sein', 'haben', 'werden', 'können', 'müssen', 'sollen', 'wollen', 'dürfen', 'mögen']) {
      this.#add(lemma, { lemma, form: 'infinitive' });
    }
    for (const [form, lemma] of [
      ['gewesen', 'sein'],
      ['gehabt', 'haben'],
      ['geworden', 'werden'],
      ['worden', 'werden'],
    ]) {
      this.#add(form!, { lemma: lemma!, form: 'participle' });
    }
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
    for (let length = Math.min(LONGEST_PREFIX, word.length - 3); length >= 2; length--) {
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
      for (const reading of this.#forms.get(rest) ?? NONE) {
        if (reading.form !== 'participle') found.push({ ...reading, lemma: prefix + reading.lemma });
      }
      const participles = (this.#forms.get(`ge${rest}`) ?? NONE).filter(({ form }) => form === 'participle');
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
    const base = this.#forms.get(word) ?? this.#loanVerb(word);
    if (base !== undefined) return base;
    for (let length = Math.min(6, word.length - 3); length >= 2; length--) {
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

function plural(thirdSingular: string): string {
  return /(?:e|ie)$/u.test(thirdSingular) ? `${thirdSingular}n` : `${thirdSingular}en`;
}
