import { ChainTagger, type TokenRange } from './chain-tagger.js';
import { finiteFeatures, type Subject } from './finite-verbs.js';
import type { TagModel } from './tag-model.js';
import type { TagSources } from './word-features.js';
import { WordReader, type WordReading } from './word-readings.js';
import type { KnownWord } from './word-store.js';
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
  private readonly readings: WordReading[] = [];

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
    const { words, labels } = tagger;
    let [particles, roles] = [false, false];
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      const reading = this.reading(word, this.labels[labels[i]!]!);
      readings[i] = reading;
      pos[from + i] = reading.upos;
      lemma[from + i] = reading.lemma;
      feats[from + i] = reading.feats;
      if (word.role >= Role.ich) roles = true;
      if (reading.particle) particles = true;
    }
    // Without such words only the first verb can be other than it is by itself.
    const finite = roles ? count : Math.min(count, 1);
    if (finite > 0) {
      const conditional = roles && isConditional(words, readings, count);
      for (let i = 0; i < finite; i++) {
        const form = readings[i]!.finite;
        if (form === undefined) continue;
        const person = roles ? subjectOf(words, count, i) : undefined;
        feats[from + i] = finiteFeatures(form, { person, conditional, first: i === 0 });
      }
    }
    if (!particles) return;
    for (let i = 1; i < count; i++) if (readings[i]!.particle) joinParticle(words, readings, i, lemma, from);
  }

  private reading(word: KnownWord, label: string): WordReading {
    let last: WordReading | undefined;
    for (let known = word.reading; known !== undefined; known = known.next) {
      if (known.label === label) return known;
      last = known;
    }
    const made = this.reader.read(word.surface, label);
    if (last === undefined) word.reading = made;
    else last.next = made;
    return made;
  }
}

/** The sentence says *wenn* or *als ob*, and has a Konjunktiv II for sure: then its other preterites are in doubt. */
function isConditional(words: readonly KnownWord[], readings: readonly WordReading[], count: number): boolean {
  let [says, sure] = [false, false];
  for (let i = 0; i < count; i++) {
    if (words[i]!.role === Role.condition) says = true;
    if (readings[i]!.finite?.mood === 'konjunktiv-2') sure = true;
  }
  return says && sure;
}

/** The pronoun of the first or second person in the verb's clause. */
function subjectOf(words: readonly KnownWord[], count: number, at: number): Subject | undefined {
  for (let i = at - 1; i >= 0 && !words[i]!.boundary; i--) {
    const found = SUBJECTS[words[i]!.role];
    if (found !== undefined) return found;
  }
  for (let i = at + 1; i < count && !words[i]!.boundary; i++) {
    const found = SUBJECTS[words[i]!.role];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A particle belongs to the nearest finite verb before it that does not end its own clause: `teilte … mit` → mitteilen. */
function joinParticle(
  words: readonly KnownWord[],
  readings: readonly WordReading[],
  at: number,
  lemmas: string[],
  from: number,
): void {
  for (let i = at - 1; i >= 0; i--) {
    const { finite, upos, lemma } = readings[i]!;
    if (finite === undefined || upos !== 'VERB' || (i + 1 < at && words[i + 1]!.boundary)) continue;
    if (lemmas[from + i] === lemma) lemmas[from + i] = words[at]!.surface.toLowerCase() + lemma;
    return;
  }
}
