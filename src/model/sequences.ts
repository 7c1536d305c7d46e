/**
 * Sentences ready for training: for each token its feature numbers and the labels that are right. All in a few long arrays.
 */
export interface Sequences {
  /** Sentence s holds the tokens from `sentences[s]` to `sentences[s + 1]`. */
  readonly sentences: Int32Array;
  /** Token t has the features from `tokens[t]` to `tokens[t + 1]`. */
  readonly tokens: Int32Array;
  readonly features: Int32Array;
  /** The right label of each token, or {@link PARTIAL}. */
  readonly labels: Uint8Array;
  /** Where a label is {@link PARTIAL}: the set of labels that may be right, an index into `sets`. */
  readonly allowed: Uint8Array;
  /** Sets of labels, one row of zeros and ones each; row 0 is unused. */
  readonly sets: readonly Uint8Array[];
}

/** Says that a token's label is not known for sure: any of its set may be right. */
export const PARTIAL = 255;

/** Gathers sequences, growing as they come. */
export class SequenceBuilder {
  private readonly sentences: number[] = [0];
  private readonly tokens: number[] = [0];
  private readonly labels: number[] = [];
  private readonly allowed: number[] = [];
  private readonly sets: Uint8Array[] = [new Uint8Array(0)];
  private features = new Int32Array(1 << 16);
  private length = 0;

  /** Adds a feature to the token that is being built. */
  feature(number: number): void {
    if (this.length === this.features.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.features);
      this.features = longer;
    }
    this.features[this.length++] = number;
  }

  /** Number of a set of allowed labels, for {@link endToken}. */
  set(allowed: Uint8Array): number {
    this.sets.push(allowed);
    return this.sets.length - 1;
  }

  /** Ends the token: its right label, or `PARTIAL` with a set. */
  endToken(label: number, set = 0): void {
    this.tokens.push(this.length);
    this.labels.push(label);
    this.allowed.push(set);
  }

  endSentence(): void {
    this.sentences.push(this.labels.length);
  }

  build(): Sequences {
    return {
      sentences: Int32Array.from(this.sentences),
      tokens: Int32Array.from(this.tokens),
      features: this.features.slice(0, this.length),
      labels: Uint8Array.from(this.labels),
      allowed: Uint8Array.from(this.allowed),
      sets: this.sets,
    };
  }
}
