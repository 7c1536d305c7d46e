import { UNNUMBERED, vocabulary, WordRows } from '../../lexicon/vocabulary.js';
import { ChainDecoder } from '../../model/chain-decoder.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import { ChainScorer } from '../../model/chain-scorer.js';
import type { LabelledSpan } from '../../model/label-scheme.js';
import { forbiddenTransitions } from '../../model/transitions.js';
import { WindowSums } from '../../model/window-sums.js';
import type { KnownWord } from '../word-knowledge.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from './context-features.js';
import type { Evidence } from './evidence-column.js';
import { SentenceFrame } from './sentence-frame.js';
import type { Sources, WordFacts } from './word-features.js';
import { PLACES, WordScores } from './word-scores.js';

/** No sentence that is labelled at once has more tokens. */
export const LONGEST_SENTENCE = 1_000;

/** A word, and the number of its row of scores. */
interface ScoredWord extends WordFacts {
  readonly row: number;
}

/** A token of a sentence's kind and what rules say of it stand in columns of the whole article. */
export interface TaggedArticle {
  readonly known: readonly KnownWord[];
  readonly kind: ArrayLike<number>;
  readonly evidence: Evidence;
}

/** Labels of sentences by a linear chain. Each word is analysed once, and its scores are kept. */
export class ChainTagger {
  private readonly scorer: ChainScorer;
  private readonly wordScores: WordScores;
  private readonly decoder: ChainDecoder;
  private readonly windows: WindowSums;
  private readonly words: ScoredWord[] = [];
  private readonly frame = new SentenceFrame();
  private readonly rowOf = new WordRows(vocabulary, LONGEST_SENTENCE);

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
    const { words, frame, scorer } = this;
    const { features } = scorer;
    for (let i = 0; i < count; i++) {
      const word = this.word(article.known[from + i]!);
      words[i] = word;
      scorer.see(i, word.row);
    }
    scorer.sumWords(count);
    frame.read(words, count, article.kind, from);
    const context = {
      words: words as readonly WordFacts[],
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

  private word(known: KnownWord): ScoredWord {
    const noted = known.note as ScoredWord | undefined;
    if (noted !== undefined) return noted;
    const row = this.rowOf.of(known.number);
    const { shape, small, capital, coarse, middle } = this.wordScores.read(known.surface, row);
    const word: ScoredWord = { row, shape, small, capital, coarse, middle };
    // The note would outlast a passing row.
    if (known.number !== UNNUMBERED) known.note = word;
    return word;
  }
}
