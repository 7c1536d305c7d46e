import type { LabelledSentence } from '../entity-tag/crf/training-sequences.js';
import { encodeSpans, type LabelScheme } from '../model/label-scheme.js';
import { readConll, type TaggedSentence } from './conll.js';

/** A file of tagged sentences and how its types are to be read. */
export interface TrainingFile {
  readonly path: string;
  /** What its types are called here; a type that is not among them keeps its name, null makes it none. */
  readonly types?: Readonly<Record<string, string | null>>;
  /** Types (`OTH`, `LOCderiv`) that the file does not tag: a token without a tag may be one of them. */
  readonly lacks?: readonly string[];
  /** Tagged by other conventions than the files that count; see `LabelledSentence`. */
  readonly apart?: boolean;
}

/** The sentences of a file, its types renamed. */
export function readSentences({ path, types = {} }: TrainingFile): TaggedSentence[] {
  return readConll(path).map(({ tokens, tags }) => ({
    tokens,
    tags: tags.map((tag) => {
      if (tag === 'O') return tag;
      const type = tag.slice(2);
      const renamed = Object.hasOwn(types, type) ? types[type] : type;
      return renamed === null || renamed === undefined ? 'O' : tag.slice(0, 2) + renamed;
    }),
  }));
}

/** Sentences with the numbers of their labels; where the file lacks types, an untagged token may bear one of them. */
export function labelSentences(
  sentences: readonly TaggedSentence[],
  scheme: LabelScheme,
  lacks: readonly string[] = [],
  apart = false,
): LabelledSentence[] {
  const untagged = scheme.number('O');
  const open = Uint8Array.from(scheme.labels, (label) => (label === 'O' || lacks.includes(label.slice(2)) ? 1 : 0));
  return sentences.map(({ tokens, tags }) => {
    const labels = [...encodeSpans(tags, scheme)];
    const known = lacks.length === 0 ? labels : labels.map((label) => (label === untagged ? open : label));
    return { tokens, labels: known, apart };
  });
}
