import type { EntityLabel } from '../document/layers.js';
import { NameWord, nameWords } from '../lexicon/name-words.js';
import { readList, readRows } from '../lexicon/read-list.js';
import type { RoleForm } from '../lexicon/roles.js';
import { vocabulary, WordNotes } from '../lexicon/vocabulary.js';
import { plain, withoutGenitive } from './pieces.js';

/** What a single word can be; bits of one number. */
export const Word = {
  /** A given name that is hardly anything else. */
  given: 1,
  /** A given name that is a common word too (Mark, Ernst). */
  givenOrWord: 2,
  /** A family name that stands for a person by itself (Söder). */
  familyAlone: 4,
  /** A family name that needs a given name or title before it (Koch). */
  family: 8,
  /** Herr, Frau, Dr. */
  title: 16,
  /** von, de, al. */
  particle: 32,
  /** A family name that stands first in East Asian names (Kim, Xi). */
  familyFirst: 64,
  /** Kim, Lee: a European given name too. */
  familyFirstOrGiven: 128,
  legal: 256,
  club: 512,
  institution: 1024,
  body: 2048,
  placeAfter: 4096,
  placeBefore: 8192,
  /** A noun that is no name; see {@link WordKnowledge.isNoun}. */
  noun: 16384,
  /** An acronym that names no organisation (CEO, ISBN). */
  notOrganisation: 32768,
} as const;

/** A word of a text, as it is known by itself. */
export interface KnownWord {
  /** Without soft hyphens, composed. */
  readonly surface: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** What the word can be, see {@link Word}; and without the ending of the genitive, where it is nothing as it stands. */
  readonly bits: number;
  readonly nameBits: number;
  /** See `roleAt` in `words.ts`; `null` for no role noun, `undefined` until that was asked. */
  role: RoleForm | null | undefined;
  /** See `isUnknown` in `person-name-parts.ts`; `undefined` until that was asked. */
  unknown: boolean | undefined;
  /** See `NameTables.heads`; `undefined` until that was asked. A knowledge is used with one set of tables, then. */
  heads: readonly number[] | undefined;
}

const CAPITAL = /^\p{Lu}/u;

function beginsWithCapital(surface: string): boolean {
  const code = surface.charCodeAt(0);
  if (code < 0x80) return code >= 65 && code <= 90;
  return CAPITAL.test(surface);
}

const ORGANISATION_WORDS: Readonly<Record<string, number>> = {
  legal: Word.legal,
  club: Word.club,
  institution: Word.institution,
  body: Word.body,
};

const SHORTEST_HEAD = 4;
/** Longer words are compounds, not names. */
const LONGEST_COMPOUND = 30;

/** What the lists of {@link NameWord} say, in bits of {@link Word}. */
const WORD_OF_NAME = Uint16Array.from({ length: 256 }, (_, bits) => {
  const names = bits & (NameWord.given | NameWord.givenOrWord | NameWord.familyAlone | NameWord.family);
  return names | ((bits & (NameWord.noun | NameWord.fixedNoun)) !== 0 ? Word.noun : 0);
});

/** Knowledge of single words from the lists, for the name patterns. */
export class WordKnowledge {
  private readonly names = nameWords();
  /** What other lists say of a word. */
  private readonly bits = new Map<string, number>();
  private readonly organisationEnds = new Set<string>();
  private readonly speechForms = new Set([
    'sprach',
    'schrieb',
    'rief',
    'spricht',
    'schreibt',
    'ruft',
    'bat',
    'gab',
    'wies',
  ]);
  private readonly known = new WordNotes<KnownWord>(vocabulary);
  private readonly streetLetters = new Set<number>();
  /** English words that end a name, with the label of what it names. */
  readonly englishEnds: ReadonlyMap<string, EntityLabel>;
  /** Last parts of hyphen compounds that name a place. */
  readonly placeEnds = new Set<string>();
  /** Ends of one-word names of streets. */
  readonly streetEnds: readonly string[];

