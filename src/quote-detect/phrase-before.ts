import { type NounPhrase, nounPhraseAt } from './noun-phrase.js';
import { has, isNominal, type TextView } from './text-view.js';
import { Flag } from './words.js';

const LONGEST = 16;

/** The longest noun phrase that ends right before token `end` and begins at `from` or later, within the sentence. */
export function phraseBefore(view: TextView, end: number, from: number): NounPhrase | undefined {
  let best: NounPhrase | undefined;
  for (let first = end - 1; first >= Math.max(0, from, end - LONGEST); first--) {
    if (view.sentenceOf[first] !== view.sentenceOf[end]) break;
    if (has(view, first, Flag.finite) && !isNominal(view, first) && endsPhrase(view, first)) break;
    const phrase = nounPhraseAt(view, first, end, { oblique: true });
    if (phrase !== undefined && phrase.last === end) best = phrase;
  }
  return best;
}

/** An auxiliary, or before a name what is a verb as well as an adjective: `greifen Lind zufolge`. */
function endsPhrase(view: TextView, verb: number): boolean {
  return has(view, verb, Flag.auxiliary) || view.entityOf[verb + 1]! >= 0;
}
