import { type NounPhrase, nounPhraseAt } from './noun-phrase.js';
import type { Segment } from './segment.js';
import { has, isNominal, lower, type SentenceRange, type TextView } from './text-view.js';
import { Flag } from './words.js';

/** A sentence with its segments: what the search for cues and subjects works on. */
export interface Clauses {
  readonly sentence: SentenceRange;
  readonly segments: readonly Segment[];
}

/** Where a finite verb stands in its clause. */
export interface VerbPlace {
  readonly finite: number;
  readonly segment: Segment;
  readonly order: 'v2' | 'first' | 'last';
  /** Plural verbs let und-coordinations be subjects. */
  readonly plural: boolean;
}

/** What stands before the finite verb. */
interface Prefield {
  readonly first: number;
  readonly last: number;
}

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
const TIME =
  /(?:^|.)(?:woche|monat|jahr|jahre|tag|abend|morgen|nacht|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|stunden|minuten|wochenende|mal|uhr|mitte|ende|anfang|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)s?$/iu;
/** Prepositions that never attach to a subject. */
const ADVERBIAL = new Set(['gegenüber', 'laut', 'am', 'gemäß', 'seit', 'zufolge', 'während']);
const MAX_STEPS = 16;

/** True where the noun at token `i` names a time rather than a speaker. */
export function isTime(view: TextView, i: number): boolean {
  return view.word[i]?.role === undefined && TIME.test(view.word[i]?.surface ?? '');
}

/** True where token `i` belongs to a person, body or organisation that can speak. */
export function canSpeak(view: TextView, i: number): boolean {
  const entity = view.entities[view.entityOf[i]!];
  if (entity !== undefined) return entity.label !== 'OTH';
  return view.word[i]?.role !== undefined;
}

/** The place of a finite verb: which order, what stands before it. */
export function placeOf(view: TextView, clauses: Clauses, segment: Segment, finite: number): VerbPlace {
  const plural = view.word[finite]!.verbs.some((reading) => reading.form === 'finite' && reading.number === 'pl');
  const kind = segment.kind;
  if (
    finite === segment.finite &&
    (kind === 'relative' || kind === 'wie' || kind === 'w' || kind === 'sub' || kind === 'dass' || kind === 'ob')
  ) {
    return { finite, segment, order: 'last', plural };
  }
  const { first, last } = prefieldOf(view, clauses, segment, finite);
  return { finite, segment, order: last > first ? 'v2' : 'first', plural };
}

/**
 * What stands before the finite verb of a main clause: from the segment's start, or from the segments before it when
 * those are its noun phrase with apposition and relative clause (`X, der Chef, der …, sagte`).
 */
function prefieldOf(view: TextView, clauses: Clauses, segment: Segment, finite: number): Prefield {
  if (finite > segment.start) {
    let first = segment.start;
    if (segment.finite >= 0 && finite > segment.finite) {
      for (let i = finite - 1; i > segment.finite; i--) {
        if (/^(?:und|oder|aber|doch|sowie)$/u.test(lower(view, i)) || view.outerMark[i]! >= 0) {
          first = i + 1;
          break;
        }
      }
      // A second verb without coordination shares the subject of the first.
      if (first === segment.start) return { first: finite, last: finite };
    } else first = apposedStart(view, clauses, segment);
    return { first, last: finite };
  }
  // `„…“, sagte X`: the words before are what was said.
  const previous = clauses.segments[segment.index - 1];
  if (previous !== undefined && view.outerMark[previous.start]! >= 0 && closesMark(view, previous)) {
    return { first: finite, last: finite };
  }
  let index = segment.index - 1;
  while (index >= 0 && /^(?:relative|fragment)$/u.test(clauses.segments[index]!.kind)) index--;
  index++;
  while (index < segment.index && clauses.segments[index]!.kind !== 'fragment') index++;
  if (index >= segment.index) return { first: finite, last: finite };
  // `Die Anschrift, sagte Lind, kenne er nicht`: a subject has no comma after it without an apposition.
  if (index === segment.index - 1 && previous!.separator === 0x2c) return { first: finite, last: finite };
  const before = clauses.segments[index - 1];
  if (before !== undefined && before.kind !== 'so' && before.separator === 0x2c && before.kind !== 'fragment') {
    // Fragments after a clause are its rest, not the subject of what follows.
    return { first: finite, last: finite };
  }
  return { first: clauses.segments[index]!.start, last: finite };
}

