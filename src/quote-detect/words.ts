import { type SpeechNoun, SpeechNouns, type SpeechVerb, speechVerbs } from '../lexicon/communication.js';
import { readRows } from '../lexicon/read-list.js';
import { type RoleForm, roleNoun } from '../lexicon/roles.js';
import { type VerbReading, verbForms } from '../lexicon/verb-forms.js';
import { vocabulary, WordNotes } from '../lexicon/vocabulary.js';

/** What a surface can be; a word carries several. */
export const Flag = {
  capital: 1 << 0,
  nominativeDeterminer: 1 << 1,
  obliqueDeterminer: 1 << 2,
  nominativePronoun: 1 << 3,
  speakerPronoun: 1 << 4,
  objectPronoun: 1 << 5,
  preposition: 1 << 6,
  subjunction: 1 << 7,
  contentSubjunction: 1 << 8,
  wWord: 1 << 9,
  relative: 1 << 10,
  coordination: 1 << 11,
  adversative: 1 << 12,
  negation: 1 << 13,
  possessive: 1 << 14,
  infinitiveOpener: 1 << 15,
  finite: 1 << 16,
  auxiliary: 1 << 17,
  konjunktiv1: 1 << 18,
  konjunktiv2: 1 << 19,
  participle: 1 << 20,
  infinitive: 1 << 21,
  zuInfinitive: 1 << 22,
  reflexive: 1 << 23,
  number: 1 << 24,
  /** Finite and nothing else: no participle, infinitive or plural that looks like one. */
  surelyFinite: 1 << 25,
  /** A form of a verb of communication, or of one without its separable particle. */
  speechVerb: 1 << 26,
  comparison: 1 << 27,
  /** Reports an attitude with sein or sich zeigen (überzeugt, besorgt). */
  predicate: 1 << 28,
  /** Ends like an adjective and is none (heute, weiter). */
  adverb: 1 << 29,
  article: 1 << 30,
  /** Has a capital in titles (Regierender Bürgermeister). */
  titleAdjective: 1 << 31,
} as const;

const CLASS_FLAGS: Readonly<Record<string, number>> = {
  subjunction: Flag.subjunction,
  'content-subjunction': Flag.contentSubjunction,
  'w-word': Flag.wWord,
  relative: Flag.relative,
  'infinitive-opener': Flag.infinitiveOpener,
  'nominative-determiner': Flag.nominativeDeterminer,
  'oblique-determiner': Flag.obliqueDeterminer,
  'nominative-pronoun': Flag.nominativePronoun,
  'speaker-pronoun': Flag.speakerPronoun,
  'object-pronoun': Flag.objectPronoun,
  preposition: Flag.preposition,
  coordination: Flag.coordination,
  adversative: Flag.adversative,
  comparison: Flag.comparison,
  negation: Flag.negation,
  possessive: Flag.possessive,
  reflexive: Flag.reflexive,
  adverb: Flag.adverb,
  article: Flag.article,
  'title-adjective': Flag.titleAdjective,
};

/** A reading as a form of a verb that, by itself or with a particle beside it, is a verb of communication. */
export interface SpeechReading {
  readonly form: VerbReading['form'];
  readonly auxiliary: boolean;
  readonly whole: SpeechVerb | undefined;
  /** The verbs whose form this is, whether with a particle of their own or without one. */
  readonly sameBase: readonly SpeechVerb[];
}

/** All that is known of a surface without its context. */
export interface Word {
  readonly surface: string;
  readonly lower: string;
  readonly flags: number;
  readonly verbs: readonly VerbReading[];
  readonly speech: readonly SpeechReading[];
  /** Of capitalised words. */
  readonly noun: SpeechNoun | undefined;
  readonly role: RoleForm | undefined;
}

/** A longer word is not looked up in the lists. */
const LONGEST_WORD = 60;
/** `ai-Bericht`, `taz-Interview`. */
const HYPHEN_NOUN = /^\p{Ll}{1,12}-\p{Lu}/u;
/** `tagesblatt.de`: a site is a name. */
const SITE = /^[\p{L}\d-]{2,40}\.\p{Ll}{2,6}$/u;
/** Sentence-initial `Passend`; not the nouns of that shape. */
const PRESENT_PARTICIPLE = /^(?!.*(?:abend|jugend|tugend|gegend|wochenend|tausend|dutzend|dividend)$).{3,}end$/u;
/** The polite address: a pronoun with a capital. */
const POLITE: ReadonlySet<string> = new Set(['Sie', 'Ihnen']);
const NO_VERBS: readonly VerbReading[] = [];
const NO_SPEECH: readonly SpeechReading[] = [];
const NO_SPEECH_VERBS: readonly SpeechVerb[] = [];

/** Looks words up in the lists of the lexicon; remembers, so that a surface costs one analysis. */
export class Words {
  readonly speechVerbs = speechVerbs();
  readonly #speechNouns = new SpeechNouns();
  readonly #verbForms = verbForms();
  readonly #classes = new Map<string, number>();
  readonly #particles: ReadonlySet<string>;
  readonly #known = new WordNotes<Word>(vocabulary);

