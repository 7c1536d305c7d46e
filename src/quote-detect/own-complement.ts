import type { SpeechVerb } from '../lexicon/communication.js';
import type { NounPhrase } from './noun-phrase.js';
import { isNominal, lower, type TextView } from './text-view.js';

/**
 * The subject behind its verb without what the verb takes: `hält der Minister | für falsch`, `berichtet die Klinik | von Engpässen`. By
 * its form the preposition may belong to the noun; before a name *von* does (`berichtet der Sprecher von Linde`).
 */
export function withoutComplement(view: TextView, phrase: NounPhrase, { takes }: SpeechVerb): NounPhrase {
  for (let i = phrase.core; i < phrase.last; i++) {
    const word = lower(view, i) === 'vom' ? 'von' : lower(view, i);
    if (isNominal(view, i) || !/^(?:von|für|um)$/u.test(word) || !takes.has(word)) continue;
    if (word === 'von' && (view.entityOf[i + 1]! >= 0 || view.entityOf[i + 2]! >= 0)) continue;
    return { ...phrase, last: i, core: Math.min(phrase.core, i), appositions: [] };
  }
  return phrase;
}
