import { type Candidate, type SentenceContext, spanOf } from '../candidate.js';
import { moodOf, saysHow } from '../content.js';
import type { Frame } from '../frames.js';
import { type NounPhrase, nounPhraseAt } from '../noun-phrase.js';
import { phraseBefore } from '../phrase-before.js';
import type { Segment } from '../segment.js';
import { canSpeak, subjectOf } from '../subject.js';
import { has, isNominal, lower, type TextView } from '../text-view.js';
import { placeOf } from '../verb-place.js';
import { Flag } from '../words.js';

/** A phrase that names the source of a statement; tokens, `last` exclusive. */
interface SourcePhrase {
  readonly first: number;
  readonly last: number;
  readonly cue: readonly [number, number];
  readonly speaker: NounPhrase | undefined;
  readonly construction: string;
}

const FARTHEST_PHRASE = 16;

/**
 * Indirect speech without clause boundary: `laut X`, `nach Angaben von X`, `X zufolge`, `seiner Meinung nach`, `demnach`,
 * `wonach`. The content is the clause around the phrase, in two spans when the phrase stands within it.
 */
export function sourcePhrases(context: SentenceContext): Candidate[] {
  const { view, sentence, segments } = context;
  const found: Candidate[] = [];
  for (const segment of segments) {
    for (let i = segment.first; i < segment.last; i++) {
      if (view.outerMark[i]! >= 0) continue;
      const phrase = phraseAt(view, i, segment, sentence.last);
      if (phrase === undefined) continue;
      const candidate = around(context, segment, phrase);
      if (candidate !== undefined) found.push(candidate);
      i = Math.max(i, phrase.last - 1);
    }
  }
  return found;
}

function phraseAt(view: TextView, i: number, segment: Segment, limit: number): SourcePhrase | undefined {
  switch (lower(view, i)) {
    case 'laut': {
      if (isNominal(view, i)) return undefined;
      const speaker = nounPhraseAt(view, i + 1, limit, { oblique: true });
      return speaker && { first: i, last: speaker.last, cue: [i, i + 1], speaker, construction: 'laut' };
    }
    case 'gemäß':
      return afterGemaess(view, i, limit);
    case 'nach':
      return afterNach(view, i, segment, limit);
    case 'aus':
      if (lower(view, i + 1) !== 'sicht') return undefined;
      return withNoun(view, i, limit, 'nach');
    case 'folge':
      return lower(view, i - 1) === 'zu' ? beforeZufolge(view, i - 1, segment, i) : undefined;
    case 'zufolge':
      return beforeZufolge(view, i, segment);
    case 'demnach':
      return bare(i, 'demnach');
    case 'danach':
    case 'demzufolge':
      return i === segment.start && has(view, i + 1, Flag.konjunktiv1) ? bare(i, 'demnach') : undefined;
    case 'wonach':
      return i === segment.start ? pointingBack(view, i) : undefined;
    default:
      return undefined;
  }
}

function bare(i: number, construction: string): SourcePhrase {
  const speaker = { first: i, last: i + 1, head: i, core: i + 1, appositions: [], pronoun: true };
  return { first: i, last: i + 1, cue: [i, i + 1], speaker, construction };
}

/** `eine Schätzung, wonach …`: the noun before the comma is the source, else the word itself. */
function pointingBack(view: TextView, i: number): SourcePhrase {
  const alone = bare(i, 'wonach');
  if (view.word[i - 1]?.surface !== '' || view.sentenceOf[i - 1] !== view.sentenceOf[i]) return alone;
  const speaker = phraseBefore(view, i - 1, i - FARTHEST_PHRASE);
  if (speaker === undefined || speaker.pronoun || view.word[speaker.head]!.noun === undefined) return alone;
  return { ...alone, speaker };
}

/** `gemäß der Zeitung`, `gemäß Angaben`: whoever can speak, and the nouns of speech. */
function afterGemaess(view: TextView, i: number, limit: number): SourcePhrase | undefined {
  const speaker = nounPhraseAt(view, i + 1, limit, { oblique: true });
  if (speaker === undefined || speaker.pronoun) return undefined;
  const takes = view.word[speaker.head]?.noun?.takes;
  if (!takes?.has('source') && !takes?.has('text') && !canSpeak(view, speaker.head)) return undefined;
  return { first: i, last: speaker.last, cue: [i, i + 1], speaker, construction: 'nach' };
}