  constructor() {
    this.#particles = new Set(
      readRows('quotes/verb-prefixes').flatMap(([prefix, kind]) => (kind === 'separable' ? [prefix!] : [])),
    );
    for (const [name, members] of readRows('quotes/function-words')) {
      for (const member of members!.split(' ')) {
        this.#classes.set(member, (this.#classes.get(member) ?? 0) | CLASS_FLAGS[name!]!);
      }
    }
  }

  /** To be called when the vocabulary was asked for the numbers of an article. */
  renew(): void {
    this.#known.renew();
  }

  /** The word that stands in the text from `start` to `end`. @param number its number in the vocabulary */
  at(text: string, start: number, end: number, number = vocabulary.number(text, start, end)): Word {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const word = this.#analyse(vocabulary.wordAt(text, start, end, number));
    this.#known.set(number, word);
    return word;
  }

  /**
   * The word at the start of a sentence, where the capital says nothing: a function word or a finite verb if it can be
   * one and is no noun that the lists know.
   *
   * @param nextStart where the word after it stands, with `nextEnd`
   */
  initialAt(text: string, start: number, end: number, number: number, nextStart: number, nextEnd: number): Word {
    const asWritten = this.at(text, start, end, number);
    if ((asWritten.flags & Flag.capital) === 0 || asWritten.noun !== undefined || asWritten.role !== undefined) {
      return asWritten;
    }
    const { surface } = asWritten;
    const written = surface.charAt(0).toLowerCase() + surface.slice(1);
    const small = this.at(written, 0, written.length);
    const classes = this.#classes.get(small.lower);
    if (classes !== undefined || (small.flags & Flag.auxiliary) !== 0) return small;
    // `Passend dazu sagte …`, `Besorgt äußerte sich …`
    if (PRESENT_PARTICIPLE.test(small.lower)) {
      if ((this.at(text, nextStart, nextEnd).flags & (Flag.preposition | Flag.finite)) !== 0) return small;
    }
    // `Kritisiert wird, dass …`
    const isParticiple = (small.flags & Flag.participle) !== 0 && (small.flags & Flag.speechVerb) !== 0;
    if (isParticiple && (this.at(text, nextStart, nextEnd).flags & Flag.auxiliary) !== 0) return small;
    const isVerb = (small.flags & Flag.speechVerb) !== 0 && (small.flags & Flag.surelyFinite) !== 0;
    // `Ende Mai`, `Teile des Gesetzes`: no sentence begins with a Konjunktiv I but that of an auxiliary.
    return isVerb && (small.flags & Flag.konjunktiv1) === 0 ? small : asWritten;
  }

  /** True for a word that at the end of a clause is the particle of its verb; adverbs of time and order are left out. */
  isParticle(word: string): boolean {
    return (
      this.#particles.has(word) &&
      !/^(?:weiter|wieder|dazu|zusammen|voraus|zuvor|daher|dabei|heute|hinterher)$/u.test(word)
    );
  }

  #analyse(surface: string): Word {
    const lower = surface.toLowerCase();
    if (isNominal(surface)) {
      // A capital within a sentence makes a noun or name; function words come in through lookInitial.
      const known = surface.length <= LONGEST_WORD;
      return {
        surface,
        lower,
        flags: Flag.capital | ((this.#classes.get(lower) ?? 0) & Flag.titleAdjective),
        verbs: NO_VERBS,
        speech: NO_SPEECH,
        noun: known ? this.#speechNouns.find(surface) : undefined,
        role: known ? roleNoun(surface) : undefined,
      };
    }
    let flags = this.#classes.get(lower) ?? 0;
    if (/^[0-9]/u.test(surface)) flags |= Flag.number;
    const verbs = surface.length <= LONGEST_WORD ? this.#verbForms.readings(lower) : NO_VERBS;
    const speech = this.#speechOf(verbs);
    flags |= verbFlags(verbs, speech);
    if (this.speechVerbs.predicates.has(lower)) flags |= Flag.predicate;
    return { surface, lower, flags, verbs, speech, noun: undefined, role: undefined };
  }

  #speechOf(verbs: readonly VerbReading[]): readonly SpeechReading[] {
    const found: SpeechReading[] = [];
    for (const { lemma, form, auxiliary = false } of verbs) {
      const whole = this.speechVerbs.byLemma.get(lemma);
      const sameBase = this.speechVerbs.byBase.get(lemma) ?? NO_SPEECH_VERBS;
      if (whole !== undefined || sameBase.length > 0) found.push({ form, auxiliary, whole, sameBase });
    }
    // A copy has no room for more, as a list that grew has.
    return found.length === 0 ? NO_SPEECH : found.slice();
  }
}

/** True for what a noun or name looks like. */
function isNominal(surface: string): boolean {
  if (POLITE.has(surface)) return false;
  const first = surface.charAt(0);
  if (first !== first.toLowerCase()) return true;
  // Hardly any word has a hyphen or a full stop in it, and these are found much faster than the patterns.
  return (surface.includes('-') && HYPHEN_NOUN.test(surface)) || (surface.includes('.') && SITE.test(surface));
}

function verbFlags(verbs: readonly VerbReading[], speech: readonly SpeechReading[]): number {
  let flags = 0;
  let sure = true;
  for (const reading of verbs) {
    if (reading.form === 'finite') {
      flags |= Flag.finite;
      if (reading.mood === 'konjunktiv-1') flags |= Flag.konjunktiv1;
      if (reading.mood === 'konjunktiv-2') flags |= Flag.konjunktiv2;
      if (reading.auxiliary) flags |= Flag.auxiliary;
    } else {
      sure = false;
      if (reading.form === 'participle') flags |= Flag.participle;
      else if (reading.form === 'infinitive') flags |= Flag.infinitive;
      else flags |= Flag.zuInfinitive;
    }
  }
  for (const { form, whole, sameBase } of speech) {
    // Only finite forms stand parted from their particle.
    if (whole !== undefined || (form === 'finite' && sameBase.some(isParted))) flags |= Flag.speechVerb;
  }
  return sure && verbs.length > 0 ? flags | Flag.surelyFinite : flags;
}

/** True for a verb that has a separable particle. */
export function isParted({ particle }: SpeechVerb): boolean {
  return particle !== '';
}
