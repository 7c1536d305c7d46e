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
}

const ALONE: FiniteContext = { person: undefined, conditional: false, first: false };
const PLAIN_FEATURES = { Inf: 'VerbForm=Inf', Part: 'VerbForm=Part' } as const;

/** Reads words under labels: function words from their list, verbs by their paradigms, all others by the lemma table. */
export class WordReader {
  /** Lemmas of function words, by part of speech; `*` for any. */
  private readonly closed = new Map<string, Map<string, string>>();

  constructor(
    private readonly verbs: VerbForms,
    private readonly table: LemmaTable,
  ) {
    for (const [word, upos, lemma] of readRows('tags/closed-lemmas')) {
      const lemmas = this.closed.get(upos!) ?? new Map<string, string>();
      this.closed.set(upos!, lemmas.set(word!, lemma!));
    }
  }

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
    });
    if (form === 'Fin') {
      const finite = finiteForm(lower, this.verbs);
      return made(finite.lemma, finiteFeatures(finite, ALONE), finite);
    }
    if (form !== undefined)
      return made(form === 'Inf' ? this.infinitive(lower) : this.participle(lower), PLAIN_FEATURES[form]);
    const listed = this.closed.get(upos)?.get(lower) ?? this.closed.get('*')?.get(lower);
    return made(listed ?? this.table.lemma(surface, upos), '');
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
