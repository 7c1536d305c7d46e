import { isTime } from './attribute-words.js';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.js';
import type { Segment } from './segment.js';
import { has, isNominal, lower, type TextView } from './text-view.js';
import { type Clauses, type Prefield, placeOf, prefieldOf, type VerbPlace } from './verb-place.js';
import { Flag } from './words.js';

const FOCUS = new Set([
  'auch',
  'selbst',
  'sogar',
  'nur',
  'allein',
  'schon',
  'insbesondere',
  'besonders',
  'ebenso',
  'zudem',
  'erst',
  'doch',
  'aber',
]);
const ANAPHOR = new Set(['das', 'dies', 'dieses', 'darüber', 'davon', 'dazu', 'hierzu']);
/** Prepositions that never attach to a subject. */
const ADVERBIAL = new Set(['gegenüber', 'laut', 'am', 'gemäß', 'seit', 'zufolge', 'während']);
const MAX_STEPS = 16;
const KONJUNKTIV = Flag.konjunktiv1 | Flag.konjunktiv2;

/** True where token `i` belongs to a person, body or organisation that can speak. */
export function canSpeak(view: TextView, i: number): boolean {
  const entity = view.entities[view.entityOf[i]!];
  if (entity !== undefined) return entity.label !== 'OTH';
  return view.word[i]?.role !== undefined;
}

/**
 * The subject of the verb at `place`; undefined where none stands in the sentence. With `personObject` the verb has somebody
 * as its object, so that a person after it says nothing against a name before it.
 */
export function subjectOf(
  view: TextView,
  clauses: Clauses,
  place: VerbPlace,
  personObject = false,
): NounPhrase | undefined {
  const { segment, finite, order } = place;
  const limit = clauses.sentence.last;
  if (order === 'last') {
    // `mit dem er sprach`; not `während mit dem Alter …`.
    const relative = has(view, segment.start, Flag.preposition) && has(view, segment.start + 1, Flag.relative);
    const opener = relative ? segment.start + 1 : segment.start;
    const found = inMiddleField(view, opener + 1, finite, limit, place);
    const asked = segment.kind === 'relative' && opener === segment.start;
    return asked && isSubjectPronoun(view, opener, found, place) ? (relativePronoun(view, opener) ?? found) : found;
  }
  if (order === 'v2') {
    const prefield = prefieldOf(view, clauses, segment, finite);
    const before = inPrefield(view, clauses, prefield, place, personObject);
    if (before !== undefined) return before;
  }
  // `und forderte die Gäste auf`: what follows is the object.
  const coordinated = order === 'first' && /^(?:und|oder|aber|sowie)$/u.test(lower(view, finite - 1));
  const shared = coordinated ? sharedSubject(view, clauses, segment, finite) : undefined;
  if (shared !== undefined) return shared;
  const after = inMiddleField(view, finite + 1, segment.last, limit, place);
  if (after !== undefined) return after;
  return order === 'first' && !coordinated ? sharedSubject(view, clauses, segment, finite) : undefined;
}

/** `…, der der Regierung vorwarf`: der is nominative but beside er and sie; die and das are where nobody else can speak. */
function isSubjectPronoun(view: TextView, opener: number, found: NounPhrase | undefined, place: VerbPlace): boolean {
  if (found === undefined) return true;
  if (found.pronoun) return false;
  if (lower(view, opener) === 'der' || !canSpeak(view, found.head)) return true;
  return place.plural && lower(view, opener) === 'die' && view.word[found.head]!.role?.number === 'sing';
}

function relativePronoun(view: TextView, i: number): NounPhrase | undefined {
  if (!/^(?:der|die|das|welche[rs]?)$/u.test(lower(view, i))) return undefined;
  return { first: i, last: i + 1, head: i, core: i + 1, appositions: [], pronoun: true };
}

