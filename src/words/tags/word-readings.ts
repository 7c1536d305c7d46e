import { readRows } from '../../lexicon/read-list.js';
import type { VerbForms } from '../../lexicon/verb-forms.js';
import {
  type FiniteContext,
  type FiniteForm,
  finiteFeatures,
  finiteForm,
  infinitiveOf,
  plainLemma,
} from './finite-verbs.js';
import { labelParts } from './labels.js';
import type { LemmaTable } from './lemma-table.js';

/** What a word is under a label: lemma, features as far as they need no sentence, and of finite verbs their form. */
export interface WordReading {
  readonly label: string;
  readonly upos: string;
  /** Particle of a separable verb. */
  readonly particle: boolean;
  readonly lemma: string;
  readonly feats: string;
  readonly finite: FiniteForm | undefined;
  /** What the same word is under another label, where it was asked: a list of its own would cost each word far more memory. */
  next: WordReading | undefined;
}

const ALONE: FiniteContext = { person: undefined, conditional: false, first: false };
const PLAIN_FEATURES = { Inf: 'VerbForm=Inf', Part: 'VerbForm=Part' } as const;

const SHORTEST_PLURAL = 4;

/** Reads words under labels: function words from their list, verbs by their paradigms, all others by the lemma table. */
export class WordReader {
  /** Lemmas of function words, by part of speech; `*` for any. */
  private readonly closed = new Map<string, Map<string, string>>();

  /** Singulars by plurals, as words end. */
  private readonly plurals = new Map<string, string>();
  private longestPlural = 0;

  constructor(
    private readonly verbs: VerbForms,
    private readonly table: LemmaTable,
  ) {
    for (const [word, upos, lemma] of readRows('tags/closed-lemmas')) {
      const lemmas = this.closed.get(upos!) ?? new Map<string, string>();
      this.closed.set(upos!, lemmas.set(word!, lemma!));
    }
    for (const [plural, singular] of readRows('tags/noun-plurals')) {
      this.plurals.set(plural!, singular!);
      if (/(?:e|e[lr])$/u.test(plural!)) this.plurals.set(`${plural}n`, singular!);
      this.longestPlural = Math.max(this.longestPlural, plural!.length + 1);
    }
  }

  /**
   * Reads a word as the text writes it.
   *
   * @param label one of `LABELS`
   */
  read(surface: string, label: string): WordReading {
    const { upos, form, particle } = labelParts(label);
    const lower = surface.toLowerCase();
    const made = (lemma: string, feats: string, finite?: FiniteForm): WordReading => ({
      label,
      upos,
      particle,
      lemma,
      feats,
      finite,
      next: undefined,
    });
    if (form === 'Fin') {
      const finite = finiteForm(lower, this.verbs);
      return made(finite.lemma, finiteFeatures(finite, ALONE), finite);
    }
    if (form !== undefined)
      return made(form === 'Inf' ? this.infinitive(lower) : this.participle(lower), PLAIN_FEATURES[form]);
    const listed = this.closed.get(upos)?.get(lower) ?? this.closed.get('*')?.get(lower);
    return made(listed ?? (upos === 'NOUN' ? this.noun(surface, lower) : this.table.lemma(surface, upos)), '');
  }

  private noun(surface: string, lower: string): string {
    // Capitals whose small letters are longer have no place in the list.
    if (surface.length !== lower.length) return this.table.lemma(surface, 'NOUN');
    for (let length = Math.min(surface.length, this.longestPlural); length >= SHORTEST_PLURAL; length--) {
      const singular = this.plurals.get(lower.slice(-length));
      if (singular === undefined) continue;
      const at = surface.length - length;
      // Rinnen is no woman, and a compound has more than a letter before.
      if (at === 1) continue;
      const first = surface.charAt(at);
      const isCapital = first !== first.toLowerCase();
      return surface.slice(0, at) + (isCapital ? singular.charAt(0).toUpperCase() + singular.slice(1) : singular);
    }
    const lemma = this.table.lemma(surface, 'NOUN');
    // The treebank's lemmas are in the old spelling: Prozeß, Einfluß.
    return lemma.endsWith('ß') && !lower.includes('ß') ? `${lemma.slice(0, -1)}ss` : lemma;
  }

  private infinitive(word: string): string {
    const reading = this.verbs.readings(word).find(({ form }) => form === 'infinitive' || form === 'zu-infinitive');
    return reading === undefined ? word : plainLemma(reading.lemma);
  }

  private participle(word: string): string {
    const reading = this.verbs.readings(word).find(({ form }) => form === 'participle');
    if (reading !== undefined) return plainLemma(reading.lemma);
    // A verb that no list knows is most likely weak, or has its stem in -en as it is.
    const bare = word.replace(
      /^(ab|an|auf|aus|bei|durch|ein|her|hin|los|mit|nach|um|vor|weg|zu|zurück|zusammen)?ge(?=.{3})/u,
      '$1',
    );
    if (bare.endsWith('et')) return infinitiveOf(bare.slice(0, -2));
    return bare.endsWith('t') ? infinitiveOf(bare.slice(0, -1)) : bare;
  }
}
