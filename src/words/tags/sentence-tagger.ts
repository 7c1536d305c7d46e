import { ChainTagger, type KnownWord } from './chain-tagger.js';
import { finiteFeatures } from './finite-verbs.js';
import type { TagModel } from './tag-model.js';
import type { TagSources } from './word-features.js';
import { WordReader, type WordReading } from './word-readings.js';

/** Where the tags of a sentence go, from index `at`. */
export interface TagColumns {
  readonly pos: string[];
  readonly lemma: string[];
  readonly feats: string[];
}

type Subject = 'ich' | 'wir' | 'du' | 'ihr';
const SUBJECTS: ReadonlyMap<string, Subject> = new Map(
  (['ich', 'wir', 'du', 'ihr'] as const).map((subject) => [subject, subject]),
);

/** Tags sentences: labels by the chain, then lemma and features by what the words are under their labels. */
export class SentenceTagger {
  private readonly tagger: ChainTagger;
  private readonly reader: WordReader;
  private labels = new Uint8Array(64);

  constructor(
    private readonly model: TagModel,
    sources: TagSources,
  ) {
    this.tagger = new ChainTagger(model.chain, sources);
    this.reader = new WordReader(sources.verbs, model.lemmas);
  }

  tag(surfaces: readonly string[], columns: TagColumns, at: number): void {
    const count = surfaces.length;
    if (this.labels.length < count) this.labels = new Uint8Array(count * 2);
    const words = this.tagger.label(surfaces, this.labels);
    const readings = words.map((word, i) => this.reading(word, surfaces[i]!, this.labels[i]!));
    const conditional = isConditional(words, readings);
    for (let i = 0; i < count; i++) {
      const reading = readings[i]!;
      columns.pos[at + i] = reading.upos;
      columns.lemma[at + i] = reading.lemma;
      columns.feats[at + i] =
        reading.finite === undefined
          ? reading.feats
          : finiteFeatures(reading.finite, { person: subjectOf(words, i), conditional, first: i === 0 });
    }
    for (let i = 1; i < count; i++) if (readings[i]!.particle) joinParticle(words, readings, i, columns.lemma, at);
  }

  private reading(word: KnownWord, surface: string, label: number): WordReading {
    const known = word.readings[label];
    if (known !== undefined) return known;
    const made = this.reader.read(surface, this.model.chain.scheme.labels[label]!);
    word.readings[label] = made;
    return made;
  }
}

/** The sentence says *wenn* or *als ob*, or has a Konjunktiv II for sure: then its other preterites are in doubt. */
function isConditional(words: readonly KnownWord[], readings: readonly WordReading[]): boolean {
  const sure = readings.some(({ finite }) => finite?.mood === 'konjunktiv-2');
  return sure && words.some(({ lower }) => lower === 'wenn' || lower === 'falls' || lower === 'ob');
}

/** The pronoun of the first or second person in the verb's clause. */
function subjectOf(words: readonly KnownWord[], at: number): Subject | undefined {
  for (let i = at - 1; i >= 0 && !words[i]!.boundary; i--) {
    const found = SUBJECTS.get(words[i]!.lower);
    if (found !== undefined) return found;
  }
  for (let i = at + 1; i < words.length && !words[i]!.boundary; i++) {
    const found = SUBJECTS.get(words[i]!.lower);
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
    if (lemmas[from + i] === lemma) lemmas[from + i] = words[at]!.lower + lemma;
    return;
  }
}