function inPrefield(
  view: TextView,
  clauses: Clauses,
  prefield: Prefield,
  place: VerbPlace,
  personObject: boolean,
): NounPhrase | undefined {
  let { first } = prefield;
  while (first < prefield.last - 1 && FOCUS.has(lower(view, first))) first++;
  if (ANAPHOR.has(lower(view, first)) && first + 1 === prefield.last) return undefined;
  const phrase = nounPhraseAt(view, first, prefield.last, { coordinated: true });
  if (phrase === undefined) return undefined;
  if (phrase.pronoun) return phrase.last >= prefield.last - 1 ? phrase : undefined;
  if (isOblique(view, phrase.first) || !agrees(view, phrase, place)) return undefined;
  if (isTime(view, phrase.head) && !canSpeak(view, phrase.head)) return undefined;
  const { finite } = place;
  const next = nounPhraseAt(view, finite + 1, clauses.sentence.last);
  if (next !== undefined && !canSpeak(view, phrase.head)) {
    if (next.pronoun && !has(view, next.head, Flag.objectPronoun)) return undefined;
    if (next.pronoun && lower(view, next.head) === 'sie') return undefined;
    const named = personObject && isNominal(view, phrase.first) && view.word[phrase.head]!.noun === undefined;
    if (!next.pronoun && canSpeak(view, next.head) && !named) return undefined;
  }
  return { ...phrase, last: subjectEnd(view, clauses, phrase, prefield.last) };
}

/** The end of a subject that fills the prefield: before its relative clause, without adverbs after it. */
function subjectEnd(view: TextView, clauses: Clauses, phrase: NounPhrase, finite: number): number {
  let end = finite;
  for (const segment of clauses.segments) {
    if (
      segment.first > phrase.head &&
      segment.first < finite &&
      segment.kind !== 'fragment' &&
      segment.finite !== finite
    ) {
      if (segment.finite >= finite) continue;
      end = segment.first;
      break;
    }
  }
  for (let i = phrase.last; i < end; i++) {
    if (ADVERBIAL.has(lower(view, i)) && view.outerMark[i]! < 0) end = i;
  }
  while (end > phrase.core && end > phrase.last && isTrailing(view, end - 1)) end--;
  while (end > phrase.core && view.word[end - 1]!.surface === '' && !closesSomething(view, end - 1)) end--;
  return end;
}

function isTrailing(view: TextView, i: number): boolean {
  if (isNominal(view, i) || view.outerMark[i]! >= 0) return false;
  return view.word[i]!.surface !== '' ? !has(view, i, Flag.number) : !closesSomething(view, i);
}

function closesSomething(view: TextView, i: number): boolean {
  return view.outerMark[i]! >= 0 || view.text[view.tokens.start[i]!] === ')';
}

/**
 * False where the phrase cannot be the verb's subject: a plural beside a singular verb, a feminine with `der`
 * (`warfen der Regierung vor`).
 */
function agrees(view: TextView, phrase: NounPhrase, { finite, plural }: VerbPlace): boolean {
  if (phrase.pronoun) return true;
  const role = view.word[phrase.head]!.role;
  if (role === undefined || view.entityOf[phrase.head]! >= 0 || phrase.core > phrase.head + 1) return true;
  const determiner = lower(view, phrase.first);
  if (determiner === 'der' && role.gender === 'f' && role.number === 'sing') return false;
  const onlySingular = view.word[finite]!.verbs.some(({ form }) => form === 'finite') && !plural;
  return !(onlySingular && role.number === 'plur' && /^(?:die|viele|mehrere|einige|beide)$/u.test(determiner));
}

