import { vocabulary, WordNotes } from '../../lexicon/vocabulary.js';
import { ChainTagger, surfaceOf, type TokenRange } from './chain-tagger.js';
import { finiteFeatures, type Subject } from './finite-verbs.js';
import type { TagModel } from './tag-model.js';
import type { TagSources } from './word-features.js';
import { WordReader, type WordReading } from './word-readings.js';
import { Role } from './word-view.js';

/** Where the tags of tokens go. */
export interface TagColumns {
  readonly pos: string[];
  readonly lemma: string[];
  readonly feats: string[];
}

const SUBJECTS: Readonly<Partial<Record<Role, Subject>>> = {
  [Role.ich]: 'ich',
  [Role.wir]: 'wir',
  [Role.du]: 'du',
  [Role.ihr]: 'ihr',
};

/** Tags sentences: labels by the chain, then lemma and features by what the words are under their labels. */
export class SentenceTagger {
  private readonly tagger: ChainTagger;
  private readonly reader: WordReader;
  private readonly labels: readonly string[];
  /** Of the sentence. */
  private readonly readings: WordReading[] = [];
  /** What words are under the labels that they were given so far, by their `next`. */
  private readonly known = new WordNotes<WordReading>(vocabulary);

  constructor(model: TagModel, sources: TagSources) {
    this.tagger = new ChainTagger(model.chain, sources);
    this.reader = new WordReader(sources.verbs, model.lemmas);
    this.labels = model.chain.scheme.labels;
  }

  /** Writes the tags of a sentence into the columns, at the places of its tokens. */
  tag(range: TokenRange, { pos, lemma, feats }: TagColumns): void {
    const { tagger, readings } = this;
    const { from } = range;
    const count = tagger.label(range);
    const { labels } = tagger;
    this.known.renew();
    let [particles, roles] = [false, false];
    for (let i = 0; i < count; i++) {
      const reading = this.reading(range, from + i, this.labels[labels[i]!]!);
      readings[i] = reading;
      pos[from + i] = reading.upos;
      lemma[from + i] = reading.lemma;
      feats[from + i] = reading.feats;
      if (this.role(i) >= Role.ich) roles = true;
      if (reading.particle) particles = true;
    }
    // Without such words only the first verb can be other than it is by itself.
    const finite = roles ? count : Math.min(count, 1);
    if (finite > 0) {
      const conditional = roles && this.isConditional(count);
      for (let i = 0; i < finite; i++) {
        const form = readings[i]!.finite;
        if (form === undefined) continue;
        const person = roles ? this.subjectOf(count, i) : undefined;
        feats[from + i] = finiteFeatures(form, { person, conditional, first: i === 0 });
      }
    }
    if (!particles) return;
    for (let i = 1; i < count; i++) if (readings[i]!.particle) this.joinParticle(i, range, lemma);
  }

  private role(at: number): Role {
    return this.tagger.views.role(this.tagger.rows[at]!);
  }

  private boundary(at: number): boolean {
    return this.tagger.views.boundary(this.tagger.rows[at]!);
  }

  private reading(range: TokenRange, token: number, label: string): WordReading {
    const { known } = this;
    const number = range.numbers[token]!;
    const first = known.get(number);
    let last: WordReading | undefined;
    for (let reading = first; reading !== undefined; reading = reading.next) {
      if (reading.label === label) return reading;
      last = reading;
    }
    const made = this.reader.read(surfaceOf(range, token), label);
    if (last === undefined) known.set(number, made);
    else last.next = made;
    return made;
  }

  /** The sentence says *wenn* or *als ob*, and has a Konjunktiv II for sure: then its other preterites are in doubt. */
  private isConditional(count: number): boolean {
    let [says, sure] = [false, false];
    for (let i = 0; i < count; i++) {
      if (this.role(i) === Role.condition) says = true;
      if (this.readings[i]!.finite?.mood === 'konjunktiv-2') sure = true;
    }
    return says && sure;
  }

  /** The pronoun of the first or second person in the verb's clause. */
  private subjectOf(count: number, at: number): Subject | undefined {
    for (let i = at - 1; i >= 0 && !this.boundary(i); i--) {
      const found = SUBJECTS[this.role(i)];
      if (found !== undefined) return found;
    }
    for (let i = at + 1; i < count && !this.boundary(i); i++) {
      const found = SUBJECTS[this.role(i)];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A particle belongs to the nearest finite verb before it that does not end its own clause: `teilte … mit` → mitteilen. */
  private joinParticle(at: number, range: TokenRange, lemmas: string[]): void {
    const { readings } = this;
    const { from } = range;
    for (let i = at - 1; i >= 0; i--) {
      const { finite, upos, lemma } = readings[i]!;
      if (finite === undefined || upos !== 'VERB' || (i + 1 < at && this.boundary(i + 1))) continue;
      if (lemmas[from + i] === lemma) lemmas[from + i] = surfaceOf(range, from + at).toLowerCase() + lemma;
      return;
    }
  }
}
