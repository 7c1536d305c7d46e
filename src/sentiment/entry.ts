/** What a shifter does to the value beside it; see `lists/sentiment/shifters.txt`. */
export type Effect = 'reverse' | 'end' | 'lessen' | 'fail' | 'grow' | 'deny';

/** A lemma of the polarity lists, or a phrase or compound that takes its value from one. */
export interface Entry {
  readonly lemma: string;
  readonly part: 'noun' | 'verb' | 'adjective' | 'phrase';
  /** -1 … 1; 0 for a word that only shifts or strengthens others. */
  readonly value: number;
  /** A bad or good thing that happened, or a judgement that somebody passes. */
  readonly kind: 'event' | 'attitude';
  /** Whom a verb hits: `opposed` gives the subject its value and the object the opposite (besiegen). */
  readonly toward?: 'subject' | 'object' | 'opposed' | undefined;
  readonly effect?: Effect | undefined;
  /** Of noun shifters: the words that lead to what they shift (Kampf gegen, Mangel an, Ende der). */
  readonly leads?: ReadonlySet<string> | undefined;
  /** Of nouns that are worth something by their movement alone (Umsatz, Miete): the value of more of it. */
  readonly more?: number | undefined;
  /** What the value of the polar word after it is multiplied with. */
  readonly intensity?: number | undefined;
}

/** A word that negates what stands in its scope. */
export interface Negator {
  /** `clause`: what follows in the clause, else the verb before; `phrase`: the noun phrase after, else the verb. */
  readonly scope: 'clause' | 'phrase';
  /** 1 negates, less does so in part. */
  readonly strength: number;
}

/** A fixed sequence of tokens; the first one is the key under which it is found. */
export interface Phrase {
  /** The tokens after the first. */
  readonly rest: readonly string[];
  readonly entry: Entry;
}

/** All that a written form can do in a sentence. A form that can do nothing has no `Word`. */
export interface Word {
  readonly entry?: Entry | undefined;
  /** The form can stand parted from a particle: the particles and what they make of it (stürzt … ab). */
  readonly parted?: ReadonlyMap<string, Entry> | undefined;
  /** A finite form or infinitive of a simple verb: with an unknown particle at the clause's end it is another verb. */
  readonly simpleVerb?: true | undefined;
  /** An adjective or participle with an ending. */
  readonly declined?: true | undefined;
  /** A finite form of a verb; many are declined participles too: kritisierte. */
  readonly finite?: true | undefined;
  readonly negator?: Negator | undefined;
  /** How much a clause with this word reports a fact, below 1. */
  readonly factuality?: number | undefined;
  /** A separable particle, in lower case. */
  readonly particle?: string | undefined;
  /** With this particle at the clause's end a simple verb is another verb, known or not. */
  readonly otherVerb?: true | undefined;
  readonly phrases?: readonly Phrase[] | undefined;
  /** und, oder, sowie. */
  readonly joins?: true | undefined;
  /** A form of werden or sein that can make a passive. */
  readonly passive?: true | undefined;
}

/** The entry with all of its fields, the unknown ones undefined: objects of one shape are read faster. */
export function wholeEntry({ lemma, part, value, kind, toward, effect, leads, more, intensity }: Entry): Entry {
  return { lemma, part, value, kind, toward, effect, leads, more, intensity };
}

/** The word with all of its fields, the unknown ones undefined. */
export function wholeWord(word: Word, phrases = word.phrases): Word {
  return {
    entry: word.entry,
    parted: word.parted,
    simpleVerb: word.simpleVerb,
    declined: word.declined,
    finite: word.finite,
    negator: word.negator,
    factuality: word.factuality,
    particle: word.particle,
    otherVerb: word.otherVerb,
    phrases,
    joins: word.joins,
    passive: word.passive,
  };
}
