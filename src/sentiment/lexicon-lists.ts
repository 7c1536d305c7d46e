import { readList, readRows } from '../lexicon/read-list.js';
import { type Effect, type Entry, type Negator, type Phrase, wholeEntry } from './entry.js';

/** The fields by which the polarity lists are parted, a file a field and part of speech. */
export const FIELDS: Readonly<Record<'nouns' | 'verbs' | 'adjectives', readonly string[]>> = {
  nouns: ['politics', 'economy', 'justice', 'disaster', 'sport', 'society', 'health', 'culture', 'general', 'neutral'],
  verbs: ['politics', 'economy', 'justice', 'disaster', 'sport', 'society', 'general'],
  adjectives: [
    'politics',
    'economy',
    'justice',
    'disaster',
    'sport',
    'society',
    'health',
    'culture',
    'general',
    'neutral',
  ],
};

/** A lemma of the lists before inflection. */
export interface Lemma {
  /** As written in the list: a bar parts a separable prefix. */
  readonly lemma: string;
  /** Nouns and adjectives: see `noun-forms.ts` and `adjective-forms.ts`; verbs: `weak`. */
  readonly inflection?: string;
  readonly entry: Entry;
}

/**
 * Every lemma that has a value, shifts or strengthens; a lemma of several lists (scheitern is bad and shifts) is one.
 *
 * @returns the lemmas by part of speech, in the order of the lists
 */
export function readLemmas(): Lemma[] {
  const lemmas = new Map<string, Lemma>();
  const add = (lemma: string, inflection: string | undefined, entry: Entry): void => {
    const key = `${entry.part} ${lemma.replace('|', '')}`;
    const known = lemmas.get(key);
    const merged = known === undefined ? entry : { ...known.entry, ...changes(entry) };
    const inflected = known?.inflection ?? inflection;
    lemmas.set(key, { lemma, ...(inflected === undefined ? {} : { inflection: inflected }), entry: merged });
  };
  addNounsAndAdjectives(add);
  addVerbs(add);
  addShifters(add);
  for (const [lemma, more, inflection] of readRows('sentiment/gradables')) {
    add(lemma!, inflection, { ...blank(lemma!, 'noun'), more: Number(more) });
  }
  for (const [word, factor, inflection] of readRows('sentiment/intensifiers')) {
    add(word!, inflection, { ...blank(word!, 'adjective'), intensity: Number(factor) });
  }
  return [...lemmas.values()].map((lemma) => ({ ...lemma, entry: wholeEntry(lemma.entry) }));
}

type Add = (lemma: string, inflection: string | undefined, entry: Entry) => void;

function blank(lemma: string, part: Entry['part']): Entry {
  return { lemma, part, value: 0, kind: 'event' };
}

/** What a further list adds to a lemma that has a value already. */
function changes(entry: Entry): Partial<Entry> {
  const { effect, leads, intensity, more } = entry;
  return {
    ...(more === undefined ? {} : { more }),
    ...(effect === undefined ? {} : { effect }),
    ...(leads === undefined ? {} : { leads }),
    ...(intensity === undefined ? {} : { intensity }),
  };
}

function addNounsAndAdjectives(add: Add): void {
  for (const part of ['noun', 'adjective'] as const) {
    for (const field of FIELDS[`${part}s`]) {
      for (const [lemma, value, kind, inflection] of readRows(`sentiment/${part}s/${field}`)) {
        add(lemma!, inflection, { lemma: lemma!, part, value: Number(value), kind: kind as Entry['kind'] });
      }
    }
  }
}

function addVerbs(add: Add): void {
  for (const field of FIELDS.verbs) {
    for (const [lemma, value, kind, flags = ''] of readRows(`sentiment/verbs/${field}`)) {
      const toward = flags.split(' ').find((flag) => flag !== '' && flag !== 'weak') as Entry['toward'];
      const entry: Entry = {
        lemma: lemma!.replace('|', ''),
        part: 'verb',
        value: Number(value),
        kind: kind as Entry['kind'],
        toward: toward ?? (kind === 'attitude' ? 'object' : undefined),
      } as Entry;
      add(lemma!, flags.includes('weak') ? 'weak' : undefined, entry);
    }
  }
}

function addShifters(add: Add): void {
  for (const [lemma, part, effect, leads, inflection] of readRows('sentiment/shifters')) {
    add(lemma!, inflection, {
      ...blank(lemma!.replace('|', ''), part as Entry['part']),
      effect: effect as Effect,
      ...(leads === undefined ? {} : { leads: leadWords(leads) }),
    });
  }
}

const GENITIVE = ['der', 'des', 'dieser', 'dieses', 'eines', 'einer', 'ihrer', 'ihres', 'seiner', 'seines', 'aller'];

function leadWords(column: string): ReadonlySet<string> {
  return new Set(column.split(' ').flatMap((word) => (word === 'gen' ? GENITIVE : [word])));
}

/** The negators by word, in lower case. */
export function readNegators(): Map<string, Negator> {
  return new Map(
    readRows('sentiment/negators').map(([word, scope, strength]) => [
      word!,
      { scope: scope as Negator['scope'], strength: Number(strength) },
    ]),
  );
}

/** The words that say that a clause is no statement of fact, with the factor that they bring. */
export function readFactuality(): Map<string, number> {
  return new Map(readRows('sentiment/irrealis').map(([word, factor]) => [word!, Number(factor)]));
}

/** The phrases by their first token; under one key the longest first. */
export function readPhrases(): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [words, value, kind] of readRows('sentiment/phrases')) {
    const [first, ...rest] = words!.split(' ');
    const entry = wholeEntry({
      lemma: words!,
      part: 'phrase',
      value: Number(value),
      kind: kind as Entry['kind'],
    });
    const same = phrases.get(first!);
    if (same === undefined) phrases.set(first!, [{ rest, entry }]);
    else same.push({ rest, entry });
  }
  for (const same of phrases.values()) same.sort((a, b) => b.rest.length - a.rest.length);
  return phrases;
}

/** Separable particles in lower case: with one at its end, a clause has another verb than the simple one. */
export function readParticles(): ReadonlySet<string> {
  return new Set(readList('sentiment/particles'));
}

/** Written forms that are not looked up: everywhere, and at the start of a sentence. */
export function readAmbiguousForms(): { anywhere: ReadonlySet<string>; atStart: ReadonlySet<string> } {
  const anywhere = new Set<string>();
  const atStart = new Set<string>();
  for (const [form, place] of readRows('sentiment/ambiguous-forms')) {
    (place === 'start' ? atStart : anywhere).add(form!);
  }
  return { anywhere, atStart };
}
