import { UNNUMBERED, vocabulary, WordNotes } from '../lexicon/vocabulary.js';
import { withoutComparison, withoutEnding } from './adjective-forms.js';
import { Compounds } from './compounds.js';
import { type Entry, type Phrase, type Word, wholeWord } from './entry.js';
import { type FormTables, inflect, type SimpleVerb } from './form-tables.js';
import {
  readAmbiguousForms,
  readFactuality,
  readLemmas,
  readNegators,
  readParticles,
  readPhrases,
} from './lexicon-lists.js';

const JOINING = new Set(['und', 'oder', 'sowie', 'beziehungsweise', 'bzw.', 'noch']);
const PASSIVE = new Set(['werde', 'werden', 'wird', 'wurde', 'wurden', 'worden', 'würde', 'würden']);
/** Longer "words" are no words; they are not looked up, so that no text can fill the memory. */
const LONGEST_WORD = 64;

/**
 * Looks up written forms. German capitals tell nouns from verbs and adjectives, so a form within a sentence is looked up
 * as it is written; at the start of a sentence both are tried. Results are remembered up to a bound.
 */
export class WordLookUp {
  readonly #tables: FormTables = inflect(readLemmas());
  readonly #compounds: Compounds;
  readonly #closed: ReadonlyMap<string, Word> = closedWords(this.#tables.particles);
  readonly #phrases: Map<string, Phrase[]> = readPhrases();
  readonly #ambiguous = readAmbiguousForms();
  readonly #within = new WordNotes<Word | null>(vocabulary);
  readonly #atStart = new WordNotes<Word | null>(vocabulary);

  constructor() {
    this.#compounds = new Compounds({
      noun: (form) => (this.#ambiguous.anywhere.has(form) ? undefined : this.#tables.nouns.get(form)),
      adjective: (form) => this.#adjective(form)?.entry,
      nouns: this.#tables.nouns.keys(),
      stems: this.#tables.stems.keys(),
    });
  }

  /** To be called when the vocabulary was asked for the numbers of an article. */
  renew(): void {
    this.#within.renew();
    this.#atStart.renew();
  }

  /**
   * What a form of a text can do.
   *
   * @param atStart the capital says nothing: start of a sentence or of a quotation
   * @param number its number in the vocabulary
   */
  word(form: string, atStart: boolean, number = UNNUMBERED): Word | null {
    if (form.length > LONGEST_WORD) return null;
    const notes = atStart ? this.#atStart : this.#within;
    const known = notes.get(number);
    if (known !== undefined) return known;
    const found = this.#find(form, atStart);
    notes.set(number, found);
    return found;
  }

  #find(form: string, atStart: boolean): Word | null {
    const first = form[0]!;
    const capital = first !== first.toLowerCase();
    if (!capital) return this.#withPhrases(form, this.#lower(form));
    if (form.length > 3 && form === form.toUpperCase()) {
      // Capitals throughout tell as little as one at the start: NICHT, KRISE.
      const titled = form.toLowerCase().replace(/^.|-./gu, (start) => start.toUpperCase());
      if (titled !== form) return this.#find(titled, true);
    }
    if (!atStart) return this.#withPhrases(form, this.#noun(form));
    const lower = first.toLowerCase() + form.slice(1);
    const closed = this.#closed.get(lower);
    const open =
      closed !== undefined || this.#ambiguous.atStart.has(form)
        ? undefined
        : (this.#listedNoun(form) ?? this.#listedLower(lower) ?? this.#compound(form) ?? this.#derived(lower));
    return this.#withPhrases(form, together(open, closed), lower);
  }

  /** Adds the phrases that begin with the form, as written or, at the start of a sentence, in lower case. */
  #withPhrases(form: string, word: Word | undefined, lower?: string): Word | null {
    const phrases = this.#phrasesFrom(form, lower);
    if (phrases !== undefined) return wholeWord(word ?? {}, phrases);
    return word === undefined || Object.keys(word).length === 0 ? null : wholeWord(word);
  }

  #phrasesFrom(form: string, lower: string | undefined): readonly Phrase[] | undefined {
    const asWritten = this.#phrases.get(form);
    const asLower = lower === undefined ? undefined : this.#phrases.get(lower);
    if (asWritten === undefined) return asLower;
    return asLower === undefined ? asWritten : [...asWritten, ...asLower];
  }

  #noun(form: string): Word | undefined {
    return this.#listedNoun(form) ?? this.#compound(form);
  }

  #listedNoun(form: string): Word | undefined {
    if (this.#ambiguous.anywhere.has(form)) return {};
    const entry = this.#tables.nouns.get(form);
    if (entry !== undefined) return { entry };
    // Participles as nouns: die Verschleppten.
    const stem = withoutEnding(form);
    if (stem === undefined) return undefined;
    const participle = this.#tables.stems.get(stem[0]!.toLowerCase() + stem.slice(1));
    return participle?.part === 'verb' && participle.value !== 0 ? { entry: participle } : undefined;
  }

  #compound(form: string): Word | undefined {
    const entry = this.#compounds.noun(form);
    return entry && { entry };
  }

  #lower(form: string): Word | undefined {
    const closed = this.#closed.get(form);
    const open = this.#listedLower(form) ?? (closed === undefined ? this.#derived(form) : undefined);
    return together(open, closed);
  }

  #listedLower(form: string): Word | undefined {
    if (this.#ambiguous.anywhere.has(form)) return {};
    const fixed = this.#tables.fixed.get(form);
    if (fixed !== undefined) return { entry: fixed };
    const verb = this.#tables.verbs.get(form);
    return merge(this.#adjective(form), verb);
  }

  #adjective(form: string): Word | undefined {
    if (this.#ambiguous.anywhere.has(form)) return undefined;
    const whole = this.#stem(form);
    if (whole !== undefined) return { entry: whole };
    const stem = withoutEnding(form);
    const entry = stem === undefined ? undefined : this.#stem(stem);
    return entry && { entry, declined: true };
  }

  /** The adjective or participle with this stem, which may be compared. */
  #stem(stem: string): Entry | undefined {
    const positive = this.#tables.stems.get(stem);
    if (positive !== undefined) return positive;
    const base = withoutComparison(stem);
    return base === undefined ? undefined : this.#tables.stems.get(base);
  }

  #derived(form: string): Word | undefined {
    const entry = this.#compounds.adjective(form);
    return entry && { entry };
  }
}

