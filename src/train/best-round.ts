import type { ChainWeights } from '../model/chain-weights.js';
import type { Sequences } from '../model/sequences.js';
import { tokenErrors } from '../model/token-errors.js';

/** So many rounds in a row without a better one end a training. */
const PATIENCE = 2;
const PARTS = ['start', 'end', 'between'] as const;

/**
 * Early stopping (Prechelt 1998): after each round the errors on sentences set aside; the best round's weights are kept, and the
 * training ends when two rounds in a row were no better.
 */
export class BestRound {
  private best: ChainWeights | undefined;
  private errors = Number.POSITIVE_INFINITY;
  private since = 0;

  /** @param setAside the sentences that nothing is learned from, by number */
  constructor(
    private readonly data: Sequences,
    private readonly setAside: Int32Array,
  ) {}

  /** Takes note of a round. @returns the share of tokens with a wrong label on the sentences set aside */
  note({ scheme, bits, features, transitions }: ChainWeights): number {
    const errors = tokenErrors({ scheme, bits, features, transitions }, this.data, this.setAside);
    if (errors < this.errors) {
      const { start, end, between } = transitions;
      this.errors = errors;
      this.since = 0;
      this.best = {
        scheme,
        bits,
        features: features.slice(),
        transitions: { start: start.slice(), end: end.slice(), between: between.slice() },
      };
    } else this.since++;
    return errors;
  }

  get isOver(): boolean {
    return this.since >= PATIENCE;
  }

  /** The best weights so far. */
  get weights(): ChainWeights | undefined {
    return this.best;
  }

  /** What a later run needs to go on from here, by name. */
  state(): [string, Float32Array][] {
    if (this.best === undefined) return [];
    return [
      ['best.progress', Float32Array.of(this.since)],
      ['best.features', this.best.features],
      ...PARTS.map((part): [string, Float32Array] => [`best.${part}`, this.best!.transitions[part]]),
    ];
  }

  /** Goes on from a {@link state}; the errors are counted anew. */
  resume(columns: ReadonlyMap<string, Float32Array>, { scheme, bits }: Pick<ChainWeights, 'scheme' | 'bits'>): void {
    const features = columns.get('best.features');
    if (features === undefined) return;
    const [start, end, between] = PARTS.map((part) => columns.get(`best.${part}`)!);
    this.note({ scheme, bits, features, transitions: { start: start!, end: end!, between: between! } });
    this.since = columns.get('best.progress')![0]!;
  }
}
