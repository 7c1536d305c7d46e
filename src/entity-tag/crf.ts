import { resolve as resolvePath } from 'node:path';
import type { Sentence } from '../document/layers.js';
import type { Stage, StageContext } from '../document/stage.js';
import { decodeSpans } from '../model/label-scheme.js';
import { asEntities } from './as-entities.js';
import { type Candidate, newCandidate } from './candidate.js';
import { ChainTagger, LONGEST_SENTENCE, type TaggedArticle } from './crf/chain-tagger.js';
import { readEntityModel } from './crf/entity-model.js';
import { evidenceColumns } from './crf/evidence-column.js';
import { withParticles } from './crf/particle-names.js';
import { repeatedNames } from './crf/repeated-names.js';
import { ruleEvidence } from './crf/rule-evidence.js';
import { uniqueNames } from './crf/unique-names.js';
import { wholeNames } from './crf/whole-names.js';
import { withSupport } from './crf/with-support.js';
import { ALL_TABLES, NameTables } from './name-tables.js';
import { withoutNoNames } from './no-names.js';
import { PieceCutter } from './pieces.js';
import { secondLook } from './second-look.js';
import { WordKnowledge } from './word-knowledge.js';
import { readWords, type Words } from './words.js';

const ID = 'entities/crf';
export interface CrfOptions {
  /** The folder of the model; relative paths count from the folder of the pipeline file. */
  readonly model: string;
  /** The hash that the weights must have. */
  readonly sha256?: string;
}

/**
 * Names by a conditional random field that learned from tagged sentences, with name tables, word classes and the company words
 * keep in raw text as evidence; then a second look over the whole document. Reads its model when it is made.
 *
 * @throws where the model cannot be read or has another hash
 */
export function create(options: CrfOptions, { directory }: StageContext): Stage<'tokens' | 'sentences', 'entities'> {
  const { chain, classes, meanings, sha256 } = readEntityModel(resolvePath(directory, options.model), options.sha256);
  const tables = new NameTables(ALL_TABLES);
  const knowledge = new WordKnowledge();
  const cutter = new PieceCutter();
  const tagger = new ChainTagger(chain, { knowledge, tables, classes });
  // Not the chain itself: the tagger keeps its weights in a form of its own.
  const { scheme } = chain;

  const labels = new Uint8Array(LONGEST_SENTENCE);

  function inSentence(article: TaggedArticle, from: number, to: number, found: Candidate[]): void {
    tagger.label(article, from, to - from, labels);
    const spans = decodeSpans(labels, 0, to - from, scheme);
    if (spans.length === 0) return;
    const confidences = tagger.confidences(spans, labels, to - from);
    spans.forEach(({ type, first, last }, i) => {
      const confidence = Math.round(1000 * confidences[i]!) / 1000;
      const { label, form } = meanings.get(type)!;
      found.push(newCandidate(from + first, from + last, label, form, 'crf', confidence));
    });
  }

  return {
    weights: { [ID]: sha256 },
    run({ article, layers: { tokens, sentences } }) {
      const words = readWords(article.text, tokens, sentences, knowledge);
      const rules = ruleEvidence(words, cutter.cut(article.text, tokens, words.surface), tables, knowledge);
      let found: Candidate[] = [];
      const evidence = evidenceColumns(rules, words.count);
      const tagged = { numbers: words.numbers, surface: words.surface, kind: tokens.kind, evidence };
      for (const [from, to] of parts(words, sentences)) inSentence(tagged, from, to, found);
      found = withoutNoNames(words, withSupport(wholeNames(found, rules), rules));
      found = withParticles(words, [...found, ...repeatedNames(words, found)]);
      const all = [...found, ...uniqueNames(words, found)];
      const more = secondLook(
        words,
        all.sort((a, b) => a.first - b.first),
      );
      return {
        entities: asEntities(
          article,
          tokens,
          [...all, ...more].sort((a, b) => a.first - b.first),
          ID,
        ),
      };
    },
  };
}

/** The sentences as runs of tokens; longer ones than can be labelled at once are no prose, and come in parts. */
function* parts({ tokens, count }: Words, sentences: readonly Sentence[]): Generator<[from: number, to: number]> {
  let from = 0;
  for (const { end } of sentences) {
    let to = from;
    while (to < count && tokens.start[to]! < end) to++;
    for (; from < to; from = Math.min(from + LONGEST_SENTENCE, to)) yield [from, Math.min(from + LONGEST_SENTENCE, to)];
  }
}
