import type { ChainScorer } from '../../model/chain-scorer.js';
import { atPlace, type Sources, type WordFacts, WordFeatures } from './word-features.js';

/** How far a word is seen: two places before and after. */
const REACH = 2;
export const PLACES = 2 * REACH + 1;

/** Works out what words add to the scores of the tokens around them. */
export class WordScores {
  private readonly words: WordFeatures;
  private readonly ends = new Int32Array(PLACES);

  constructor(
    private readonly scorer: ChainScorer,
    sources: Sources,
  ) {
    this.words = new WordFeatures(sources);
  }

  /** Reads a word, and puts what it says into a row of the scorer. */
  read(surface: string, row: number): WordFacts {
    const { words, scorer, ends } = this;
    const { features } = scorer;
    const facts = words.read(surface);
    let n = 0;
    for (let place = -REACH; place <= REACH; place++) {
      const { hashes, count } = words.seenFrom(place);
      for (let k = 0; k < count; k++) features[n++] = atPlace(hashes[k]!, place);
      ends[place + REACH] = n;
    }
    scorer.setWord(row, ends);
    return facts;
  }
}
