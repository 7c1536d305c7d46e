/**
 * The numbers of the rules. Chosen on the training halves of the data named in `docs/sentiment.md`, in steps of a tenth:
 * finer ones would fit noise.
 */
export const WEIGHTS = {
  /** Negation: what is left of a good word's value (nicht gut), and of a bad one's (nicht schlecht). */
  negatedGood: -0.7,
  negatedBad: -0.4,
  /** How many tokens after a negator its scope reaches at most, and how many before for a verb. */
  negationReach: 5,
  phraseReach: 4,

  /** The weight of a negator that negates no polar word. */
  bareDenial: -0.15,

  /** Shifters, on bad and on good words. */
  shifts: {
    reverse: { bad: -0.4, good: -0.7 },
    end: { bad: -0.4, good: -0.7 },
    lessen: { bad: -0.2, good: -0.6 },
    fail: { bad: 0.2, good: -0.7 },
    grow: { bad: 1.3, good: 1.2 },
    deny: { bad: 0.5, good: 0.3 },
  },
  /** Less of what is worth something by its movement: sinkende Umsätze. */
  lessOfMore: -0.8,
  /** A bad noun after gegen or trotz. */
  opposedBad: 0.5,
  /** How many tokens a verb reaches for what it shifts, and a noun. */
  verbReach: 8,
  nounReach: 6,

  /** A word of the other sign before a noun: friedlicher Protest, verlorenes Vertrauen. */
  badBeforeGood: -0.5,
  goodBeforeBad: 0.4,

  question: 0.8,

  /** Sentence polarity: sum / sqrt(sum² + softness). */
  softness: 0.5,
  /** From this polarity on a sentence is labelled. */
  sentenceLabel: 0.25,
  articleLabel: 0.1,

  /** Toward an actor: shares of a word's weight. */
  toward: {
    within: 0.7,
    led: 1.2,
    judging: 0.8,
    otherClause: 0.7,
    verbElsewhere: 0.6,
    roles: {
      object: { subject: 0.3, object: 1, unknown: 0.7 },
      subject: { subject: 1, object: 0.4, unknown: 0.8 },
      opposed: { subject: 1, object: -1, unknown: 0.5 },
    },
    /** In so many tokens the share falls to one half; farther off than the reach it is nothing. */
    halfLife: 10,
    reach: 25,
    softness: 0.3,
    label: 0.25,
    /** How often the crowd of GerNTSA (train) gave the same label: base, and slope over the size of the polarity. */
    confidence: { negative: [0.2, 0.25], neutral: [0.63, 0], positive: [0.27, 0.42] },
  },

  /** When the stage does not judge: see `article.ts` and `voice-tally.ts`. */
  abstention: { fewSentences: 3, contradiction: 0.5, fewCharacters: 30 },

  /** Shares of a sentence in the article, by the region that it stands in. */
  regions: { title: 2, lead: 1.5, subhead: 1.2, caption: 0.5, dateline: 0, byline: 0 },
} as const;