/**
 * What words of closed classes do.
 *
 * @param parted the particles of the separable verbs of the lists
 */
function closedWords(parted: ReadonlySet<string>): Map<string, Word> {
  const negators = readNegators();
  const factuality = readFactuality();
  const particles = readParticles();
  const forms = [negators.keys(), factuality.keys(), particles, parted, JOINING, PASSIVE].flatMap((words) => [
    ...words,
  ]);
  const closed = new Map<string, Word>();
  for (const form of forms) {
    closed.set(form, {
      negator: negators.get(form),
      factuality: factuality.get(form),
      particle: particles.has(form) || parted.has(form) ? form : undefined,
      otherVerb: particles.has(form) || undefined,
      joins: JOINING.has(form) || undefined,
      passive: PASSIVE.has(form) || undefined,
    });
  }
  return closed;
}

/** The adjective's reading goes before the verb's, but the form can still be parted from a particle. */
function merge(adjective: Word | undefined, verb: SimpleVerb | undefined): Word | undefined {
  if (verb === undefined) return adjective;
  return {
    entry: adjective?.entry ?? verb.entry,
    declined: adjective?.declined,
    finite: verb.entry && true,
    parted: verb.parted,
    simpleVerb: adjective === undefined ? true : undefined,
  };
}

/** What a form can do as a word of the polarity lists and as one of a closed class, which say different things of it. */
function together(open: Word | undefined, closed: Word | undefined): Word | undefined {
  if (open === undefined || closed === undefined) return open ?? closed;
  const { entry, parted, simpleVerb, declined, finite } = open;
  return wholeWord({ entry, parted, simpleVerb, declined, finite, ...closed });
}