/** `nach Angaben der Polizei`, `nach einem Bericht`, `seiner Meinung nach`; not `nach der Sitzung`. */
function afterNach(view: TextView, i: number, segment: Segment, limit: number): SourcePhrase | undefined {
  const before = view.word[i - 1];
  if (before?.noun?.takes.has('source') && i - 1 >= segment.first && !nextIsSource(view, i, limit)) {
    const first = phraseBefore(view, i, segment.first);
    if (first !== undefined && OWN_VIEW.test(lower(view, first.first))) {
      return { first: first.first, last: i + 1, cue: [i, i + 1], speaker: first, construction: 'nach' };
    }
  }
  return withNoun(view, i, limit, 'nach');
}

/** What opens the phrase before a nach that follows it: `seiner Ansicht nach`, `der Meinung der Gäste nach`. */
const OWN_VIEW =
  /^(?:[dms]?einer|ihrer|unserer|eurer|dieser|jener|deren|dessen|der|vieler|mancher|aller|meines|seines)$/u;

function nextIsSource(view: TextView, i: number, limit: number): boolean {
  return withNoun(view, i, limit, 'nach') !== undefined;
}

function withNoun(view: TextView, i: number, limit: number, construction: string): SourcePhrase | undefined {
  const speaker = nounPhraseAt(view, i + 1, limit, { oblique: true });
  if (speaker === undefined || speaker.pronoun) return undefined;
  // `nach Meiers Meinung`: the name in the genitive stands first.
  const noun = view.word[speaker.head]?.noun ?? view.word[speaker.core - 1]?.noun;
  if (!noun?.takes.has('source')) return undefined;
  // `nach dem Wunsch der Stadt` names a source, `nach ihren Wünschen` does not.
  if (noun.stance === 'expecting' && speaker.last === speaker.core) return undefined;
  // Texts are sources by what they say, not by coming first: `nach dem Interview`, `nach dem Gespräch`.
  if (noun.takes.has('text') && !namesSource(view, speaker)) return undefined;
  return { first: i, last: speaker.last, cue: [i, i + 1], speaker, construction };
}

function namesSource(view: TextView, speaker: NounPhrase): boolean {
  // `nach dem Bericht` may be time; `nach einem Bericht`, `nach Berichten`, `nach dem Bericht der BBC` name a source.
  return !/^(?:dem|der|den)$/u.test(lower(view, speaker.first)) || speaker.last > speaker.core;
}

function beforeZufolge(view: TextView, i: number, segment: Segment, last = i): SourcePhrase | undefined {
  const speaker = phraseBefore(view, i, segment.first);
  return speaker && { first: speaker.first, last: last + 1, cue: [i, last + 1], speaker, construction: 'zufolge' };
}

/** `X zog sich zurück und dürfte nach Ansicht von Y …`: the verb after und with which the content begins, else -1. */
function conjunctBefore(view: TextView, segment: Segment, phrase: SourcePhrase): number {
  if (segment.kind !== 'main' && segment.kind !== 'verb-first') return -1;
  for (let i = phrase.first - 1; i > segment.finite + 1; i--) {
    if (view.outerMark[i]! >= 0) return -1;
    if (has(view, i, Flag.surelyFinite) && lower(view, i - 1) === 'und') return i;
  }
  return -1;
}

function mayFollow({ verb: { takes } }: Frame): boolean {
  return takes.has('v2') || takes.has('direct');
}

function around(context: SentenceContext, segment: Segment, phrase: SourcePhrase): Candidate | undefined {
  const { view, segments, frames, sentence } = context;
  // `…, sagte X laut Spiegel`: the phrase belongs to a frame.
  if (segment.kind === 'verb-first' && frames.some((frame) => frame.finite === segment.start && mayFollow(frame))) {
    return undefined;
  }
  const conjunct = conjunctBefore(view, segment, phrase);
  const start = conjunct > 0 ? conjunct : regionStart(segments, segment, phrase);
  const end = regionEnd(context, segment);
  const spans = [];
  const beforeEnd = withoutSeparator(view, phrase.first, start);
  if (beforeEnd > start && hasContent(view, start, beforeEnd)) spans.push(spanOf(view, start, beforeEnd));
  const afterStart = spans.length === 0 ? afterFronted(view, segments, segment, phrase) : afterComma(view, phrase.last);
  if (end > afterStart) spans.push(spanOf(view, afterStart, end));
  if (spans.length === 0) return undefined;
  const host = segment.finite >= 0 ? segment : segments.find((part) => part.finite >= 0);
  const mood = moodOf(view, host?.finite ?? -1);
  const speakerMeant = ownerOf(context, phrase, host);
  return {
    type: 'indirect',
    rule: `indirect/${phrase.construction}`,
    construction: phrase.construction,
    spans,
    sentence: sentence.index,
    evidence: [phrase.construction],
    cue: [spanOf(view, phrase.cue[0], phrase.cue[1])],
    frame: [spanOf(view, phrase.first, phrase.last)],
    ...(phrase.speaker === undefined
      ? {}
      : { speaker: phrase.speaker, speakerRule: `source-of-${phrase.construction}` }),
    ...(speakerMeant === undefined ? {} : { speakerMeant }),
    ...(mood === undefined ? {} : { mood }),
  };
}

