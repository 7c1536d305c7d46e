import { readRows } from '../lexicon/read-list.js';

/** The written forms of one verb, by what they can do in a sentence. */
export interface VerbFormSet {
  /** Finite forms and infinitive of the verb without its particle (stürzt, stürzte, stürzen). */
  readonly simple: readonly string[];
  /** Forms that hold a particle (abstürzt, abzustürzen). */
  readonly attached: readonly string[];
  /** Participles, uninflected: they take the endings of adjectives. */
  readonly participles: readonly string[];
}

interface Strong {
  readonly present: string;
  readonly preterite: string;
  readonly participle: string;
  readonly subjunctive: string;
}

const INSEPARABLE = /^(?:be|emp|ent|er|ge|miss|ver|zer|wider|hinter|voll|über|unter|durch|um)/u;

/**
 * Makes the forms of verbs: third person of present, preterite and both Konjunktive, infinitive, zu-infinitive,
 * participles (Duden 4, § Konjugation). Strong verbs take their stems from the list `quotes/strong-verbs`, also with an
 * inseparable prefix; all others are weak.
 */
export class VerbInflection {
  readonly #strong = new Map<string, Strong>();

  constructor() {
    for (const [infinitive, present, preterite, participle, subjunctive] of readRows('quotes/strong-verbs')) {
      this.#strong.set(infinitive!, {
        present: present!,
        preterite: preterite!,
        participle: participle!,
        subjunctive: subjunctive!,
      });
    }
  }

  /**
   * @param lemma infinitive, with a bar after a separable particle
   * @param weak the verb is weak although it ends like a strong one (begleiten, gleiten)
   */
  forms(lemma: string, weak = false): VerbFormSet {
    const bar = lemma.indexOf('|');
    const particle = bar < 0 ? '' : lemma.slice(0, bar);
    const base = lemma.slice(bar + 1);
    const { simple, participles } = this.#baseForms(base, weak);
    if (particle === '') return { simple, attached: [], participles: [...participles, `${base}d`] };
    return {
      simple,
      attached: [...simple.map((form) => particle + form), `${particle}zu${base}`],
      participles: [...participles.map((form) => particle + form), `${particle}${base}d`],
    };
  }

  #baseForms(base: string, weak: boolean): { simple: string[]; participles: string[] } {
    const strong = weak ? undefined : this.#strongForms(base);
    const stem = base.endsWith('en') ? base.slice(0, -2) : base.slice(0, -1);
    const simple = [base, `${stem}e`];
    if (strong !== undefined) {
      const { present, preterite, participle, subjunctive } = strong;
      simple.push(present, preterite, plural(preterite), subjunctive, plural(subjunctive));
      return { simple, participles: [participle] };
    }
    const link = /(?:[td]|[^aeiouäöülrhmn]m|[^aeiouäöülrhmn]n)$/u.test(stem) ? 'e' : '';
    const third = `${stem}${link}t`;
    simple.push(third, `${third}e`, `${third}en`);
    if (stem.endsWith('el')) simple.push(`${stem.slice(0, -2)}le`);
    const participles = base.endsWith('ieren') ? [third] : [`ge${third}`];
    // ernten looks as if it had a prefix: both participles are made, and the wrong one is never met.
    if (INSEPARABLE.test(base)) participles.push(third);
    return { simple, participles };
  }

  #strongForms(base: string): Strong | undefined {
    const known = this.#strong.get(base);
    if (known !== undefined) return known;
    const prefix = INSEPARABLE.exec(base)?.[0];
    const simple = prefix === undefined ? undefined : this.#strong.get(base.slice(prefix.length));
    if (prefix === undefined || simple === undefined) return undefined;
    return {
      present: prefix + simple.present,
      preterite: prefix + simple.preterite,
      participle: prefix + simple.participle.replace(/^ge/u, ''),
      subjunctive: prefix + simple.subjunctive,
    };
  }
}

function plural(thirdSingular: string): string {
  return thirdSingular.endsWith('e') ? `${thirdSingular}n` : `${thirdSingular}en`;
}
