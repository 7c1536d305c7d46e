/** How strongly and how fast weights are learned. */
export interface FtrlOptions {
  /** Step size. */
  readonly alpha: number;
  /** Makes the first steps smaller. */
  readonly beta: number;
  /** A weight stays 0 until its gradients sum up to more than this. */
  readonly l1: number;
  readonly l2: number;
}

/**
 * Weights learned by FTRL-Proximal (McMahan et al. 2013, "Ad click prediction: a view from the trenches"): step sizes of their
 * own, as in AdaGrad, with L1 and L2 terms that keep most weights at exactly 0.
 */
export class FtrlWeights {
  /** The weights themselves, always up to date. */
  readonly value: Float32Array;
  /** What is learned of them: the sums of adjusted gradients and of squared gradients. */
  readonly z: Float32Array;
  readonly n: Float32Array;

  constructor(
    size: number,
    private readonly options: FtrlOptions,
  ) {
    this.value = new Float32Array(size);
    this.z = new Float32Array(size);
    this.n = new Float32Array(size);
  }

  /** Takes a gradient of the loss into weight `i`; returns the new weight. */
  update(i: number, gradient: number): number {
    const { alpha, beta, l1, l2 } = this.options;
    const n = this.n[i]!;
    const grown = n + gradient * gradient;
    const root = Math.sqrt(grown);
    const z = this.z[i]! + gradient - ((root - Math.sqrt(n)) / alpha) * this.value[i]!;
    this.n[i] = grown;
    this.z[i] = z;
    const over = z > l1 ? z - l1 : z < -l1 ? z + l1 : 0;
    const value = over === 0 ? 0 : -over / ((beta + root) / alpha + l2);
    this.value[i] = value;
    return value;
  }
}
