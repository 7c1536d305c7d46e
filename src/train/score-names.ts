import type { Entity, EntityLabel } from '../document/layers.js';
import type { Stage } from '../document/stage.js';
import { kindOf } from '../entity-tag/crf/training-sequences.js';
import { spansOf } from '../model/label-scheme.js';
import type { TaggedSentence } from './conll.js';
import { type Measured, strict } from './figures.js';
import { sentenceDoc } from './sentence-doc.js';

export type NameStage = Stage<'tokens' | 'sentences', 'entities'>;

/** A name as it is tagged. */
export interface TaggedName {
  readonly text: string;
  readonly label: string;
}

/** What a stage made of a sentence. */
export interface JudgedSentence {
  readonly text: string;
  /** The names found, and which of them are tagged just so. */
  readonly found: readonly Entity[];
  readonly right: ReadonlySet<Entity>;
  readonly missed: readonly TaggedName[];
}

/**
 * Strict scores of a stage that finds names: on tagged sentences with their own tokens, each an article of its own. A name is right that
 * has the bounds and the label of a tagged one. Derived forms and parts of compounds do not count.
 *
 * @param labels those that the sentences tag; others do not count
 * @param see shown each sentence with what the stage made of it
 */
export async function scoreNames(
  stage: NameStage,
  sentences: readonly TaggedSentence[],
  labels: readonly EntityLabel[],
  see: (sentence: JudgedSentence) => void = () => {},
): Promise<Measured> {
  const counts = new Map(['all', ...labels].map((label) => [label, { right: 0, found: 0, gold: 0 }]));
  const count = (label: string, what: 'right' | 'found' | 'gold'): void => {
    counts.get('all')![what]++;
    counts.get(label)![what]++;
  };
  let words = 0;
  for (const { tokens, tags } of sentences) {
    words += tokens.length;
    const doc = sentenceDoc(tokens, Uint8Array.from(tokens, kindOf));
    const { start, end } = doc.layers.tokens;
    const { text } = doc.article;
    const gold = new Map<string, TaggedName>();
    for (const { type, first, last } of spansOf(tags)) {
      if (!counts.has(type)) continue;
      const [from, to] = [start[first]!, end[last - 1]!];
      gold.set(`${from} ${to} ${type}`, { text: text.slice(from, to), label: type });
      count(type, 'gold');
    }
    const { entities } = await stage.run(doc, () => {});
    const found = entities.filter(({ form, label }) => form === 'name' && counts.has(label));
    const right = new Set(found.filter((entity) => gold.delete(`${entity.start} ${entity.end} ${entity.label}`)));
    for (const entity of found) {
      count(entity.label, 'found');
      if (right.has(entity)) count(entity.label, 'right');
    }
    see({ text, found, right, missed: [...gold.values()] });
  }
  const seen = [...counts].filter(([, { found, gold }]) => found + gold > 0);
  const figures = Object.fromEntries(seen.map(([label, each]) => [label, strict(each)]));
  return { sentences: sentences.length, tokens: words, figures };
}
