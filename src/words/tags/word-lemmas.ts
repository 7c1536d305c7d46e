import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VerbReading } from '../../lexicon/verb-forms.js';
import { verbForms } from '../../lexicon/verb-forms.js';
import { LemmaTable } from './lemma-table.js';
import { LEMMAS } from './tag-model.js';
import { WordReader } from './word-readings.js';

const FORMS: Readonly<Record<VerbReading['form'], string>> = {
  finite: 'Fin',
  participle: 'Part',
  infinitive: 'Inf',
  'zu-infinitive': 'Inf',
};

/**
 * Lemmas of words that have lost their sentence and their capitals; the lemma is in small letters too. Of a verb's readings the
 * finite one counts, then the likeliest.
 *
 * @param folder of the model that the lemma table belongs to
 * @throws where it has no lemma table
 */
export function wordLemmas(folder: string): (word: string, upos: string) => string {
  const verbs = verbForms();
  const reader = new WordReader(verbs, new LemmaTable(readFileSync(join(folder, LEMMAS), 'utf8')));
  const formOf = (word: string): string => {
    const readings = verbs.readings(word);
    if (readings.length > 0) return FORMS[(readings.find(({ form }) => form === 'finite') ?? readings[0]!).form];
    if (/ge.{3,}(?:t|en)$/u.test(word)) return 'Part';
    return word.endsWith('n') ? 'Inf' : 'Fin';
  };
  return (word, upos) => {
    const isVerb = upos === 'VERB' || upos === 'AUX';
    const isNoun = upos === 'NOUN' || upos === 'PROPN';
    const surface = isNoun ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    return reader.read(surface, isVerb ? `${upos}.${formOf(word)}` : upos).lemma.toLowerCase();
  };
}
