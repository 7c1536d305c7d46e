import type { VerbForms } from '../../lexicon/verb-forms.js';

/** What a word can be as a verb form, as bits. */
export const VerbMark = {
  indicative: 1,
  subjunctive: 2,
  participle: 4,
  infinitive: 8,
  zuInfinitive: 16,
  auxiliary: 32,
  modal: 64,
} as const;
export const FINITE = VerbMark.indicative | VerbMark.subjunctive;

const AUXILIARIES = new Set(['sein', 'haben', 'werden']);
const MODALS = new Set(['können', 'müssen', 'sollen', 'wollen', 'dürfen', 'mögen']);

/** Forms of speech whose last letter is left out. */
const SHORTENED: ReadonlySet<string> = new Set([
  'hab',
  'werd',
  'hätt',
  'könnt',
  'wär',
  'würd',
  'hatt',
  'wollt',
  'sollt',
]);

/** @param word in lower case */
export function verbMarks(word: string, verbs: VerbForms): number {
  let marks = 0;
  for (const { lemma, form, mood } of verbs.readings(SHORTENED.has(word) ? `${word}e` : word)) {
    if (form === 'participle') marks |= VerbMark.participle;
    else if (form === 'infinitive') marks |= VerbMark.infinitive;
    else if (form === 'zu-infinitive') marks |= VerbMark.zuInfinitive;
    else marks |= mood === 'indicative' || mood === 'ambiguous' ? VerbMark.indicative : VerbMark.subjunctive;
    if (AUXILIARIES.has(lemma)) marks |= VerbMark.auxiliary;
    if (MODALS.has(lemma)) marks |= VerbMark.modal;
  }
  return marks;
}