function closesMark(view: TextView, { last }: Segment): boolean {
  return view.outerMark[last - 1]! >= 0;
}

/** `Theo Zwanziger, Präsident des Verbands nannte …`: the apposition's segment holds the verb. */
function apposedStart(view: TextView, clauses: Clauses, segment: Segment): number {
  const opening = clauses.segments[0]!;
  for (let k = 0; k < segment.index; k++) {
    const { kind } = clauses.segments[k]!;
    if (kind !== 'fragment' && kind !== 'relative') return segment.start;
  }
  if (segment.index === 0 || opening.kind !== 'fragment' || opening.separator !== 0x2c) return segment.start;
  const phrase = nounPhraseAt(view, opening.start, opening.last);
  return phrase !== undefined && phrase.last === opening.last ? opening.start : segment.start;
}

/** The subject of the verb at `place`, with where it was looked for; undefined where none stands in the sentence. */
export function subjectOf(view: TextView, clauses: Clauses, place: VerbPlace): NounPhrase | undefined {
  const { segment, finite, order } = place;
  const limit = clauses.sentence.last;
  if (order === 'last') {
    const opener = has(view, segment.start, Flag.preposition) ? segment.start + 1 : segment.start;
    const found = inMiddleField(view, opener + 1, finite, limit, place);
    if (
      segment.kind === 'relative' &&
      opener === segment.start &&
      (found === undefined || !canSpeak(view, found.head))
    ) {
      return relativePronoun(view, opener);
    }
    return found;
  }
  if (order === 'v2') {
    const prefield = prefieldOf(view, clauses, segment, finite);
    const before = inPrefield(view, clauses, prefield, place);
    if (before !== undefined) return before;
  }
  const after = inMiddleField(view, finite + 1, segment.last, limit, place);
  if (after !== undefined) return after;
  return order === 'first' ? sharedSubject(view, clauses, segment, finite) : undefined;
}

function relativePronoun(view: TextView, i: number): NounPhrase | undefined {
  if (!/^(?:der|die|das|welche[rs]?)$/u.test(lower(view, i))) return undefined;
  return { first: i, last: i + 1, head: i, core: i + 1, appositions: [], pronoun: true };
}

function inPrefield(view: TextView, clauses: Clauses, prefield: Prefield, place: VerbPlace): NounPhrase | undefined {
  let { first } = prefield;
  while (first < prefield.last - 1 && FOCUS.has(lower(view, first))) first++;
  if (ANAPHOR.has(lower(view, first)) && first + 1 === prefield.last) return undefined;
  const phrase = nounPhraseAt(view, first, prefield.last, { coordinated: true });
  if (phrase === undefined) return undefined;
  if (phrase.pronoun) return phrase.last >= prefield.last - 1 ? phrase : undefined;
  if (!agrees(view, phrase, place)) return undefined;
  if (isTime(view, phrase.head) && !canSpeak(view, phrase.head)) return undefined;
  const { finite } = place;
  const next = nounPhraseAt(view, finite + 1, clauses.sentence.last);
  if (next !== undefined && !canSpeak(view, phrase.head)) {
    if (next.pronoun && !has(view, next.head, Flag.objectPronoun)) return undefined;
    if (next.pronoun && lower(view, next.head) === 'sie') return undefined;
    if (!next.pronoun && canSpeak(view, next.head)) return undefined;
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
    if (word === 'es' || word === 'man') return undefined;
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
      return subjectOf(view, clauses, placeOf(view, clauses, earlier, earlier.finite));
    }
    if (earlier.kind === 'fragment' && index === 0) return undefined;
  }
  return undefined;
}
