import { addresseeAt, addresseeOf, isDative } from '../addressee.js';
import { type Candidate, fromFrame, type SentenceContext, spanOf } from '../candidate.js';
import { contentEnd, isKonjunktiv, isSurelyKonjunktiv, moodOf, saysHow } from '../content.js';
import { type Frame, hasObject } from '../frames.js';
import { type NounPhrase, nounPhraseAt } from '../noun-phrase.js';
import type { Segment } from '../segment.js';
import { canSpeak } from '../subject.js';
import { has, isNominal, lower, type TextView } from '../text-view.js';
import { Flag } from '../words.js';
import { callsItself } from './reported.js';

const COLON = 0x3a;

/**
 * Indirect speech with its frame after it or in between: `…, sagte X`, `…, so X`, `…, teilte X mit`, `…, heißt es`,
 * and `wie X mitteilte` before, after or within.
 */
export function trailingFrames(context: SentenceContext): Candidate[] {
  const { view, segments, frames } = context;
  const found: Candidate[] = [];
  for (const frame of frames) {
    const { segment } = frame;
    if (segment.kind === 'wie' && frame.finite === segment.finite && !asksHow(view, frame)) {
      pushAround(context, segment, segment.last, fromFrame(view, frame, ['wie']), 'wie', found);
    } else if (isSoTail(view, frame)) {
      pushAround(context, segment, frameEnd(context, frame), fromFrame(view, frame, ['so']), 'so', found);
    } else if (isAnaphoricTail(view, segments, frame) || isInverted(view, segments, frame)) {
      const said = fromFrame(view, frame, ['trailing-frame']);
      pushAround(context, segment, frameEnd(context, frame), said, 'trailing-frame', found);
    }
  }
  for (const segment of segments) {
    if (segment.kind !== 'so' || segment.index === 0) continue;
    const speaker = nounPhraseAt(view, segment.start + 1, context.sentence.last, { coordinated: true });
    if (speaker === undefined || speaker.pronoun) continue;
    if (!canSpeak(view, speaker.head) && !speaksInApposition(view, speaker) && !isNominal(view, speaker.first)) {
      if (view.word[speaker.head]!.noun === undefined && !has(view, speaker.first, Flag.nominativeDeterminer)) continue;
    }
    const evidence = ['so'];
    const said = { sentence: context.sentence.index, evidence, cue: [spanOf(view, segment.start, segment.start + 1)] };
    const addressee = addresseeAt(view, speaker.last, context.sentence.last);
    const end = Math.max(segment.last, speaker.last, addressee?.last ?? 0);
    const by = { speaker, speakerRule: 'after-so', addressee, ...said };
    pushAround(context, segment, end, by, 'so', found);
  }
  return found;
}

/** `will prüfen, wie das ausgeschlossen werden kann`: not `wie berichtet wurde`, nor `wie bekannt wurde`, which looks like a form of bekennen. */
function asksHow(view: TextView, frame: Frame): boolean {
  const { passive, verb, segment, subject } = frame;
  if (saysHow(view, segment) || isOwn(view, subject) || callsItself(view, frame)) return true;
  return passive && verb.stance !== 'neutral' && verb.lemma !== 'bekennen';
}

/** `wie wir berichteten`: the outlet itself. */
function isOwn(view: TextView, subject: NounPhrase | undefined): boolean {
  return subject?.pronoun === true && /^(?:ich|wir)$/u.test(lower(view, subject.first));
}

function speaksInApposition(view: TextView, speaker: { appositions: readonly { first: number }[] }): boolean {
  return speaker.appositions.some(({ first }) => canSpeak(view, first));
}

/** `…, sagte die Ministerin`. */
function isInverted(view: TextView, segments: readonly Segment[], frame: Frame): boolean {
  const { segment } = frame;
  if (segment.kind !== 'verb-first' || frame.finite !== segment.start || frame.order !== 'first') return false;
  if (segment.start > segment.first || !follows(view, segments, frame)) return false;
  return hasOwnSpeaker(view, frame, isReported(view, segments, frame));
}

/** The clause before stands in Konjunktiv: somebody said it, whatever the verb behind it takes besides. */
function isReported(view: TextView, segments: readonly Segment[], { segment }: Frame): boolean {
  const main = segments
    .slice(contentStart(segments, segment.index), segment.index)
    .findLast(({ kind }) => kind === 'main' || kind === 'verb-first');
  return main !== undefined && isSurelyKonjunktiv(view, main.finite);
}

