import type { SpeechVerb } from '../lexicon/communication.js';
import type { NounPhrase } from './noun-phrase.js';
import { isNominal, lower, type TextView } from './text-view.js';

/** Verbs that always have somebody in the dative: *der* behind their subject begins no genitive. */
const HAS_DATIVE = /^(?:vor\|werfen|vor\|halten|unterstellen|bescheinigen)$/u;

/**
 * The subject behind its verb without what the verb takes: `hält der Minister | für falsch`, `berichtet die Klinik | von Engpässen`. By
 * its form the preposition may belong to the noun; before a name *von* does (`berichtet der Sprecher von Linde`).
 */
export function withoutComplement(view: TextView, phrase: NounPhrase, { takes, lemma }: SpeechVerb): NounPhrase {
  // `wirft die Bahn | der Reederei vor`
  const dative = HAS_DATIVE.test(lemma) && phrase.core < phrase.last && lower(view, phrase.core) === 'der';
  if (dative) return { ...phrase, last: phrase.core, appositions: [] };
  for (let i = phrase.core; i < phrase.last; i++) {
    const word = lower(view, i) === 'vom' ? 'von' : lower(view, i);
    if (isNominal(view, i) || !/^(?:von|für|um)$/u.test(word) || !takes.has(word)) continue;
    if (word === 'von' && (view.entityOf[i + 1]! >= 0 || view.entityOf[i + 2]! >= 0)) continue;
    return { ...phrase, last: i, core: Math.min(phrase.core, i), appositions: [] };
  }
  return phrase;
}