/** The first noun phrase after the finite verb that can be its subject. */
function inMiddleField(
  view: TextView,
  from: number,
  end: number,
  limit: number,
  place: VerbPlace,
): NounPhrase | undefined {
  const { plural } = place;
  let i = from;
  for (let steps = 0; i < end && steps < MAX_STEPS; steps++) {
    if (view.outerMark[i]! >= 0 && !isNominal(view, i)) {
      const phrase = nounPhraseAt(view, i, limit);
      if (phrase !== undefined) return phrase;
      return undefined;
    }
    if (lower(view, i) === 'zum' && lower(view, i + 1) === 'beispiel') {
      i += 2;
      continue;
    }
    if (!isNominal(view, i) && has(view, i, Flag.preposition) && !has(view, i, Flag.nominativeDeterminer)) {
      const inner = nounPhraseAt(view, i + 1, end, { oblique: true });
      i = inner === undefined ? i + 1 : Math.max(inner.last - appositionLength(inner), i + 2);
      continue;
    }
    const word = lower(view, i);
    if (!isNominal(view, i) && has(view, i, Flag.reflexive)) {
      i++;
      continue;
    }
    // `so hat es die Verwaltung vorgeschlagen`, `so sagt es auch Lind`: es is the object.
    if (word === 'es' && isSomebody(view, lower(view, i + 1) === 'auch' ? i + 2 : i + 1, limit)) {
      i++;
      continue;
    }
    if (word === 'es' || word === 'man') return undefined;
    if (isOblique(view, i)) {
      const object = nounPhraseAt(view, i, end, { oblique: true });
      if (object !== undefined) {
        i = Math.max(object.core, i + 1);
        continue;
      }
    }
    const phrase = nounPhraseAt(view, i, limit, { coordinated: plural });
    if (phrase !== undefined && (saysWords(view, phrase) || !agrees(view, phrase, place))) {
      i = phrase.last;
      continue;
    }
    if (phrase !== undefined) {
      if (!isTime(view, phrase.head) || canSpeak(view, phrase.head)) return phrase;
      i = phrase.last;
      continue;
    }
    i++;
  }
  return undefined;
}

function isSomebody(view: TextView, i: number, limit: number): boolean {
  if (isOblique(view, i) || (!isNominal(view, i) && has(view, i, Flag.preposition))) return false;
  const phrase = nounPhraseAt(view, i, limit);
  return phrase !== undefined && !phrase.pronoun && canSpeak(view, phrase.head);
}

const OBLIQUE = /^(?:de[mns]|(?:ein|kein|ihr|sein|unser|mein|eur)(?:e[mns])|(?:dies|jen|jed|welch)e[mn])$/u;

/** `dem Mann`, `ihren Gegner`: a determiner that no nominative has opens an object. */
function isOblique(view: TextView, i: number): boolean {
  return !isNominal(view, i) && OBLIQUE.test(lower(view, i));
}

/** `skandierten Parolen`, `erhob Vorwürfe`: what is said does not say it. */
function saysWords(view: TextView, phrase: NounPhrase): boolean {
  const noun = phrase.pronoun ? undefined : view.word[phrase.head]?.noun;
  return noun !== undefined && !noun.takes.has('text') && !canSpeak(view, phrase.head);
}

function appositionLength(phrase: NounPhrase): number {
  const first = phrase.appositions[0];
  return first === undefined ? 0 : phrase.last - first.first + 1;
}

/** `X wies das zurück und sagte …`: the subject of the clause that the verb is coordinated with. */
function sharedSubject(view: TextView, clauses: Clauses, segment: Segment, finite: number): NounPhrase | undefined {
  if (segment.finite >= 0 && segment.finite < finite) {
    return subjectOf(view, clauses, placeOf(view, clauses, segment, segment.finite));
  }
  for (let index = segment.index - 1; index >= 0; index--) {
    const earlier = clauses.segments[index]!;
    if (earlier.kind === 'main' || earlier.kind === 'verb-first') {
      // `Lind sagte, er komme, und forderte …`: what was said lends the reporter's verb no subject.
      if (has(view, earlier.finite, KONJUNKTIV) && !has(view, finite, KONJUNKTIV)) continue;
      return subjectOf(view, clauses, placeOf(view, clauses, earlier, earlier.finite));
    }
    if (earlier.kind === 'fragment' && index === 0) return undefined;
  }
  return undefined;
}
