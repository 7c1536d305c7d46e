import type { Forbidden, Transitions } from './transitions.js';

/**
 * Viterbi's algorithm for labels of which most may follow most, exact in a fraction of its steps. A label whose
 * best sequence is so far behind that of another that no transition makes up for it cannot win at the next token, whatever stands
 * there; for names this leaves one label out of seventeen, as a rule `O`, and those that are within a name.
 */
export class SurvivorDecoder {
  private readonly start: Float64Array;
  private readonly end: Float64Array;
  /** The labels that may follow label a, from `followersOf[a]` to before `followersOf[a + 1]`, and their transitions' scores. */
  private readonly followers: Uint8Array;
  private readonly followerScores: Float64Array;
  private readonly followersOf: Uint16Array;
  /** Labels that all may be followed by the same ones: they alone drop out. */
  private readonly rivals: Uint8Array;
  /** `lead[r * size + a]`: how far rival r must be ahead of rival a for a to drop out. */
  private readonly lead: Float64Array;
  private readonly survives: Uint8Array;
  private best: Float64Array;
  private next: Float64Array;
  private back = new Uint8Array(0);

  /** @param unit what a score of 1 means in terms of the transitions' scores */
  constructor(
    private readonly size: number,
    transitions: Transitions,
    forbidden: Forbidden,
    unit: number,
  ) {
    const inUnits = (part: keyof Transitions): Float64Array =>
      Float64Array.from(transitions[part], (score, i) => (forbidden[part][i] === 1 ? -Infinity : score / unit));
    this.start = inUnits('start');
    this.end = inUnits('end');
    const between = inUnits('between');
    const followers = Array.from({ length: size }, (_, a) =>
      Array.from({ length: size }, (_, b) => b).filter((b) => forbidden.between[a * size + b] === 0),
    );
    this.followers = Uint8Array.from(followers.flat());
    this.followerScores = Float64Array.from(followers.flatMap((list, a) => list.map((b) => between[a * size + b]!)));
    this.followersOf = new Uint16Array(size + 1);
    followers.forEach((list, a) => {
      this.followersOf[a + 1] = this.followersOf[a]! + list.length;
    });
    const most = followers.reduce((a, b) => (b.length > a.length ? b : a)).join();
    this.rivals = Uint8Array.from(followers.keys()).filter((a) => followers[a]!.join() === most);
    this.lead = new Float64Array(size * size);
    for (const r of this.rivals) {
      for (const a of this.rivals) {
        let most = this.end[a]! - this.end[r]!;
        for (const b of followers[a]!) most = Math.max(most, between[a * size + b]! - between[r * size + b]!);
        this.lead[r * size + a] = most;
      }
    }
    this.survives = new Uint8Array(size);
    this.best = new Float64Array(size);
    this.next = new Float64Array(size);
  }

  /**
   * @param scores a row of label scores for each token, `stride` numbers apart, in the unit
   * @param count tokens of the sentence
   * @param labels takes the label numbers
   */
  decode(scores: Int16Array, stride: number, count: number, labels: Uint8Array): void {
    const { size, followers, followerScores, followersOf, survives } = this;
    if (count === 0) return;
    if (this.back.length < count * size) this.back = new Uint8Array(count * size * 2);
    const { back } = this;
    let { best, next } = this;
    for (let l = 0; l < size; l++) best[l] = this.start[l]! + scores[l]!;
    for (let i = 1; i < count; i++) {
      const row = i * size;
      this.drop(best);
      for (let l = 0; l < size; l++) next[l] = -Infinity;
      for (let a = 0; a < size; a++) {
        if (survives[a] === 0) continue;
        const soFar = best[a]!;
        const end = followersOf[a + 1]!;
        for (let k = followersOf[a]!; k < end; k++) {
          const b = followers[k]!;
          const score = soFar + followerScores[k]!;
          if (score > next[b]!) {
            next[b] = score;
            back[row + b] = a;
          }
        }
      }
      for (let l = 0; l < size; l++) next[l]! += scores[i * stride + l]!;
      const swap = best;
      best = next;
      next = swap;
    }
    let label = 0;
    let high = -Infinity;
    for (let l = 0; l < size; l++) {
      const score = best[l]! + this.end[l]!;
      if (score > high) {
        high = score;
        label = l;
      }
    }
    for (let i = count - 1; i >= 0; i--) {
      labels[i] = label;
      label = back[i * size + label]!;
    }
  }

  /** Marks the labels that may still win. */
  private drop(best: Float64Array): void {
    const { size, rivals, lead, survives } = this;
    let first = rivals[0]!;
    for (let k = 1; k < rivals.length; k++) if (best[rivals[k]!]! > best[first]!) first = rivals[k]!;
    const high = best[first]!;
    for (let l = 0; l < size; l++) survives[l] = 1;
    for (let k = 0; k < rivals.length; k++) {
      const a = rivals[k]!;
      if (high - best[a]! > lead[first * size + a]!) survives[a] = 0;
    }
  }
}
