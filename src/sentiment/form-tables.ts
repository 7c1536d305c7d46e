import { addNumber, WordNumbers } from '../lexicon/word-numbers.js';
import { WordTable } from '../lexicon/word-table.js';
import { adjectiveStems } from './adjective-forms.js';
import type { Entry } from './entry.js';
import type { Lemma } from './lexicon-lists.js';
import { nounForms } from './noun-forms.js';
import { VerbInflection } from './verb-forms.js';

/** A form of a simple verb: its own entry, and those of the separable verbs that it is the verb of. */
export interface SimpleVerb {
  entry?: Entry;
  parted?: Map<string, Entry>;
}

/** The written forms of the lexicon. Where two lemmas share a form, the first in the lists has it. */
export interface FormTables {
  /** Nouns, as written: with a capital. */
  readonly nouns: WordTable<Entry>;
  /** Adjectives and participles without their endings. */
  readonly stems: WordTable<Entry>;
  /** Forms that take no ending: adverbs, verb forms with their particle in them. */
  readonly fixed: WordTable<Entry>;
  /** Finite forms and infinitives of verbs without a particle. */
  readonly verbs: SimpleVerbs;
  /** The particles of the separable verbs. */
  readonly particles: Set<string>;
}

/** A verb of the lists: what its forms, without the particle, are worth. */
interface ListedVerb {
  readonly particle: string | undefined;
  readonly entry: Entry;
}

/** Forms of simple verbs. Of each form only the verbs that it belongs to are kept, and put together when it is asked for. */
class SimpleVerbs {
  private readonly verbsOf: WordNumbers;

  constructor(
    verbsOf: ReadonlyMap<string, readonly number[]>,
    private readonly verbs: readonly ListedVerb[],
  ) {
    this.verbsOf = new WordNumbers(verbsOf);
  }

  get(form: string): SimpleVerb | undefined {
    const found = this.verbsOf.find(form);
    if (found < 0) return undefined;
    const verb: SimpleVerb = {};
    for (const number of this.verbsOf.at(found)) {
      const { particle, entry } = this.verbs[number]!;
      if (particle === undefined) verb.entry ??= entry;
      else {
        verb.parted ??= new Map();
        if (!verb.parted.has(particle)) verb.parted.set(particle, entry);
      }
    }
    return verb;
  }
}

/** Inflects all lemmas. Adjectival endings are left to the look-up: a stem stands for six forms. */
export function inflect(lemmas: readonly Lemma[]): FormTables {
  const tables = {
    nouns: new WordTable<Entry>(8_000),
    stems: new WordTable<Entry>(6_000),
    fixed: new WordTable<Entry>(3_000),
    particles: new Set<string>(),
  };
  const inflection = new VerbInflection();
  const verbs: Lemma[] = [];
  for (const lemma of lemmas) {
    if (lemma.entry.part === 'noun') addAll(tables.nouns, nounForms(lemma.lemma, lemma.inflection), lemma.entry);
    else if (lemma.entry.part === 'verb') verbs.push(lemma);
    else if (lemma.inflection === '0') addAll(tables.fixed, [lemma.lemma], lemma.entry);
    else addAll(tables.stems, adjectiveStems(lemma.lemma, lemma.inflection), lemma.entry);
  }
  const listed: ListedVerb[] = [];
  const verbsOf = new Map<string, number[]>();
  // After the adjectives, whose forms go before participles: beliebt is no form of belieben.
  for (const { lemma, entry, inflection: kind } of verbs) {
    const bar = lemma.indexOf('|');
    const forms = inflection.forms(lemma, kind === 'weak');
    addAll(tables.stems, forms.participles, entry);
    addAll(tables.fixed, forms.attached, entry);
    const particle = bar < 0 ? undefined : lemma.slice(0, bar);
    if (particle !== undefined) tables.particles.add(particle);
    const number = listed.push({ particle, entry }) - 1;
    for (const form of forms.simple) {
      addNumber(verbsOf, form, number);
      if (form.includes('ß')) addNumber(verbsOf, form.replaceAll('ß', 'ss'), number);
    }
    // The verb as a noun: das Scheitern, des Scheiterns.
    const infinitive = lemma.replace('|', '');
    const noun = infinitive[0]!.toUpperCase() + infinitive.slice(1);
    addAll(tables.nouns, [noun, `${noun}s`], entry);
  }
  for (const table of [tables.nouns, tables.stems, tables.fixed]) table.pack();
  return { ...tables, verbs: new SimpleVerbs(verbsOf, listed) };
}

/** Where two lemmas share a form, the first one has it. */
function addAll(table: WordTable<Entry>, forms: readonly string[], entry: Entry): void {
  for (const form of forms) {
    table.addFirst(form, entry);
    // Swiss spelling, which has no ß.
    if (form.includes('ß')) table.addFirst(form.replaceAll('ß', 'ss'), entry);
  }
}