/** `…, das teilte die Polizei mit`. */
function isAnaphoricTail(view: TextView, segments: readonly Segment[], frame: Frame): boolean {
  const { segment } = frame;
  if (segment.index === 0 || !/^(?:das|dies)$/u.test(lower(view, segment.start)) || !frame.verb.takes.has('dass'))
    return false;
  if (frame.finite - segment.start > 2 || frame.finite !== segment.finite || !hasOwnSpeaker(view, frame)) return false;
  return (
    segments[segment.index - 1]!.separator !== COLON &&
    segments.slice(0, segment.index).some((part) => part.kind === 'main')
  );
}

/** `…, so schätzen die Forscher`, `…, so glaubt man`. */
function isSoTail(view: TextView, { segment, finite, verb, subject }: Frame): boolean {
  if (segment.index === 0 || segment.start > segment.first || lower(view, segment.start) !== 'so') return false;
  if (finite !== segment.start + 1) return false;
  return (verb.takes.has('v2') || verb.takes.has('dass')) && (subject === undefined || subject.first > finite);
}

/**
 * A trailing frame names its speaker or is impersonal; a verb that shares its subject goes on with the reporter.
 *
 * @param reported what stands before was said: an object besides is no content (`…, begründete sie den Schritt`), and `man` will do
 */
function hasOwnSpeaker(view: TextView, frame: Frame, reported = false): boolean {
  if (frame.impersonal) return true;
  if (reported && lower(view, frame.finite + 1) === 'man') return true;
  if (!reported && hasObject(view, frame) && hasObject(view, frame, listenerOf(view, frame))) return false;
  if (frame.passive) return reportsInPassive(view, frame, reported);
  const { subject, finite } = frame;
  if (subject === undefined || subject.first <= finite) return false;
  // `, fand dann eine Stelle`: what cannot speak is the subject of a frame only right behind its verb.
  return subject.first <= finite + 2 || subject.pronoun || canSpeak(view, subject.head);
}

/**
 * `sagte sie der Zeitung`, `sagte sie ihm`, `sagte sie Reportern`: the object of a verb that only says that something is said can only
 * be a listener. `Nawalnys Sprecherin` has no determiner and is none.
 */
function listenerOf(view: TextView, frame: Frame): NounPhrase | undefined {
  if (frame.verb.stance !== 'neutral') return undefined;
  const phrase = addresseeOf(view, frame, true);
  return phrase !== undefined && (phrase.pronoun || isDative(view, phrase)) ? phrase : undefined;
}

/** A longer passive goes on with the reporter. */
const LONGEST_PASSIVE = 7;
/** Stances whose verbs say in the passive that something was said; others say what becomes of somebody. */
const REPORTING = new Set(['neutral', 'emphatic', 'opinion', 'doubting', 'expecting', 'justifying', 'feeling']);

/** `, wurde mitgeteilt`, `, wird in Berlin vermutet`; not `, werden ausgeschlossen`, `, kann angeordnet werden`. */
function reportsInPassive(view: TextView, { finite, verb, subject, segment }: Frame, reported: boolean): boolean {
  if (!reported && !REPORTING.has(verb.stance)) return false;
  if (!/^(?:wird|wurde|werden|wurden)$/u.test(lower(view, finite))) return false;
  return subject === undefined || segment.last - segment.first <= LONGEST_PASSIVE;
}

/** True where what stands before can be the content: a clause of its own, or the beginning of one. */
function follows(view: TextView, segments: readonly Segment[], frame: Frame): boolean {
  const { takes } = frame.verb;
  if (!takes.has('v2') && !takes.has('direct') && !takes.has('dass')) return false;
  const before = segments.slice(contentStart(segments, frame.segment.index), frame.segment.index);
  const main = before.findIndex((segment) => segment.kind === 'main' || segment.kind === 'verb-first');
  // `Er gehe davon aus, dass es regnet, sagte Müller`, `Ob es regne, sei offen, sagte Müller`; not `Dass es regnet, sagte Müller`.
  const asked = before.findIndex((segment) => segment.kind === 'dass' || segment.kind === 'ob');
  if (asked >= 0 && (main < 0 || (main > asked && !has(view, before[main]!.finite, Flag.konjunktiv1)))) return false;
  // `Ich möchte nicht, dass sie hier sitzen, diskutieren und meine Leute stören`
  if (asked >= 0 && !isKonjunktiv(view, before[main]!.finite) && !speaksAtOnce(view, frame)) return false;
  if (before.length > 0 && before.every((segment) => segment.kind === 'sub')) return false;
  // `Steigt die Temperatur, reagiert das Amt`: a condition, and what follows from it.
  const clauses = before.filter(({ kind }) => kind === 'main' || kind === 'verb-first');
  const isCondition = clauses.length === 1 && clauses[0]!.index === 0 && clauses[0]!.kind === 'verb-first';
  if (isCondition && !isKonjunktiv(view, clauses[0]!.finite)) return false;
  if (main >= 0) return true;
  // `Für die Klage, sagt Müller, gebe es keinen Anlass`
  const after = segments[frame.segment.index + 1];
  return after !== undefined && after.kind === 'verb-first' && isKonjunktiv(view, after.finite);
}

