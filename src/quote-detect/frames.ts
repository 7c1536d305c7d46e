import type { SpeechVerb } from '../lexicon/communication.js';
import { isTime } from './attribute-words.js';
import { cueTokens } from './cue.js';
import type { NounPhrase } from './noun-phrase.js';
import { nounPhraseAt } from './noun-phrase.js';
import { withoutComplement } from './own-complement.js';
import { phraseBefore } from './phrase-before.js';
import type { Segment } from './segment.js';
import { canSpeak, subjectOf } from './subject.js';
import { has, isNominal, lower, type TextView } from './text-view.js';
import { withoutMedium } from './told-medium.js';
import { type Clauses, opensNextVerb, placeOf, type VerbPlace } from './verb-place.js';
import { Flag, isParted, type SpeechReading } from './words.js';

/** A verb of communication in its clause. */
export interface Frame {
  readonly clauses: Clauses;
  readonly segment: Segment;
  readonly verb: SpeechVerb;
  /** Tokens of the cue: verb, auxiliary, particle, reflexive. In text order. */
  readonly cue: readonly number[];
  readonly finite: number;
  readonly order: 'v2' | 'first' | 'last';
  readonly passive: boolean;
  readonly negated: boolean;
  /** `es heißt`, `hieß es`: nobody is named as subject. */
  readonly impersonal: boolean;
  /** With sollen: itself hearsay. */
  readonly hearsay: boolean;
  readonly subject: NounPhrase | undefined;
}

const PASSIVE = /^(?:wird|wurde|werde|würde|werden|wurden|würden)$/u;
const STATE = /^(?:ist|sind|war|waren|sei|seien|wäre|wären)$/u;
const MOTION = /^(?:gehen|kommen|fahren|rudern|treten|springen|laufen)$/u;
const HAVE = /^(?:hat|haben|hatte|hatten|habe|hätte|hätten)$/u;
const FARTHEST_PARTICLE = 60;
const FARTHEST_ANTECEDENT = 16;
const FROM_TEXT = /^(?:in|im|aus|vom|von|auf|laut|bei|beim)$/u;
/** `aus dem Bericht geht hervor`: with these the source stands behind a preposition. */
const TEXT_SAYS = new Set(['heißen', 'verlauten', 'hervor|gehen', 'stehen', 'ergeben', 'lauten']);
/** Stances whose verbs have a person as their object: `beschuldigte General Prem`. */
const PERSON_OBJECT = new Set(['accusing', 'demanding', 'praising', 'asking']);

/** The frames of a sentence in text order, outside marks. Linear in the sentence but for the way to a particle. */
export function framesIn(view: TextView, clauses: Clauses): Frame[] {
  const frames: Frame[] = [];
  for (let k = 0; k < clauses.segments.length; k++) {
    const segment = clauses.segments[k]!;
    for (let i = segment.first; i < segment.last; i++) {
      if (view.outerMark[i]! >= 0) {
        i = Math.max(i, view.marks[view.outerMark[i]!]!.last - 1);
        continue;
      }
      if (view.word[i]!.speech.length === 0 && !has(view, i, Flag.predicate)) continue;
      const frame = frameAt(view, clauses, segment, i) ?? predicateFrame(view, clauses, segment, i);
      if (frame !== undefined && !isCondition(clauses, frame)) frames.push(frame);
    }
  }
  return frames;
}

/** `Sollte der Antrag angenommen werden, …`: a condition reports nothing. */
function isCondition({ segments }: Clauses, frame: Frame): boolean {
  const { segment } = frame;
  return segment.index === 0 && segment.kind === 'verb-first' && segments[1]?.kind === 'verb-first';
}

const COPULA = /^(?:sein|zeigen|geben|bleiben|machen|äußern)$/u;

/** `X zeigte sich überzeugt, dass …`, `war sich sicher, dass …`. */
function predicateFrame(view: TextView, clauses: Clauses, segment: Segment, i: number): Frame | undefined {
  if (!has(view, i, Flag.predicate) || segment.finite < 0 || segment.finite === i) return undefined;
  if (!view.word[segment.finite]!.verbs.some(({ lemma }) => COPULA.test(lemma))) return undefined;
  const verb = view.words.speechVerbs.predicates.get(lower(view, i))!;
  return frameOf(view, clauses, segment, verb, [segment.finite, i], segment.finite, false);
}

/** The verb whose separable part stands as a word of its own before token `i`: `bekannt gab`, `klar gestellt`. */
function withPartBefore(view: TextView, { sameBase }: SpeechReading, i: number): SpeechVerb | undefined {
  const before = lower(view, i - 1);
  return before === '' ? undefined : sameBase.find((verb) => verb.particle === before);
}

