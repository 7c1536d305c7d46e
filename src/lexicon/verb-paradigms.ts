import { readRows } from './read-list.js';
import { addNumber } from './word-numbers.js';

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

/** A reading without its verb. */
export type VerbKind = Omit<VerbReading, 'lemma'>;

const PRESENT_SG: VerbKind = { form: 'finite', mood: 'indicative', number: 'sg', tense: 'present' };
const PRESENT_PL: VerbKind = { form: 'finite', mood: 'indicative', number: 'pl', tense: 'present' };
const PAST_SG: VerbKind = { form: 'finite', mood: 'indicative', number: 'sg', tense: 'past' };
const PAST_PL: VerbKind = { form: 'finite', mood: 'indicative', number: 'pl', tense: 'past' };
const FIRST_SG: VerbKind = { form: 'finite', mood: 'konjunktiv-1', number: 'sg', tense: 'present' };
const SECOND_SG: VerbKind = { form: 'finite', mood: 'konjunktiv-2', number: 'sg', tense: 'past' };
const SECOND_PL: VerbKind = { form: 'finite', mood: 'konjunktiv-2', number: 'pl', tense: 'past' };
const PARTICIPLE: VerbKind = { form: 'participle' };
const INFINITIVE: VerbKind = { form: 'infinitive' };

/** More kinds of forms there are not: four moods, two numbers, two tenses of auxiliaries, and those above. */
export const MOST_KINDS = 32;
const INSEPARABLE_START = /^(?:be|emp|ent|er|ge|miss|ver|zer|wider|hinter|voll|über|unter|durch|um)/u;
const PAST_STEM = /^(?:war|hatte|wurde|konnte|musste|mußte|durfte|mochte|möchte|wusste)/u;

/** The forms of the base verbs of the lists, as numbers for `VerbForms`: of the verb, times {@link MOST_KINDS}, plus of the kind. */
export class ListedForms {
  readonly forms = new Map<string, number[]>();
  /** Infinitive → its number. */
  readonly lemmas = new Map<string, number>();
  readonly kinds: VerbKind[] = [
    PRESENT_SG,
    PRESENT_PL,
    PAST_SG,
    PAST_PL,
    FIRST_SG,
    SECOND_SG,
    SECOND_PL,
    PARTICIPLE,
    INFINITIVE,
  ];

  constructor() {
    for (const [infinitive, present, preterite, participle, subjunctive] of readRows('quotes/strong-verbs')) {
      this.addStrong(infinitive!, present!, preterite!, participle!, subjunctive!);
    }
    for (const [infinitive] of readRows('quotes/weak-verbs')) this.addWeak(infinitive!);
    this.addAuxiliaries();
  }

  private add(form: string, lemma: string, kind: VerbKind): void {
    addNumber(this.forms, form, this.numberOf(lemma, kind));
    if (form.includes('ß')) this.add(form.replaceAll('ß', 'ss'), lemma, kind);
  }

  private numberOf(lemma: string, kind: VerbKind): number {
    let verb = this.lemmas.get(lemma);
    if (verb === undefined) {
      verb = this.lemmas.size;
      this.lemmas.set(lemma, verb);
    }
    return verb * MOST_KINDS + this.kinds.indexOf(kind);
  }

  private addStrong(lemma: string, present: string, preterite: string, participle: string, subjunctive: string): void {
    const stem = lemma.endsWith('en') ? lemma.slice(0, -2) : lemma.slice(0, -1);
    this.add(present, lemma, PRESENT_SG);
    this.add(preterite, lemma, PAST_SG);
    this.add(plural(preterite), lemma, PAST_PL);
    this.add(participle, lemma, PARTICIPLE);
    this.add(`${stem}e`, lemma, FIRST_SG);
    if (subjunctive !== preterite) {
      this.add(subjunctive, lemma, SECOND_SG);
      this.add(plural(subjunctive), lemma, SECOND_PL);
    }
    this.addInfinitive(lemma);
  }

  private addWeak(lemma: string): void {
    const stem = lemma.endsWith('en') ? lemma.slice(0, -2) : lemma.slice(0, -1);
    const link = /(?:[td]|[^aeiouäöülrhmn]m|[^aeiouäöülrhmn]n|chn)$/u.test(stem) ? 'e' : '';
    const third = `${stem}${link}t`;
    this.add(third, lemma, PRESENT_SG);
    this.add(`${third}e`, lemma, PAST_SG);
    this.add(`${third}en`, lemma, PAST_PL);
    this.add(`${stem}e`, lemma, FIRST_SG);
    if (stem.endsWith('el')) {
      this.add(`${stem.slice(0, -2)}le`, lemma, FIRST_SG);
    }
    if (!lemma.endsWith('ieren')) this.add(`ge${third}`, lemma, PARTICIPLE);
    if (lemma.endsWith('ieren') || (INSEPARABLE_START.test(stem) && stem.length > 4))
      this.add(third, lemma, PARTICIPLE);
    this.addInfinitive(lemma);
  }

  private addInfinitive(lemma: string): void {
    this.add(lemma, lemma, PRESENT_PL);
    this.add(lemma, lemma, INFINITIVE);
  }

  private addAuxiliaries(): void {
    const kinds = new Map<string, VerbKind>();
    for (const [form, lemma, mood, number] of readRows('quotes/auxiliaries')) {
      const isPast = PAST_STEM.test(form!) || mood === 'konjunktiv-2' || mood === 'ambiguous';
      const name = `${mood} ${number} ${isPast}`;
      let kind = kinds.get(name);
      if (kind === undefined) {
        kind = {
          form: 'finite',
          mood: mood as Mood,
          number: number as 'sg' | 'pl',
          tense: isPast ? 'past' : 'present',
          auxiliary: true,
        };
        kinds.set(name, kind);
        this.kinds.push(kind);
      }
      const others = (this.forms.get(form!) ?? []).filter((one) => this.kinds[one % MOST_KINDS]!.form !== 'finite');
      this.forms.set(form!, [this.numberOf(lemma!, kind), ...others]);
    }
    for (const lemma of ['sein', 'haben', 'werden', 'können', 'müssen', 'sollen', 'wollen', 'dürfen', 'mögen']) {
      this.add(lemma, lemma, INFINITIVE);
    }
    for (const [form, lemma] of [
      ['gewesen', 'sein'],
      ['gehabt', 'haben'],
      ['geworden', 'werden'],
      ['worden', 'werden'],
    ]) {
      this.add(form!, lemma!, PARTICIPLE);
    }
  }
}

function plural(thirdSingular: string): string {
  return /(?:e|ie)$/u.test(thirdSingular) ? `${thirdSingular}n` : `${thirdSingular}en`;
}
