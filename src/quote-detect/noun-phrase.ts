import { afterEmbedded, afterParticles, beginsName, isAdjective, isBareGenitive, isYear } from './attribute-words.js';
import { endsInPerson, nominalsFrom } from './nominals.js';
import { ownedHead } from './owned-noun.js';
import { has, isNominal, lower, punctuation, type TextView } from './text-view.js';
import { Flag } from './words.js';

/** A noun phrase: a range of tokens, `last` exclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  /** Its head noun, name or pronoun. */
  readonly head: number;
  /** Where genitives and prepositional attributes begin, the phrase's end where it has none. */
  readonly core: number;
  /** Appositions within it (`, Elmar Gesse,`). */
  readonly appositions: readonly { readonly first: number; readonly last: number }[];
  readonly pronoun: boolean;
}

export interface PhraseOptions {
  /** Oblique determiners may open it (nach einem Bericht). */
  readonly oblique?: boolean;
  /** A further member after und belongs to it (plural verb). */
  readonly coordinated?: boolean;
}

const COMMA = 0x2c;
const STOP = 0x2e;
const MAX_ATTRIBUTES = 8;
const MAX_ADJECTIVES = 9;
/** Prepositions that attach to the noun before them rather than to the verb. */
const ATTACHING = new Set(['von', 'vom', 'für', 'namens', 'um', 'zwischen']);
const GENITIVE = new Set(
  'des der eines einer dieser dieses jener ihres ihrer seines seiner unseres unserer deren dessen aller beider mehrerer einiger vieler weiterer anderer zahlreicher verschiedener etlicher zweier dreier'.split(
    ' ',
  ),
);

/** The noun phrase that begins at token `i`, read no further than `limit`; undefined where none begins there. */
export function nounPhraseAt(
  view: TextView,
  i: number,
  limit: number,
  options: PhraseOptions = {},
): NounPhrase | undefined {
  const core = coreAt(view, i, limit, options);
  if (core === undefined) return undefined;
  let { last } = core;
  if (core.pronoun) return { first: i, last, head: core.head, core: last, appositions: [], pronoun: true };
  const coreEnd = last;
  last = attributesFrom(view, last, limit);
  if (options.coordinated) last = coordinatedFrom(view, last, limit, options);
  const appositions: { first: number; last: number }[] = [];
  for (let count = 0; count < 2; count++) {
    const apposition = appositionAt(view, last, limit, count === 0 && endsInPerson(view, coreEnd));
    if (apposition === undefined) break;
    appositions.push(apposition);
    last = apposition.last;
  }
  return { first: i, last, head: core.head, core: coreEnd, appositions, pronoun: false };
}

interface Core {
  readonly head: number;
  readonly last: number;
  readonly pronoun: boolean;
}

function coreAt(view: TextView, start: number, limit: number, options: PhraseOptions): Core | undefined {
  let i = start;
  if (i >= limit) return undefined;
  const determiner = Flag.nominativeDeterminer | Flag.possessive | (options.oblique ? Flag.obliqueDeterminer : 0);
  const nominal = isNominal(view, i);
  if (!nominal && has(view, i, determiner)) i++;
  else if (!nominal && has(view, i, Flag.speakerPronoun | (options.oblique ? Flag.objectPronoun : 0))) {
    return { head: i, last: i + 1, pronoun: true };
  }
  if (!nominal && beginsName(view, i)) {
    const head = afterParticles(view, i, limit);
    return { head, last: Math.max(head + 1, nominalsFrom(view, head, limit, false)), pronoun: false };
  }
  if (i === start && has(view, i, Flag.surelyFinite) && !nominal) return undefined;
  if (i > start) i = afterEmbedded(view, i, limit);
  if (/^(?:einer|eine|eines|keiner|jeder|viele|einige|mehrere|beide|zwei|drei)$/u.test(lower(view, start))) {
    if (!nominal && (GENITIVE.has(lower(view, start + 1)) || lower(view, start + 1) === 'von')) {
      return { head: start, last: start + 1, pronoun: false };
    }
  }
  if (standsAlone(view, start, i, limit)) return { head: i, last: i + 1, pronoun: true };
  let adjectives = 0;
  while (i < limit && adjectives < MAX_ADJECTIVES && isAttributeWord(view, i, i > start)) {
    i++;
    adjectives++;
  }
  const head = i;
  i = nominalsFrom(view, i, limit, i > start);
  if (i > head) return { head: ownedHead(view, head, i), last: i, pronoun: false };
  // `der 81-jährige sagte`, `die beiden sagten`: an adjective that stands for its noun.
  if (i > start && adjectives > 0 && AS_NOUN.test(lower(view, i - 1))) return { head: i - 1, last: i, pronoun: false };
  // A determiner or quantifier alone: `einige sagten`, `die sagte`, `andere`.
  const isPronoun =
    has(view, start, Flag.speakerPronoun | Flag.relative) || (lower(view, start) === 'eine' && i >= limit);
  if (i > start && isPronoun && adjectives === 0) {
    return { head: start, last: start + 1, pronoun: true };
  }
  return undefined;
}

/** `sagt einer`, `die andere sagt`: an indefinite pronoun, with or without article, and nothing behind it. */
function standsAlone(view: TextView, start: number, i: number, limit: number): boolean {
  if (i + 1 < limit && view.word[i + 1]!.surface !== '') return false;
  return (i > start ? /^(?:eine|andere)n?$/u : /^einer$/u).test(lower(view, i));
}