/** Whom `nach eigenen Angaben` means: whom the clause is about. @param host the clause with the verb */
function ownerOf(
  context: SentenceContext,
  { speaker }: SourcePhrase,
  host: Segment | undefined,
): NounPhrase | undefined {
  const { view } = context;
  if (speaker === undefined || speaker.last > speaker.core || host === undefined || host.finite < 0) return undefined;
  for (let i = speaker.first; i < speaker.head; i++) {
    if (!/^eigene[nmrs]?$/u.test(lower(view, i))) continue;
    return subjectOf(view, context, placeOf(view, context, host, host.finite));
  }
  return undefined;
}

function afterComma(view: TextView, i: number): number {
  return view.word[i]?.surface === '' && !isMark(view, i) ? i + 1 : i;
}

/** Where the content begins after a fronted phrase: at the finite verb, with which the phrase's attributes end. */
function afterFronted(view: TextView, segments: readonly Segment[], segment: Segment, phrase: SourcePhrase): number {
  if (segment.kind === 'main' && segment.finite >= phrase.last) return segment.finite;
  if (segment.kind === 'fragment') {
    for (let k = segment.index + 1; k < segments.length; k++) {
      const later = segments[k]!;
      if (later.kind === 'verb-first' || (later.kind === 'main' && later.index > segment.index)) return later.start;
      if (later.kind !== 'fragment' && later.kind !== 'relative') break;
    }
  }
  return afterComma(view, phrase.last);
}

function isMark(view: TextView, i: number): boolean {
  return (view.outerMark[i] ?? -1) >= 0;
}

/** The token before `end` that is no comma or dash. */
function withoutSeparator(view: TextView, end: number, start: number): number {
  let last = end;
  while (last > start && view.word[last - 1]!.surface === '' && !isMark(view, last - 1)) last--;
  return last;
}

/** More than an introducing adverb or conjunction. */
function hasContent(view: TextView, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (!has(view, i, Flag.coordination) || isNominal(view, i)) return true;
  }
  return false;
}

function isDependent({ kind }: Segment): boolean {
  return kind === 'relative' || kind === 'dass' || kind === 'ob' || kind === 'sub';
}

/** Where the clause around the phrase begins: a dependent or second main clause of its own, else the sentence. */
function regionStart(segments: readonly Segment[], segment: Segment, phrase: SourcePhrase): number {
  if (phrase.construction === 'wonach') return phrase.last;
  if (isDependent(segment)) return segment.start;
  for (let k = segment.index - 1; k >= 0; k--) {
    const earlier = segments[k]!;
    if (earlier.separator === 0x3b || earlier.separator === 0x3a) return segments[k + 1]!.start;
    if (segment.kind === 'main' && earlier.kind === 'main') return segments[k + 1]!.start;
  }
  return segments[0]!.start;
}

function regionEnd({ view, segments, frames }: SentenceContext, segment: Segment): number {
  let end = segment.last;
  for (let k = segment.index + 1; k < segments.length; k++) {
    const later = segments[k]!;
    if (segments[k - 1]!.separator === 0x3b) break;
    // `Laut Lind gibt es eine Chance: „…“`: a quotation of its own; not `Laut Lind sagte sie: „…“`.
    const isQuotation = segments[k - 1]!.separator === 0x3a && view.outerMark[later.first]! >= 0;
    if (isQuotation && frames.every((frame) => frame.segment.index >= k)) break;
    if (isDependent(segment) && (later.kind === 'verb-first' || later.kind === 'main')) break;
    if (segment.kind === 'relative' && later.kind !== 'relative' && later.kind !== 'dass') break;
    if (later.kind === 'so') break;
    if (later.kind === 'wie' && has(view, later.finite, Flag.speechVerb) && !saysHow(view, later)) break;
    if (later.kind === 'main' && has(view, later.start, Flag.adversative)) break;
    end = later.last;
  }
  return end;
}
