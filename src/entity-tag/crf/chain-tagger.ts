import { UNNUMBERED, vocabulary, WordRows } from '../../lexicon/vocabulary.js';
import type { QuantisedChain } from '../../model/chain-file.js';
import type { LabelledSpan } from '../../model/label-scheme.js';
import { PADDING, PackedRows } from '../../model/packed-rows.js';
import { SurvivorDecoder } from '../../model/survivor-decoder.js';
import { forbiddenTransitions } from '../../model/transitions.js';
import { WindowSums } from '../../model/window-sums.js';
import type { KnownWord } from '../word-knowledge.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from './context-features.js';
import type { Evidence } from './evidence-column.js';
import { SentenceFrame } from './sentence-frame.js';
import type { Sources, WordFacts } from './word-features.js';
import { PLACES, WordScorer } from './word-scores.js';

/** No sentence that is labelled at once has more tokens. */
export const LONGEST_SENTENCE = 1_000;

/** A word, and where its sums begin. */
interface ScoredWord extends WordFacts {
  readonly at: number;
}

/** A token of a sentence's kind and what rules say of it stand in columns of the whole article. */
export interface TaggedArticle {
  readonly known: readonly KnownWord[];
  readonly kind: ArrayLike<number>;
  readonly evidence: Evidence;
}

/** Labels of sentences by a linear chain. Each word is analysed once, and its scores are noted with it. */
export class ChainTagger {
  private readonly size: number;
  private readonly rows: PackedRows;
  private readonly scorer: WordScorer;
  private readonly decoder: SurvivorDecoder;
  private readonly windows: WindowSums;
  private readonly words: ScoredWord[] = [];
  private readonly frame = new SentenceFrame();
  private readonly features = new Int32Array(MOST_CONTEXT_FEATURES);
  private readonly packed: Int32Array;
  /**
   * What words add to the label scores of the tokens around them: rows for the words of the vocabulary, rows that those
   * without number take in turns, and one for what lies beyond the edges of a sentence.
   */
  private readonly sums: Int32Array;
  private readonly nothing: number;
  private readonly rowOf = new WordRows(vocabulary, LONGEST_SENTENCE);
  private scores = new Int32Array(0);

  constructor(chain: QuantisedChain, sources: Sources) {
    const { scheme, transitions, scale } = chain;
    const forbidden = forbiddenTransitions(scheme);
    this.size = scheme.size;
    this.rows = new PackedRows(chain);
    this.scorer = new WordScorer(this.rows, scheme.size, sources);
    this.decoder = new SurvivorDecoder(this.size, transitions, forbidden, scale);
    this.windows = new WindowSums(transitions, forbidden, scheme.number('O'), scale);
    this.packed = new Int32Array(this.rows.sumWidth);
    this.nothing = this.rowOf.count * this.scorer.width;
    this.sums = new Int32Array(this.nothing + this.scorer.width);
    this.scorer.nothing(this.sums, this.nothing);
  }

  /**
   * The best labels of a sentence of at most {@link LONGEST_SENTENCE} tokens.
   *
   * @param from the sentence's first token
   * @param labels takes the label numbers, from index 0
   */
  label(article: TaggedArticle, from: number, count: number, labels: Uint8Array): void {
    const { size, words, frame, features, rows, packed } = this;
    if (this.scores.length < count * size + PADDING) this.scores = new Int32Array(count * size * 2 + PADDING);
    for (let i = 0; i < count; i++) words[i] = this.word(article.known[from + i]!);
    frame.read(words, count, article.kind, from);
    const context = {
      words: words as readonly WordFacts[],
      count,
      frame,
      evidence: article.evidence,
      evidenceAt: from,
    };
    for (let i = 0; i < count; i++) {
      const excess = this.addWords(i, count) + rows.add(features, 0, contextFeatures(context, i, features), packed, 0);
      rows.unpack(packed, 0, excess, this.scores, i * size);
    }
    this.decoder.decode(this.scores, count, labels);
  }

  /** How sure each of the spans is that {@link label} found in the sentence that it read last. */
  confidences(spans: readonly LabelledSpan[], labels: Uint8Array, count: number): number[] {
    return this.windows.confidences(this.scores, count, labels, spans);
  }

  /** Sums what the words around token i say to it. @returns what each label has got too much */
  private addWords(i: number, count: number): number {
    const { words, packed, nothing, sums } = this;
    const width = this.rows.usedWidth;
    // A word at place d from the token has its row at REACH + d.
    const a = i > 1 ? words[i - 2]!.at : nothing;
    const b = (i > 0 ? words[i - 1]!.at : nothing) + width;
    const c = words[i]!.at + 2 * width;
    const d = (i + 1 < count ? words[i + 1]!.at : nothing) + 3 * width;
    const e = (i + 2 < count ? words[i + 2]!.at : nothing) + 4 * width;
    for (let l = 0; l < width; l++) {
      packed[l] = sums[a + l]! + sums[b + l]! + sums[c + l]! + sums[d + l]! + sums[e + l]!;
    }
    return PLACES * this.scorer.excess;
  }

  private word(known: KnownWord): ScoredWord {
    const noted = known.note as ScoredWord | undefined;
    if (noted !== undefined) return noted;
    const { scorer, sums } = this;
    const at = this.rowOf.of(known.number) * scorer.width;
    const { shape, small, capital, coarse, middle } = scorer.score(known.surface, sums, at);
    const word: ScoredWord = { at, shape, small, capital, coarse, middle };
    // The note would outlast a passing row.
    if (known.number !== UNNUMBERED) known.note = word;
    return word;
  }
}
