import type { ChainWeights } from './chain-weights.js';
import type { Sequences } from './sequences.js';

/** Learns the weights of a linear chain, round by round. */
export interface ChainTrainer {
  /** Rounds done so far. */
  readonly epoch: number;
  /** The weights as they stand. */
  readonly weights: ChainWeights;
  /**
   * One round over the sentences, in random order.
   *
   * @param chosen the sentences to learn from, by number
   * @param tell told how many are done, now and then
   * @returns the mean loss of a token, in the trainer's own measure
   */
  round(data: Sequences, chosen: Int32Array, tell?: (done: number) => void): number;
  /** All that a later run needs to go on from here, by name. */
  state(): Map<string, Float32Array>;
  /** Goes on from a {@link state}. */
  resume(columns: ReadonlyMap<string, Float32Array>): void;
}