/** `, sagte Müller`: right behind its verb, and not the one who writes. */
function speaksAtOnce(view: TextView, { subject, finite }: Frame): boolean {
  return subject?.first === finite + 1 && !/^(?:ich|wir)$/u.test(lower(view, subject.first));
}

/** The end of the frame: its segment, its last cue, its speaker with appositions. */
function frameEnd({ view }: SentenceContext, frame: Frame): number {
  const subjectEnd = frame.subject !== undefined && frame.subject.first > frame.finite ? frame.subject.last : 0;
  const end = Math.max(frame.segment.last, frame.cue[frame.cue.length - 1]! + 1, subjectEnd);
  return Math.min(end, view.word.length);
}

function pushAround(
  context: SentenceContext,
  segment: Segment,
  end: number,
  said: Pick<Candidate, 'cue' | 'sentence' | 'evidence'> & Partial<Candidate>,
  construction: string,
  found: Candidate[],
): void {
  const { view, segments } = context;
  const spans = [];
  const first = contentStart(segments, segment.index);
  if (segment.index > 0 && first < segment.index) {
    spans.push(spanOf(view, segments[first]!.first, segments[segment.index - 1]!.last));
  }
  let next = segment.index + 1;
  while (next < segments.length && segments[next]!.first < end) next++;
  // `…, so Hörauf, die natürlich wissen wollte, warum`: what is said of the speaker.
  if (construction === 'so' && isOfSpeaker(view, segments[next])) {
    next++;
    while (segments[next] !== undefined && dependsOnBefore(segments[next]!)) next++;
  }
  // `…, so Lind weiter: „…“`: a quotation of its own.
  const marked = next < segments.length && view.outerMark[segments[next]!.first]! >= 0;
  const announces = marked && segments[next - 1]!.separator === COLON && spans.length > 0;
  const hasAfter = next < segments.length && !announces && (spans.length === 0 || continues(context, segment, next));
  if (hasAfter) {
    const last = contentEnd(view, context, next, segments[next]!.first);
    if (last > segments[next]!.first) spans.push(spanOf(view, segments[next]!.first, last));
  }
  if (spans.length === 0) return;
  const head = segments.slice(first).find((part) => part.finite >= 0 && part.index !== segment.index);
  const mood = moodOf(view, head?.finite ?? -1);
  const frame = [spanOf(view, segment.first, end)];
  const rule = `indirect/${construction}`;
  found.push({ type: 'indirect', rule, construction, spans, frame, ...said, ...(mood ? { mood } : {}) });
}

/** A relative clause; not what begins like one and goes on with the content: `…, so die Ärztin, in der Klinik behandelt worden`. */
function isOfSpeaker(view: TextView, segment: Segment | undefined): boolean {
  if (segment?.kind !== 'relative') return false;
  const noun = segment.start + 2;
  const isPhrase = has(view, segment.start, Flag.preposition) && isNominal(view, noun) && view.entityOf[noun]! < 0;
  return !isPhrase;
}

function dependsOnBefore({ kind }: Segment): boolean {
  return kind === 'dass' || kind === 'ob' || kind === 'w' || kind === 'relative' || kind === 'infinitive';
}

/** The first segment of the content that ends before `index`: after a colon or semicolon, else the sentence's start. */
function contentStart(segments: readonly Segment[], index: number): number {
  for (let k = index; k > 0; k--) {
    const separator = segments[k - 1]!.separator;
    if (separator === 0x3b || (separator === COLON && segments[k - 1]!.finite >= 0)) return k;
  }
  return 0;
}

/** True where the words after a frame in the middle go on with the content. */
function continues({ view, segments }: SentenceContext, frame: Segment, next: number): boolean {
  const after = segments[next]!;
  // `nicht steigen`: the infinitive that the verb before the frame waits for.
  if (after.finite >= 0 && !has(view, after.finite, Flag.surelyFinite)) return true;
  if (frame.kind === 'so' || frame.kind === 'wie' || lower(view, frame.start) === 'so') {
    const before = segments.slice(0, frame.index);
    return !before.some((part) => part.kind === 'main') || isKonjunktiv(view, after.finite) || after.kind !== 'main';
  }
  if (after.finite >= 0) return isKonjunktiv(view, after.finite);
  // `Sie habe das verursacht, sagte Lind, der Parteichef, in Kiel`: a clause that its verb has closed does not go on.
  const { kind, last } = segments[frame.index - 1]!;
  if (kind !== 'main' && kind !== 'verb-first') return true;
  return !has(view, last - 1, Flag.participle | Flag.infinitive) || isNominal(view, last - 1);
}
