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
  readonly nouns: Map<string, Entry>;
  /** Adjectives and participles without their endings. */
  readonly stems: Map<string, Entry>;
  /** Forms that take no ending: adverbs, verb forms with their particle in them. */
  readonly fixed: Map<string, Entry>;
  /** Finite forms and infinitives of verbs without a particle. */
  readonly verbs: Map<string, SimpleVerb>;
  /** The particles of the separable verbs. */
  readonly particles: Set<string>;
}

/** Inflects all lemmas. Adjectival endings are left to the look-up: a stem stands for six forms. */
export function inflect(lemmas: readonly Lemma[]): FormTables {
  const tables: FormTables = {
    nouns: new Map(),
    stems: new Map(),
    fixed: new Map(),
    verbs: new Map(),
    particles: new Set(),
  };
  const inflection = new VerbInflection();
  const verbs: Lemma[] = [];
  for (const lemma of lemmas) {
    if (lemma.entry.part === 'noun') addAll(tables.nouns, nounForms(lemma.lemma, lemma.inflection), lemma.entry);
    else if (lemma.entry.part === 'verb') verbs.push(lemma);
    else if (lemma.inflection === '0') addAll(tables.fixed, [lemma.lemma], lemma.entry);
    else addAll(tables.stems, adjectiveStems(lemma.lemma, lemma.inflection), lemma.entry);
  }
  // After the adjectives, whose forms go before participles: beliebt is no form of belieben.
  for (const verb of verbs) addVerb(tables, inflection, verb);
  return tables;
}

function addVerb(tables: FormTables, inflection: VerbInflection, verb: Lemma): void {
  const { entry, lemma } = verb;
  const bar = lemma.indexOf('|');
  const forms = inflection.forms(lemma, verb.inflection === 'weak');
  addAll(tables.stems, forms.participles, entry);
  addAll(tables.fixed, forms.attached, entry);
  const particle = bar < 0 ? undefined : lemma.slice(0, bar);
  if (particle !== undefined) tables.particles.add(particle);
  for (const form of forms.simple) {
    addSimple(tables.verbs, form, particle, entry);
    if (form.includes('ß')) addSimple(tables.verbs, form.replaceAll('ß', 'ss'), particle, entry);
  }
  // The verb as a noun: das Scheitern, des Scheiterns.
  const infinitive = lemma.replace('|', '');
  const noun = infinitive[0]!.toUpperCase() + infinitive.slice(1);
  addAll(tables.nouns, [noun, `${noun}s`], entry);
}

function addSimple(verbs: Map<string, SimpleVerb>, form: string, particle: string | undefined, entry: Entry): void {
  let verb = verbs.get(form);
  if (verb === undefined) {
    verb = {};
    verbs.set(form, verb);
  }
  if (particle === undefined) verb.entry ??= entry;
  else {
    verb.parted ??= new Map();
    if (!verb.parted.has(particle)) verb.parted.set(particle, entry);
  }
}

function addAll(table: Map<string, Entry>, forms: readonly string[], entry: Entry): void {
  for (const form of forms) {
    if (!table.has(form)) table.set(form, entry);
    // Swiss spelling, which has no ß.
    if (form.includes('ß')) {
      const swiss = form.replaceAll('ß', 'ss');
      if (!table.has(swiss)) table.set(swiss, entry);
    }
  }
}
