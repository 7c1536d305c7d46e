import type { Mood, VerbForms, VerbReading } from '../../lexicon/verb-forms.js';

/** Personal pronouns of the first and second person that may be a verb's subject. */
export type Subject = 'ich' | 'wir' | 'du' | 'ihr';

/** What the sentence tells of a finite verb's mood and person. */
export interface FiniteContext {
  /** The personal pronoun of the first or second person that is the verb's subject, if it has one. */
  readonly person: Subject | undefined;
  /** The sentence is about what would be: a preterite that could be a Konjunktiv II may be one. */
  readonly conditional: boolean;
  /** The verb begins the sentence. */
  readonly first: boolean;
}

/** A finite form by itself. */
export interface FiniteForm {
  readonly lemma: string;
  readonly mood: Mood | 'imperative';
  readonly number: 'sg' | 'pl';
  readonly tense: 'present' | 'past';
  /** Looks like an indicative, and like the Konjunktiv II: `sagte`, `hielten`. */
  readonly doubtful: boolean;
  readonly secondPerson: boolean;
}

/** Reads a finite form, in lower case: by the verb lists, else by its ending. */
export function finiteForm(word: string, verbs: VerbForms): FiniteForm {
  const readings = verbs.readings(word).filter(({ form }) => form === 'finite');
  return readings.length > 0 ? fromReadings(word, readings) : byEnding(word, verbs);
}

function fromReadings(word: string, readings: readonly VerbReading[]): FiniteForm {
  const first = readings.find(({ mood }) => mood === 'indicative' || mood === 'ambiguous') ?? readings[0]!;
  const lemma = plainLemma(first.lemma);
  // möchte is a Konjunktiv II by its form, though hardly by its meaning.
  const mood = word.startsWith('möchte') ? 'konjunktiv-2' : first.mood!;
  const tense = first.tense ?? 'present';
  return {
    lemma,
    mood,
    number: first.number === 'pl' ? 'pl' : 'sg',
    tense,
    doubtful:
      mood === 'indicative' &&
      tense === 'past' &&
      first.auxiliary !== true &&
      (readings.some((other) => other.mood === 'konjunktiv-2') || isWeakPreterite(word, lemma)),
    secondPerson: /^(?:bist|hast|warst|seist|wirst|kannst|musst|sollst|willst|darfst|magst)$/u.test(word),
  };
}

/** The preterite is the stem with -te. */
function isWeakPreterite(word: string, lemma: string): boolean {
  return /ten?$/u.test(word) && word.startsWith(lemma.replace(/e?n$/u, '').slice(0, 3));
}

/** Verbs that no list knows, by the ending as most verbs have it. */
function byEnding(word: string, verbs: VerbForms): FiniteForm {
  const form = (
    lemma: string,
    mood: FiniteForm['mood'],
    number: 'sg' | 'pl',
    tense: 'present' | 'past',
    secondPerson = false,
  ): FiniteForm => ({
    lemma,
    mood,
    number,
    tense,
    doubtful: mood === 'indicative' && tense === 'past' && /ten?$/u.test(word),
    secondPerson,
  });
  const stem = (cut: number): string => infinitiveOf(word.slice(0, -cut));
  if (/..e?st$/u.test(word)) {
    const cut = word.endsWith('est') ? 3 : 2;
    // nimmst by nimmt, kannst by kann.
    const third = [`${word.slice(0, -2)}t`, word.slice(0, -2)]
      .flatMap((other) => verbs.readings(other))
      .find((reading) => reading.form === 'finite');
    return form(third === undefined ? stem(cut) : plainLemma(third.lemma), 'indicative', 'sg', 'present', true);
  }
  if (/..(?:[^aeiouäöü]e)?te$/u.test(word)) return form(stem(word.endsWith('ete') ? 3 : 2), 'indicative', 'sg', 'past');
  if (/..ten$/u.test(word)) return form(stem(word.endsWith('eten') ? 4 : 3), 'indicative', 'pl', 'past');
  if (word.endsWith('e')) return form(stem(1), 'konjunktiv-1', 'sg', 'present');
  if (word.endsWith('n')) return form(word, 'indicative', 'pl', 'present');
  if (word.endsWith('t')) return form(stem(word.endsWith('et') ? 2 : 1), 'indicative', 'sg', 'present');
  const infinitive = `${word}en`;
  const isStem = verbs.readings(infinitive).some((reading) => reading.form === 'infinitive');
  return form(infinitive, isStem ? 'imperative' : 'indicative', 'sg', isStem ? 'present' : 'past');
}

/** The infinitive of a weak stem: chill-en, twitter-n. */
export function infinitiveOf(stem: string): string {
  return /[^aeiouäöü]e[lr]$/u.test(stem) ? `${stem}n` : `${stem}en`;
}

/** `mit|teilen` as it is written. */
export function plainLemma(lemma: string): string {
  return lemma.replace('|', '');
}

/** UD features of a finite form in its sentence. The Konjunktive are told apart by tense; `Mood=Ind,Sub` is in doubt. */
export function finiteFeatures(form: FiniteForm, { person, conditional, first }: FiniteContext): string {
  const { number, tense } = form;
  if (form.mood === 'imperative' && first) return 'Mood=Imp|Number=Sing|Person=2|VerbForm=Fin';
  const mine = person === 'ich' && number === 'sg';
  let mood: string;
  switch (form.mood) {
    case 'konjunktiv-1':
      // „ich habe“: the first person of the present looks like it; only sei is its own.
      mood = mine && form.lemma !== 'sein' ? 'Ind' : 'Sub';
      break;
    case 'konjunktiv-2':
      mood = 'Sub';
      break;
    case 'ambiguous':
      mood = 'Ind,Sub';
      break;
    default:
      mood = form.doubtful && conditional ? 'Ind,Sub' : 'Ind';
  }
  const who =
    form.secondPerson || (person === 'du' && number === 'sg')
      ? 2
      : mine || (person === 'wir' && number === 'pl')
        ? 1
        : 3;
  return features(mood, number, who, tense);
}

/** Each of the few that there are is made once: thousands of words keep theirs. */
const written = new Map<string, string>();

function features(mood: string, number: FiniteForm['number'], person: 1 | 2 | 3, tense: FiniteForm['tense']): string {
  const key = mood + number + person + tense;
  let made = written.get(key);
  if (made === undefined) {
    made = [
      `Mood=${mood}`,
      `Number=${number === 'sg' ? 'Sing' : 'Plur'}`,
      `Person=${person}`,
      `Tense=${tense === 'past' ? 'Past' : 'Pres'}`,
      'VerbForm=Fin',
    ].join('|');
    written.set(key, made);
  }
  return made;
}
