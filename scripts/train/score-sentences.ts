import { ChainTagger } from '../../src/entity-tag/crf/chain-tagger.js';
import { kindOf, sentenceEvidence } from '../../src/entity-tag/crf/training-sequences.js';
import type { Sources } from '../../src/entity-tag/crf/word-features.js';
import { plain } from '../../src/entity-tag/pieces.js';
import { WordKnowledge } from '../../src/entity-tag/word-knowledge.js';
import { vocabulary } from '../../src/lexicon/vocabulary.js';
import type { QuantisedChain } from '../../src/model/chain-file.js';
import { decodeSpans, spansOf } from '../../src/model/label-scheme.js';
import type { TaggedSentence } from '../../src/train/conll.js';

/** What happened to names: found as they are, missed, invented, found with the wrong label or the wrong bounds. */
export interface NameTally {
  right: number;
  found: number;
  gold: number;
  /** Gold names by what became of them: `missed`, `bounds`, and the label that they got instead. */
  readonly wrong: Map<string, number>;
  /** Found names where gold has none. */
  invented: number;
}

/** Strict scores of a chain on tagged sentences: for each label and, under `all`, for all together. */
export function scoreSentences(
  chain: QuantisedChain,
  sources: Sources,
  sentences: readonly TaggedSentence[],
  labels: readonly string[],
): Map<string, NameTally> {
  // What is worked out for a word is noted with it: another chain must not find it.
  const fresh = { ...sources, knowledge: new WordKnowledge() };
  const tagger = new ChainTagger(chain, fresh);
  const tallies = new Map(
    ['all', ...labels].map((label): [string, NameTally] => [
      label,
      { right: 0, found: 0, gold: 0, wrong: new Map(), invented: 0 },
    ]),
  );
  for (const { tokens, tags } of sentences) {
    const kind = tokens.map(kindOf);
    const tagged = new Uint8Array(tokens.length);
    const evidence = sentenceEvidence(tokens, kind, fresh);
    const surface = tokens.map(plain);
    const numbers = tokens.map((token) => vocabulary.number(token, 0, token.length));
    tagger.label({ numbers, surface, kind, evidence }, 0, tokens.length, tagged);
    const gold = spansOf(tags).filter(({ type }) => labels.includes(type));
    const found = decodeSpans(tagged, 0, tokens.length, chain.scheme).filter(({ type }) => labels.includes(type));
    const count = (label: string, change: (tally: NameTally) => void): void => {
      change(tallies.get(label)!);
      change(tallies.get('all')!);
    };
    for (const { type, first, last } of gold) {
      const same = found.find((each) => each.first === first && each.last === last);
      const over = found.some((each) => each.first < last && each.last > first);
      const fate = same?.type ?? (over ? 'bounds' : 'missed');
      count(type, (tally) => {
        tally.gold++;
        if (fate === type) tally.right++;
        else tally.wrong.set(fate, (tally.wrong.get(fate) ?? 0) + 1);
      });
    }
    for (const { type, first, last } of found) {
      count(type, (tally) => {
        tally.found++;
        if (!gold.some((each) => each.first < last && each.last > first)) tally.invented++;
      });
    }
  }
  return tallies;
}

/** F1 in per cent. */
export function f1({ right, found, gold }: Pick<NameTally, 'right' | 'found' | 'gold'>): number {
  return found + gold === 0 ? 0 : (200 * right) / (found + gold);
}