function frameAt(view: TextView, clauses: Clauses, segment: Segment, i: number): Frame | undefined {
  const isPlaceOfFinite = isFiniteHere(view, segment, i);
  for (const reading of view.word[i]!.speech) {
    const { whole, sameBase } = reading;
    if (reading.form === 'finite') {
      if (!isPlaceOfFinite || reading.auxiliary) continue;
      const split = withPartBefore(view, reading, i);
      if (split !== undefined && segment.finite === i) {
        return frameOf(view, clauses, segment, split, [i - 1, i], i, false);
      }
      for (const verb of sameBase) {
        if (!isParted(verb)) continue;
        const particle = particleAfter(view, clauses, segment, i, verb.particle);
        if (particle >= 0) return frameOf(view, clauses, segment, verb, [i, particle], i, false);
      }
      if (whole !== undefined && !hasOtherParticle(view, segment, i)) {
        return frameOf(view, clauses, segment, whole, [i], i, false);
      }
      continue;
    }
    const verb = withPartBefore(view, reading, i) ?? whole;
    if (verb === undefined) continue;
    if (reading.form === 'participle') {
      const found = participleFrame(view, clauses, segment, verb, i);
      if (found !== undefined) return found;
    } else if (reading.form === 'infinitive' && lower(view, i - 1) !== 'zu') {
      const modal = auxiliaryOf(view, segment, i);
      if (modal >= 0 && !HAVE.test(lower(view, modal))) {
        return frameOf(view, clauses, segment, verb, [modal, i], modal, false);
      }
    }
  }
  return undefined;
}

/**
 * `steht fest`, `hält an`: with a particle that the lists do not know for it, the verb is another one. The particle belongs to the
 * last finite verb before it (`nannte den Plan gut und lehnte ihn ab`).
 */
function hasOtherParticle(view: TextView, segment: Segment, i: number): boolean {
  const last = segment.last - 1;
  if (last <= i || segment.finite !== i || view.outerMark[last]! >= 0) return false;
  if (!view.words.isParticle(lower(view, last))) return false;
  for (let j = i + 1; j < last; j++) {
    if (view.outerMark[j]! < 0 && has(view, j, Flag.surelyFinite) && !isNominal(view, j)) return false;
  }
  return true;
}

/** True where token `i` is a finite verb of the segment, or one coordinated with it. */
function isFiniteHere(view: TextView, segment: Segment, i: number): boolean {
  if (segment.finite === i) return true;
  if (segment.finite < 0 || i < segment.finite || !has(view, i, Flag.surelyFinite)) return false;
  for (let before = i - 1; before > segment.finite && before > i - 8; before--) {
    if (/^(?:und|oder|aber|doch)$/u.test(lower(view, before))) return true;
  }
  return false;
}

function participleFrame(
  view: TextView,
  clauses: Clauses,
  segment: Segment,
  verb: SpeechVerb,
  i: number,
): Frame | undefined {
  const finite = auxiliaryOf(view, segment, i);
  if (finite < 0) return undefined;
  const cue = [finite, i];
  const auxiliary = lower(view, finite);
  const next = lower(view, i + 1);
  if (next === 'worden') return frameOf(view, clauses, segment, verb, [...cue, i + 1], finite, true);
  if (next === 'werden') return frameOf(view, clauses, segment, verb, [...cue, i + 1], finite, true);
  if (next === 'haben') return frameOf(view, clauses, segment, verb, [...cue, i + 1], finite, false);
  if (HAVE.test(auxiliary)) return frameOf(view, clauses, segment, verb, cue, finite, false);
  if (PASSIVE.test(auxiliary)) return frameOf(view, clauses, segment, verb, cue, finite, true);
  // `war davon ausgegangen`: verbs of motion form their perfect with sein.
  if (STATE.test(auxiliary)) return frameOf(view, clauses, segment, verb, cue, finite, !MOTION.test(verb.base));
  return undefined;
}

/** The auxiliary or modal that a participle or infinitive at `i` belongs to: the segment's finite verb. */
function auxiliaryOf(view: TextView, segment: Segment, i: number): number {
  if (segment.finite < 0 || !has(view, segment.finite, Flag.auxiliary)) return -1;
  return segment.finite === i ? -1 : segment.finite;
}

/** The separable particle of the verb at `i`: at the end of its segment, or of a later one of the same clause. */
function particleAfter(view: TextView, clauses: Clauses, segment: Segment, i: number, particle: string): number {
  const limit = Math.min(clauses.sentence.last, i + FARTHEST_PARTICLE);
  for (let j = i + 1; j < limit; j++) {
    if (view.outerMark[j]! >= 0) {
      j = view.marks[view.outerMark[j]!]!.last - 1;
      continue;
    }
    if (opensNextVerb(view, j)) return -1;
    if (lower(view, j) !== particle || isNominal(view, j)) continue;
    if (j + 1 >= segment.last && j < segment.last) return j;
    if (view.word[j + 1] === undefined || view.word[j + 1]!.surface === '') return j;
    if (/^(?:und|oder|sowie|wie|als|aber|gegenüber)$/u.test(lower(view, j + 1))) return j;
  }
  return -1;
}

