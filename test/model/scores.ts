import type { QuantisedChain } from '../../src/model/chain-file.js';
import { ChainScorer } from '../../src/model/chain-scorer.js';
import { LabelScheme } from '../../src/model/label-scheme.js';

/** Rows of `size` numbers as rows of `stride`, as they are read; what stands between must not count. */
export function apart(rows: Int32Array, size: number, stride: number): Int16Array {
  const scores = new Int16Array((rows.length / size) * stride).fill(0x7fff);
  for (let from = 0, to = 0; from < rows.length; from += size, to += stride)
    scores.set(rows.subarray(from, from + size), to);
  return scores;
}

export function plainScheme(size: number): LabelScheme {
  return new LabelScheme(
    Array.from({ length: size }, (_, l) => `L${l}`),
    false,
  );
}

/** A chain without weights. */
export function emptyChain(scheme: LabelScheme): QuantisedChain {
  const { size } = scheme;
  return {
    scheme,
    bits: 0,
    rowOf: new Uint32Array(1),
    weights: new Int8Array(0),
    scale: 1,
    transitions: {
      start: new Float32Array(size),
      end: new Float32Array(size),
      between: new Float32Array(size * size),
    },
  };
}

/** A scorer whose scores are to be set by hand; what stands behind the labels must not count. */
export function emptyScorer(chain: QuantisedChain, tokens: number): ChainScorer {
  const scorer = new ChainScorer(chain, { words: 1, places: 1, tokens, context: 1 });
  scorer.scores.fill(0x7fff);
  return scorer;
}