const AS_NOUN = /^(?:\d+-?jährigen?|beiden)$/u;
/** Adjectives, numerals and participles before a noun, with the adverbs among them. */
function isAttributeWord(view: TextView, i: number, afterDeterminer: boolean): boolean {
  if (isNominal(view, i) || view.word[i]!.surface === '') return false;
  if (view.outerMark[i]! >= 0) return false;
  if (has(view, i, Flag.number)) return true;
  if (has(view, i, Flag.auxiliary | Flag.subjunction | Flag.coordination)) {
    return afterDeterminer && lower(view, i) === 'und' && isAdjective(view, i - 1) && isAdjective(view, i + 1);
  }
  if (isAdjective(view, i)) return true;
  if (has(view, i, Flag.preposition | Flag.article)) return false;
  // `der am Montag zurückgetretene Minister`, `die staatlich kontrollierten Medien`
  return afterDeterminer && !has(view, i, Flag.finite) && isAdjective(view, i + 1);
}

/** `der Sprecher von X`, `die Regierung in Y`; `aus` only before a place: `Müller | aus Sicherheitsgründen`. */
function attaches(view: TextView, i: number, word: string): boolean {
  if (word === 'aus') {
    if (view.entityOf[i + 1]! >= 0 || view.entityOf[i + 2]! >= 0) return true;
    return /^(?:der|dem|den)$/u.test(lower(view, i + 1)) && !endsInPerson(view, i);
  }
  // `Experten wie Lind`
  if (word === 'wie')
    return view.entityOf[i + 1]! >= 0 && view.entityOf[i - 1]! < 0 && view.word[i - 1]!.role !== undefined;
  if (word === 'in' || word === 'im') {
    return view.word[i - 1]!.role?.class === 'body' && view.entityOf[i - 1]! < 0 && view.entityOf[i + 1]! >= 0;
  }
  return ATTACHING.has(word);
}

/** `von Beobachtern und Experten`, `der Polizei und der Feuerwehr`. */
function continuesAttribute(view: TextView, i: number): boolean {
  if (GENITIVE.has(lower(view, i))) return true;
  return isNominal(view, i) && !has(view, i + 1, Flag.surelyFinite);
}

/** Genitives and attaching prepositional phrases after the core. */
function attributesFrom(view: TextView, start: number, limit: number): number {
  let i = start;
  for (let count = 0; count < MAX_ATTRIBUTES && i < limit; count++) {
    if (isNominal(view, i)) break;
    const word = lower(view, i);
    let inner: Core | undefined;
    if (GENITIVE.has(word) && count === 0 && endsInPerson(view, i)) break;
    if (GENITIVE.has(word) || (count === 0 && isBareGenitive(view, i)))
      inner = coreAt(view, i, limit, { oblique: true });
    else if (attaches(view, i, word)) inner = coreAt(view, i + 1, limit, { oblique: true });
    else if ((word === 'und' || word === 'sowie') && count > 0 && continuesAttribute(view, i + 1)) {
      inner = coreAt(view, i + 1, limit, { oblique: true });
    }
    if (inner === undefined || inner.pronoun) break;
    i = inner.last;
    // `aus dem Jahr 2005`, `vom November 2011`
    if (i < limit && isYear(view, i)) i++;
  }
  return i;
}

function coordinatedFrom(view: TextView, start: number, limit: number, options: PhraseOptions): number {
  let last = start;
  for (let count = 0; count < 4; count++) {
    const word = lower(view, last);
    const comma = punctuation(view, last) === COMMA && count === 0;
    // `sowohl die Stadt als auch das Land`
    const both = (word === 'als' || word === 'wie') && lower(view, last + 1) === 'auch';
    if (word !== 'und' && word !== 'sowie' && word !== 'oder' && !comma && !both) break;
    const next = coreAt(view, last + (both ? 2 : 1), limit, options);
    if (next === undefined || next.pronoun) break;
    const end = attributesFrom(view, next.last, limit);
    if (comma && !/^(?:und|sowie|oder)$/u.test(lower(view, end))) break;
    last = end;
  }
  return last;
}

/** `, Elmar Gesse,` `, der Chef der Behörde.`: a noun phrase between commas, or before the sentence's end. */
function appositionAt(
  view: TextView,
  comma: number,
  limit: number,
  afterPerson: boolean,
): { first: number; last: number } | undefined {
  if (comma >= limit || punctuation(view, comma) !== COMMA) return undefined;
  const core = coreAt(view, comma + 1, limit, {});
  if (core === undefined || core.pronoun) return undefined;
  let last = attributesFrom(view, core.last, limit);
  const isRole = afterPerson && view.word[core.head]!.role !== undefined && view.entityOf[core.head]! < 0;
  // `Leiter der Abteilung Gesellschaftspolitische Information`: the name of what he leads.
  if (isRole && last > core.last) while (last < limit && isNominal(view, last)) last++;
  while (last < limit && /^(?:im|in|an|bei|beim|und|der|des|auf)$/u.test(lower(view, last))) {
    const more = coreAt(view, last + 1, limit, { oblique: true });
    if (more === undefined || more.pronoun) break;
    last = attributesFrom(view, more.last, limit);
  }
  const code = punctuation(view, last);
  const ends = last >= limit || code === COMMA || code === STOP || code === 0x3a;
  const named = view.entities[view.entityOf[comma + 1]!]?.label === 'PER' && view.word[comma - 1]?.surface !== '';
  return ends || named || isRole ? { first: comma + 1, last } : undefined;
}
