import { vocabulary, WordRows } from '../../lexicon/vocabulary.js';
import { ChainDecoder } from '../../model/chain-decoder.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import { ChainScorer } from '../../model/chain-scorer.js';
import type { LabelledSpan } from '../../model/label-scheme.js';
import { forbiddenTransitions } from '../../model/transitions.js';
import { WindowSums } from '../../model/window-sums.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from './context-features.js';
import type { Evidence } from './evidence-column.js';
import { SentenceFrame } from './sentence-frame.js';
import { WordFactRows } from './word-fact-rows.js';
import type { Sources } from './word-features.js';
import { PLACES, WordScores } from './word-scores.js';

/** No sentence that is labelled at once has more tokens. */
export const LONGEST_SENTENCE = 1_000;

/** What is known of the tokens of an article, in columns. */
export interface TaggedArticle {
  /** In the vocabulary. */
  readonly numbers: ArrayLike<number>;
  readonly surface: readonly string[];
  readonly kind: ArrayLike<number>;
  readonly evidence: Evidence;
}

/** Labels of sentences by a linear chain. Each word is analysed once, and its scores are kept. */
export class ChainTagger {
  private readonly scorer: ChainScorer;
  private readonly wordScores: WordScores;
  private readonly decoder: ChainDecoder;
  private readonly windows: WindowSums;
  private readonly frame = new SentenceFrame();
  private readonly rowOf = new WordRows(vocabulary, LONGEST_SENTENCE);
  private readonly facts = new WordFactRows(this.rowOf.count);
  private readonly rows = new Int32Array(LONGEST_SENTENCE);

  constructor(chain: QuantisedChain, sources: Sources) {
    const { scheme, transitions, scale } = chain;
    const forbidden = forbiddenTransitions(scheme);
    this.scorer = new ChainScorer(chain, {
      words: this.rowOf.count,
      places: PLACES,
      tokens: LONGEST_SENTENCE,
      context: MOST_CONTEXT_FEATURES,
    });
    this.wordScores = new WordScores(this.scorer, sources);
    this.decoder = new ChainDecoder(chain, this.scorer);
    this.windows = new WindowSums(transitions, forbidden, scheme.number('O'), scale, LONGEST_SENTENCE);
  }

  /**
   * The best labels of a sentence of at most {@link LONGEST_SENTENCE} tokens.
   *
   * @param from the sentence's first token
   * @param labels takes the label numbers, from index 0
   */
  label(article: TaggedArticle, from: number, count: number, labels: Uint8Array): void {
    const { facts, rows, rowOf, frame, scorer } = this;
    const { features } = scorer;
    rowOf.renew();
    for (let i = 0; i < count; i++) {
      const row = this.row(article, from + i);
      rows[i] = row;
      scorer.see(i, row);
    }
    scorer.sumWords(count);
    frame.read(facts, rows, count, article.kind, from);
    const context = {
      facts,
      rows,
      count,
      frame,
      evidence: article.evidence,
      evidenceAt: from,
    };
    let found = 0;
    for (let i = 0; i < count; i++) {
      found = contextFeatures(context, i, features, found);
      scorer.endRow(i, found);
    }
    scorer.addFeatures(count);
    this.decoder.decode(count, labels);
  }

  /** How sure each of the spans is that {@link label} found in the sentence that it read last. */
  confidences(spans: readonly LabelledSpan[], labels: Uint8Array, count: number): number[] {
    const { scores, stride } = this.scorer;
    return this.windows.confidences(scores, stride, count, labels, spans);
  }

  /** The row of a token's word, which is looked at when it is met for the first time. */
  private row({ numbers, surface }: TaggedArticle, token: number): number {
    const { rowOf } = this;
    const number = numbers[token]!;
    if (rowOf.isTaken(number)) return number;
    const row = rowOf.take(number);
    this.facts.set(row, this.wordScores.read(surface[token]!, row));
    return row;
  }
}
