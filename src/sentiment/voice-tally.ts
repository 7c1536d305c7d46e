import type { Sentiment, Voice } from '../document/layers.js';
import { labelOf, polarityOf, rounded } from './polarity.js';
import type { Item } from './reading.js';
import type { VoiceShare } from './voices.js';
import { WEIGHTS } from './weights.js';

interface Tally {
  readonly voice: Voice;
  length: number;
  /** What its words in the sentence at hand weigh. */
  weight: number;
  /** Sum over sentences of polarity times length. */
  sum: number;
}

/**
 * Adds up what each voice says. A voice has in each sentence the polar words that stand in its stretches, and counts by
 * its length there: the polarity of a voice is the mean over its text.
 */
export class VoiceTally {
  readonly #tallies = new Map<Voice, Tally>();

  /**
   * @param shares the voices of one sentence
   * @param voiceAt whose words stand at an offset; equal voices are one object
   */
  add(shares: readonly VoiceShare[], evidence: readonly Item[], voiceAt: (offset: number) => Voice): void {
    for (const { voice, length } of shares) {
      const tally = this.#tallyOf(voice);
      tally.length += length;
      tally.weight = 0;
    }
    if (evidence.length === 0) return;
    for (const { start, weight } of evidence) {
      const tally = this.#tallies.get(voiceAt(start));
      if (tally !== undefined) tally.weight += weight;
    }
    for (const { voice, length } of shares) {
      const tally = this.#tallyOf(voice);
      tally.sum += polarityOf(tally.weight) * length;
    }
  }

  #tallyOf(voice: Voice): Tally {
    let tally = this.#tallies.get(voice);
    if (tally === undefined) {
      tally = { voice, length: 0, weight: 0, sum: 0 };
      this.#tallies.set(voice, tally);
    }
    return tally;
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
