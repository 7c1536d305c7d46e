import type { ChainWeights } from './chain-weights.js';
import { PARTIAL, type Sequences } from './sequences.js';
import { forbiddenTransitions } from './transitions.js';
import { Viterbi } from './viterbi.js';

/**
 * The share of tokens that a chain gives a label that is not right, or, where it is known in part only, not one of those that may be.
 *
 * @param weights a feature of the data that they do not reach to counts nothing
 * @param chosen the sentences to look at, by number
 */
export function tokenErrors(weights: ChainWeights, data: Sequences, chosen: Int32Array): number {
  const { size } = weights.scheme;
  const viterbi = new Viterbi(weights.transitions, forbiddenTransitions(weights.scheme));
  let wrong = 0;
  let tokens = 0;
  for (const sentence of chosen) {
    const first = data.sentences[sentence]!;
    const count = data.sentences[sentence + 1]! - first;
    const scores = new Float32Array(count * size);
    for (let i = 0; i < count; i++) {
      for (let k = data.tokens[first + i]!; k < data.tokens[first + i + 1]!; k++) {
        const at = data.features[k]! * size;
        if (at >= weights.features.length) continue;
        for (let l = 0; l < size; l++) scores[i * size + l]! += weights.features[at + l]!;
      }
    }
    const found = new Uint8Array(count);
    viterbi.decode(scores, count, found);
    for (let i = 0; i < count; i++) {
      const label = data.labels[first + i]!;
      const right = label === PARTIAL ? data.sets[data.allowed[first + i]!]?.[found[i]!] === 1 : found[i] === label;
      if (!right) wrong++;
    }
    tokens += count;
  }
  return wrong / (tokens || 1);
}