  constructor() {
    for (const acronym of readList('names/other-acronyms')) this.add(acronym, Word.notOrganisation);
    for (const [title] of readRows('actors/titles')) this.add(title!, Word.title);
    for (const particle of readList('actors/name-particles')) this.add(particle, Word.particle);
    for (const [name, also] of readRows('actors/family-first')) {
      this.add(name!, also === 'also' ? Word.familyFirst | Word.familyFirstOrGiven : Word.familyFirst);
    }
    for (const [word, kind] of readRows('names/organisation-words')) {
      if (kind === 'compound') this.organisationEnds.add(word!);
      else this.add(word!, ORGANISATION_WORDS[kind!]!);
    }
    for (const [lemma] of readRows('speech/verbs')) {
      // What is left of a verb that parts with its particle can be any verb (stellte … dar).
      if (lemma!.includes('|')) continue;
      const stem = lemma!.replace(/e?n$/, '');
      for (const ending of ['t', 'te']) this.speechForms.add(stem + ending);
    }
    this.englishEnds = new Map(readRows('names/english-words').map(([word, label]) => [word!, label as EntityLabel]));
    const streets: string[] = [];
    for (const [word, kind] of readRows('names/place-words')) {
      if (kind === 'street') streets.push(word!);
      else if (kind === 'compound') this.placeEnds.add(word!);
      else this.add(word!, kind === 'after' ? Word.placeAfter : Word.placeBefore);
    }
    this.streetEnds = streets;
    for (const end of streets) this.streetLetters.add(end.charCodeAt(end.length - 1));
  }

  /** To be called when the vocabulary was asked for the numbers of an article. */
  renew(): void {
    this.known.renew();
  }

  /** The word that stands in a text from `start` to `end`. @param number its number in the vocabulary */
  at(text: string, start: number, end: number, number: number): KnownWord {
    const noted = this.known.get(number);
    if (noted !== undefined) return noted;
    const word = this.look(vocabulary.wordAt(text, start, end, number));
    this.known.set(number, word);
    return word;
  }

  private look(word: string): KnownWord {
    const surface = plain(word);
    const capital = beginsWithCapital(surface);
    const bits = this.of(surface);
    return {
      surface,
      capital,
      bits,
      nameBits: bits === 0 && capital ? this.ofName(surface) : bits,
      role: undefined,
      unknown: undefined,
      heads: undefined,
    };
  }

  /** What the word can be, 0 where nothing is known. Two given names with a hyphen are one (Hans-Peter). */
  of(word: string): number {
    const known = this.listed(word);
    if (known !== 0) return known;
    const hyphen = word.indexOf('-');
    if (hyphen <= 0) return 0;
    const given = Word.given | Word.givenOrWord;
    const halves = this.listed(word.slice(0, hyphen)) & this.listed(word.slice(hyphen + 1));
    return (halves & given) !== 0 ? Word.given : 0;
  }

  /** What the word can be, as it stands or without the ending of the genitive (Merkels, Scholz'). */
  ofName(word: string): number {
    const known = this.listed(word);
    if (known !== 0) return known;
    const last = word.charCodeAt(word.length - 1);
    if (last === 0x27 || last === 0x2019) return this.listed(word.slice(0, -1));
    const stem = withoutGenitive(word);
    return stem === undefined ? 0 : this.listed(stem);
  }

  private listed(word: string): number {
    return (this.bits.get(word) ?? 0) | WORD_OF_NAME[this.names.of(word)]!;
  }

  /** True for the last part of a hyphen compound that names an organisation, also in the genitive: Institut, Instituts. */
  isOrganisationEnd(word: string): boolean {
    return this.organisationEnds.has(word) || this.organisationEnds.has(word.replace(/e?s$/, ''));
  }

  /** True for a finite form, third person singular, of a verb of communication: sagt, sagte, schrieb. */
  isSpeechVerb(word: string): boolean {
    return this.speechForms.has(word);
  }

  /** False for words that end in no letter in which a street does: most need not be compared with {@link streetEnds}. */
  mayBeStreet(word: string): boolean {
    return this.streetLetters.has(word.charCodeAt(word.length - 1));
  }

  /** True for a common noun of the list and for a compound that ends in one. */
  isNoun(word: string): boolean {
    if ((this.of(word) & Word.noun) !== 0) return true;
    if (word.length > LONGEST_COMPOUND) return true;
    for (const from of this.names.nounEnds.within(word, 2, word.length - SHORTEST_HEAD)) {
      const head = word.charAt(from).toUpperCase() + word.slice(from + 1);
      if ((this.listed(head) & Word.noun) !== 0) return true;
    }
    return false;
  }

  private add(word: string, bit: number): void {
    this.bits.set(word, (this.bits.get(word) ?? 0) | bit);
  }
}
