import { type Compared, type Placed, tokenF1 } from './wikinews.js';

export type System = Compared['system'][number];

/** A quotation of the gold and the one of the program that matches it. */
export interface Match {
  readonly gold: Placed;
  readonly found: System;
  /** Token F1 of the content, of the speaker (1 where neither names one). */
  readonly quote: number;
  readonly speaker: number;
}

/** One to one by the greatest token F1, from a half on; `sameType` matches within one type only. */
export function matches({ golds, system }: Compared, sameType: boolean): Match[] {
  const candidates = system
    .flatMap((found) =>
      golds
        .filter((gold) => !sameType || gold.type === found.type)
        .map((gold) => ({
          gold,
          found,
          quote: tokenF1(found.parts.quote, gold.parts.quote),
          speaker:
            gold.parts.speaker.size + found.parts.speaker.size === 0
              ? 1
              : tokenF1(found.parts.speaker, gold.parts.speaker),
        })),
    )
    .filter(({ quote }) => quote >= 0.5)
    .sort((a, b) => b.quote - a.quote || b.speaker - a.speaker);
  const used = new Set<object>();
  return candidates.filter(({ gold, found }) => {
    if (used.has(gold) || used.has(found)) return false;
    used.add(gold).add(found);
    return true;
  });
}
