/** How many of all were right; `accuracy` in per cent, with one decimal. */
export interface Accuracy {
  readonly accuracy: number;
  readonly right: number;
  readonly of: number;
}

/** Strict scores in per cent, with one decimal, and the counts behind them. */
export interface Strict {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

export type Figure = Accuracy | Strict;

/** What a model has right of some sentences. */
export interface Measured {
  readonly sentences: number;
  readonly tokens: number;
  /** By what was measured: a label of names, or `all` of them; parts of speech, lemmas. */
  readonly figures: Readonly<Record<string, Figure>>;
}

/** What a model has right of the sentences of a file. */
export interface Score extends Measured {
  /** What the file is called. */
  readonly data: string;
  readonly sha256: string;
}

export function accuracy(right: number, of: number): Accuracy {
  return { accuracy: percent(right, of), right, of };
}

export function strict({ right, found, gold }: { right: number; found: number; gold: number }): Strict {
  return {
    f1: percent(2 * right, found + gold),
    precision: percent(right, found),
    recall: percent(right, gold),
    right,
    found,
    gold,
  };
}

function percent(part: number, all: number): number {
  return Math.round((1000 * part) / (all || 1)) / 10;
}