function frameOf(
  view: TextView,
  clauses: Clauses,
  segment: Segment,
  verb: SpeechVerb,
  cue: readonly number[],
  finite: number,
  passive: boolean,
): Frame {
  const place = placeOf(view, clauses, segment, finite);
  const impersonal = (passive || verb.lemma === 'heißen') && isImpersonal(view, segment, finite);
  const says = (impersonal && !passive) || TEXT_SAYS.has(verb.lemma);
  const subject =
    impersonal || (passive && verb.lemma !== 'zitieren')
      ? (agentOf(view, segment, clauses.sentence.last) ?? textOf(view, clauses, segment, says))
      : (activeSubject(view, clauses, place, verb) ?? (says ? textOf(view, clauses, segment, true) : undefined));
  return {
    clauses,
    segment,
    verb,
    cue: cueTokens(view, segment, verb, { verb: cue, finite, impersonal }),
    finite,
    order: place.order,
    passive,
    negated: isNegated(view, segment, finite),
    impersonal,
    hearsay: /^(?:soll|sollen)$/u.test(lower(view, finite)),
    subject,
  };
}

function activeSubject(view: TextView, clauses: Clauses, place: VerbPlace, verb: SpeechVerb): NounPhrase | undefined {
  const subject = subjectOf(view, clauses, place, PERSON_OBJECT.has(verb.stance));
  if (subject === undefined || subject.first <= place.finite) return subject;
  const bare = withoutComplement(view, subject, verb);
  return verb.stance === 'neutral' ? withoutMedium(view, bare) : bare;
}

function isImpersonal(view: TextView, segment: Segment, finite: number): boolean {
  if (lower(view, finite + 1) === 'es' || (lower(view, finite - 1) === 'es' && finite - 1 === segment.start))
    return true;
  // `wie es auf der Sitzung hieß`, `in dem es heißt`
  if (finite !== segment.last - 1) return false;
  for (let i = segment.start + 1; i <= segment.start + 2; i++) if (lower(view, i) === 'es') return true;
  return false;
}

function isNegated(view: TextView, segment: Segment, finite: number): boolean {
  const first = segment.kind === 'main' || segment.kind === 'verb-first' ? finite : segment.first;
  for (let i = first; i < segment.last; i++) {
    if (view.outerMark[i]! < 0 && /^(?:nicht|nie|niemals|kaum)$/u.test(lower(view, i))) return true;
  }
  return false;
}

/** Who acts in a passive clause: `von der Polizei`, `durch den Sprecher`, `seitens der Behörden`. */
export function agentOf(view: TextView, segment: Segment, limit: number): NounPhrase | undefined {
  for (let i = segment.first; i < segment.last; i++) {
    if (view.outerMark[i]! >= 0 || !/^(?:von|vom|seitens|durch)$/u.test(lower(view, i))) continue;
    if (isNominal(view, i - 1) && i > segment.finite + 1 && lower(view, i) === 'von') continue;
    const phrase = nounPhraseAt(view, i + 1, limit, { oblique: true });
    if (phrase !== undefined && !phrase.pronoun && speaks(view, phrase)) return phrase;
  }
  return undefined;
}

/**
 * The text that says it: `in dem Bericht heißt es`, `in einer Studie wird gewarnt`. Where `says`, the verb names nobody else and
 * any place that words come from will do: `aus Paris hieß es`, `im letzten Satz des Briefs heißt es`.
 */
export function textOf(view: TextView, clauses: Clauses, segment: Segment, says: boolean): NounPhrase | undefined {
  const opening = clauses.segments[0]!;
  const fronted = segment.start === segment.finite && opening.kind === 'fragment';
  for (let i = fronted ? opening.first : segment.first; i < segment.last; i++) {
    if (view.outerMark[i]! >= 0 || isNominal(view, i) || !FROM_TEXT.test(lower(view, i))) continue;
    if (i === segment.start && segment.kind === 'relative') return phraseBefore(view, i - 1, i - FARTHEST_ANTECEDENT);
    const phrase = nounPhraseAt(view, i + 1, clauses.sentence.last, { oblique: true });
    if (phrase === undefined || phrase.pronoun) continue;
    if (view.word[phrase.head]!.noun?.takes.has('text') || /^(?:vom|von)$/u.test(lower(view, i))) return phrase;
    if (says && (!isTime(view, phrase.head) || canSpeak(view, phrase.head))) return phrase;
    i = Math.max(i, phrase.last - 1);
  }
  return undefined;
}

function speaks(view: TextView, phrase: NounPhrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) {
    if (view.entityOf[i]! >= 0 || view.word[i]!.role !== undefined || view.word[i]!.noun?.takes.has('text'))
      return true;
  }
  return false;
}

/**
 * True where a noun phrase other than the subject stands free in the frame: the verb has its object already.
 *
 * @param listener to whom it is said, which is no such object
 */
export function hasObject(view: TextView, { finite, segment, subject }: Frame, listener?: NounPhrase): boolean {
  let inPhrase = false;
  for (let i = finite + 1; i < segment.last; i++) {
    if (subject !== undefined && i >= subject.first && i < subject.last) continue;
    if (listener !== undefined && i >= listener.first && i < listener.last) continue;
    if (opensNextVerb(view, i)) return false;
    // `sagte Müller Anfang Dezember`: a time is no object.
    if ((has(view, i, Flag.preposition) && !isNominal(view, i)) || isTime(view, i)) inPhrase = true;
    else if (isNominal(view, i) && !inPhrase) return true;
  }
  return false;
}
