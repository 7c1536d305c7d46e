import type { Sentiment, Voice } from '../document/layers.js';
import { labelOf, polarityOf, rounded } from './polarity.js';
import type { Item } from './reading.js';
import { voiceKey } from './voices.js';
import { WEIGHTS } from './weights.js';

interface Tally {
  readonly voice: Voice;
  length: number;
  /** Sum over sentences of polarity times length. */
  sum: number;
}

/**
 * Adds up what each voice says. A voice has in each sentence the polar words that stand in its stretches, and counts by
 * its length there: the polarity of a voice is the mean over its text.
 */
export class VoiceTally {
  readonly #tallies = new Map<string, Tally>();

  /** @param shares the voices of one sentence with their lengths in code units */
  add(
    shares: ReadonlyMap<string, { readonly voice: Voice; readonly length: number }>,
    evidence: readonly Item[],
    voiceAt: (offset: number) => Voice,
  ): void {
    const sums = new Map<string, number>();
    for (const { start, weight } of evidence) {
      const key = voiceKey(voiceAt(start));
      sums.set(key, (sums.get(key) ?? 0) + weight);
    }
    for (const [key, { voice, length }] of shares) {
      const tally = this.#tallies.get(key) ?? { voice, length: 0, sum: 0 };
      tally.length += length;
      tally.sum += polarityOf(sums.get(key) ?? 0) * length;
      this.#tallies.set(key, tally);
    }
  }

  /** The voices in the order of their first words. */
  voices(): Sentiment['voices'] {
    return [...this.#tallies.values()].map(({ voice, length, sum }) => {
      const polarity = rounded(sum / length);
      return polarity === 0 && length < WEIGHTS.abstention.fewCharacters
        ? { voice, polarity, reason: 'too little text in this voice' }
        : { voice, polarity, label: labelOf(polarity, WEIGHTS.articleLabel) };
    });
  }
}
