import type { QuantisedChain } from './chain-file.js';
import type { ChainScorer } from './chain-scorer.js';
import { type Kernel, kernelOn } from './kernel/kernel.js';
import { MemoryPlan } from './kernel/memory-plan.js';
import { forbiddenTransitions, type Transitions } from './transitions.js';

/** Bits of a sum below the unit of the scores: those of the label, and those that transitions are rounded to. */
const SHIFT = 13;
/** What is so far behind is as good as out of the question: 65,536 units. */
const LOWEST = -(2 ** (SHIFT + 16));
/** In units; no transition counts for more or less, so that no sum overflows. */
const FARTHEST = 2 ** 15;

/**
 * The best label sequence of a sentence under a linear chain (Viterbi 1967), by the kernel. Transitions count in whole parts of the unit
 * of the scores, 256 of them where there are 17 to 32 labels; of equally good sequences the one with the first labels is taken.
 */
export class ChainDecoder {
  private readonly size: number;
  private readonly stride: number;
  private readonly kernel: Kernel;
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private readonly between: number;
  private readonly best: Int32Array;
  private readonly codes: Int32Array;
  /** The code of the first label, which has all bits of codes. */
  private readonly code: number;
  private readonly back: Int32Array;
  private readonly scores: Int16Array;

  /** @param scorer whose scores are decoded */
  constructor(
    chain: QuantisedChain,
    private readonly scorer: ChainScorer,
  ) {
    const { stride } = scorer;
    const { size } = chain.scheme;
    this.size = size;
    this.stride = stride;
    const codeBits = Math.ceil(Math.log2(Math.max(2, size)));
    this.code = 2 ** codeBits - 1;
    const forbidden = forbiddenTransitions(chain.scheme);
    const parts = 2 ** (SHIFT - codeBits);
    const whole = (part: keyof Transitions): Int32Array =>
      Int32Array.from(chain.transitions[part], (score, i) => {
        if (forbidden[part][i] === 1) return LOWEST;
        const units = Math.max(-FARTHEST, Math.min(FARTHEST, score / chain.scale));
        return Math.round(units * parts) << codeBits;
      });
    this.start = whole('start');
    this.end = whole('end');
    const between = whole('between');
    const tokens = scorer.scores.length / stride;
    const plan = new MemoryPlan();
    const row = 4 * stride;
    this.between = plan.place(size * row);
    const [best, codes, back, scores] = [row, row, tokens * row, scorer.scores.byteLength].map((bytes) =>
      plan.place(bytes),
    ) as [number, number, number, number];
    const memory = plan.memory();
    const { buffer } = memory;
    this.kernel = kernelOn(memory);
    const rows = new Int32Array(buffer, this.between, size * stride).fill(LOWEST);
    for (let a = 0; a < size; a++) rows.set(between.subarray(a * size, (a + 1) * size), a * stride);
    this.best = new Int32Array(buffer, best, size);
    this.codes = new Int32Array(buffer, codes, size);
    this.codes.forEach((_, l) => {
      this.codes[l] = this.code - l;
    });
    this.back = new Int32Array(buffer, back, tokens * stride);
    this.scores = new Int16Array(buffer, scores, tokens * stride);
  }

  /**
   * @param count tokens of the sentence, whose scores stand in the scorer
   * @param labels takes the label numbers
   */
  decode(count: number, labels: Uint8Array): void {
    if (count === 0) return;
    const { size, stride, end, best, code, back } = this;
    this.begin();
    if (count > 1) this.goOn(count);
    let label = 0;
    for (let l = 1; l < size; l++) if (best[l]! + end[l]! > best[label]! + end[label]!) label = l;
    for (let i = count - 1; i > 0; i--) {
      labels[i] = label;
      label = code - (back[(i - 1) * stride + label]! & code);
    }
    labels[0] = label;
  }

  /** The first token. */
  private begin(): void {
    const { size, start, best, codes } = this;
    const { scores } = this.scorer;
    let high = LOWEST;
    for (let l = 0; l < size; l++) {
      best[l] = start[l]! + (scores[l]! << SHIFT);
      high = Math.max(high, best[l]!);
    }
    for (let l = 0; l < size; l++) best[l] = Math.max(LOWEST, best[l]! - high) + codes[l]!;
  }

  /** The others, in the kernel's own memory. */
  private goOn(count: number): void {
    const { kernel, size, stride, between, best, codes, code, scores, back } = this;
    scores.set(this.scorer.scores.subarray(stride, count * stride));
    kernel.forward(
      between,
      best.byteOffset,
      codes.byteOffset,
      code,
      LOWEST,
      scores.byteOffset,
      2 * stride,
      SHIFT,
      size,
      count - 1,
      back.byteOffset,
    );
  }
}
