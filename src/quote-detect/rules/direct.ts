import type { Span } from '../../document/span.js';
import { addresseeAt } from '../addressee.js';
import { type Candidate, fromFrame, type SentenceContext, spanOf, tokenSpans } from '../candidate.js';
import { isKonjunktiv } from '../content.js';
import { clauseAround, clauseStart, cueWithPreposition } from '../frame-spans.js';
import type { Frame } from '../frames.js';
import { type NounPhrase, nounPhraseAt } from '../noun-phrase.js';
import type { Segment } from '../segment.js';
import { canSpeak, subjectOf } from '../subject.js';
import { has, isNominal, isPerson, lower, type MarkedRange, punctuation, type TextView } from '../text-view.js';
import { placeOf } from '../verb-place.js';
import { Flag } from '../words.js';

/** How a pair of marks stands to a verb or phrase of speech. */
export interface DirectFrame {
  readonly position: 'before' | 'after' | 'around';
  readonly rule: string;
  readonly frame?: Frame;
  readonly speaker?: NounPhrase;
  readonly speakerRule?: string;
  readonly cue?: readonly { start: number; end: number }[];
  readonly spans?: readonly Span[];
  readonly addressee?: NounPhrase | undefined;
  /** Token after the frame: where an interrupted quotation goes on. */
  readonly end: number;
}

const COMMA = 0x2c;
const COLON = 0x3a;

/** The frame of the quotation in `mark`: after it, before it, or the clause that it stands in. */
export function directFrameOf(
  view: TextView,
  mark: MarkedRange,
  contextOf: (token: number) => SentenceContext | undefined,
): DirectFrame | undefined {
  return (
    frameAfter(view, mark, contextOf) ??
    frameBefore(view, mark, contextOf) ??
    frameAround(mark, contextOf) ??
    forWhom(mark, contextOf)
  );
}

const COPULA = /^(?:ist|sind|war|waren|sei|seien|wäre|wären|bleibt|bleiben|blieb)$/u;

/** `Für den Minister ist die Lage „alarmierend“`: whose judgement it is. */
function forWhom(
  mark: MarkedRange,
  contextOf: (token: number) => SentenceContext | undefined,
): DirectFrame | undefined {
  const context = contextOf(mark.first);
  const segment = context?.segments.find((part) => part.first <= mark.first && mark.first < part.last);
  if (context === undefined || segment === undefined || segment.finite >= mark.first) return undefined;
  const { view } = context;
  if (!COPULA.test(lower(view, segment.finite))) return undefined;
  for (let i = segment.first; i < mark.first; i++) {
    if (lower(view, i) !== 'für' || view.outerMark[i]! >= 0) continue;
    const speaker = nounPhraseAt(view, i + 1, mark.first, { oblique: true });
    if (speaker === undefined || speaker.pronoun || !canSpeak(view, speaker.head)) continue;
    return { position: 'around', rule: 'direct/for-whom', speaker, speakerRule: 'for-whom', end: mark.last };
  }
  return undefined;
}

/** `„…“, sagte X` `„…“, so X` `„…“, wie X sagte` `„…“ sagte X`. */
function frameAfter(
  view: TextView,
  mark: MarkedRange,
  contextOf: (token: number) => SentenceContext | undefined,
): DirectFrame | undefined {
  if (!opensClause(view, mark)) return undefined;
  let next = mark.last;
  if (punctuation(view, next) === COMMA) next++;
  const context = contextOf(next);
  if (context === undefined || next >= context.sentence.last) return undefined;
  const segment = context.segments.find((part) => part.first <= next && next < part.last);
  if (segment === undefined) return undefined;
  const withComma = next > mark.last;
  const start = withComma ? segment.start : next;
  const frame = context.frames.find(
    (known) => known.finite === start || (segment.kind === 'wie' && known.segment === segment),
  );
  // `„Onkel Ted“, wie er genannt wurde`: a name.
  if (frame?.segment.kind === 'wie' && /^(?:nennen|bezeichnen|heißen)$/u.test(frame.verb.lemma)) return undefined;
  if (frame !== undefined && (withComma || (frame.finite === next && !isAllCapitals(view, mark)))) {
    const subject = frame.subject;
    const end = Math.max(
      segment.last,
      frame.cue[frame.cue.length - 1]! + 1,
      subject !== undefined && subject.first > frame.finite ? subject.last : 0,
    );
    return { position: 'after', rule: 'direct/frame-after', frame, spans: [spanOf(view, start, end)], end };
  }
  if (!withComma) return undefined;
  if (segment.kind === 'so') {
    const speaker = nounPhraseAt(view, segment.start + 1, context.sentence.last, { coordinated: true });
    const cue = [spanOf(view, segment.start, segment.start + 1)];
    if (speaker === undefined) {
      const spans = [spanOf(view, segment.start, segment.last)];
      return { position: 'after', rule: 'direct/so-after', cue, spans, end: segment.last };
    }
    const addressee = addresseeAt(view, speaker.last, context.sentence.last);
    const end = Math.max(segment.last, speaker.last, addressee?.last ?? 0);
    const spans = [spanOf(view, segment.start, end)];
    return { position: 'after', rule: 'direct/so-after', speaker, speakerRule: 'after-so', addressee, cue, spans, end };
  }
  return segment.kind === 'verb-first' && segment.start === next ? verbAfter(context, segment) : undefined;
}

/** `„…“, überschrieb die Zeitung den Artikel`: a verb that the lists do not know, in the place of a frame. */
function verbAfter(context: SentenceContext, segment: Segment): DirectFrame {
  const { view } = context;
  const cue = [spanOf(view, segment.finite, segment.finite + 1)];
  const speaker = subjectOf(view, context, placeOf(view, context, segment, segment.finite));
  const speaks =
    speaker !== undefined && speaker.first > segment.finite && (speaker.pronoun || canSpeak(view, speaker.head));
  const spans = [spanOf(view, segment.start, segment.last)];
  const said = speaks ? { speaker, speakerRule: 'subject-after-marks' } : {};
  return { position: 'after', rule: 'direct/verb-after', cue, spans, end: segment.last, ...said };
}

/** `„Bunte Steine“ sahen zehn Gäste`: a name without a comma after it is no quotation. */
function isAllCapitals(view: TextView, mark: MarkedRange): boolean {
  for (let i = mark.first; i < mark.last; i++) {
    if (view.word[i]!.surface !== '' && !isNominal(view, i)) return false;
  }
  return true;
}

/** True where the marks begin their clause: a name within it (`die „Post“ berichtete`) is no quotation. */
function opensClause(view: TextView, mark: MarkedRange): boolean {
  const sentence = view.sentenceOf[mark.first];
  if (sentence !== view.sentenceOf[mark.last - 1] || view.sentenceOf[mark.first - 1] !== sentence) return true;
  if (view.word[mark.first - 1]!.surface === '') return true;
  // `Und „das ist sicher“, sagte X.`
  const before = mark.first - 1;
  return has(view, before, Flag.coordination | Flag.adversative) && view.sentences[sentence!]?.first === before;
}

/** `X sagte: „…“` `X sagte, „…“` `Zitat von X: „…“`. */
function frameBefore(
  view: TextView,
  mark: MarkedRange,
  contextOf: (token: number) => SentenceContext | undefined,
): DirectFrame | undefined {
  const before = mark.first - 1;
  const code = punctuation(view, before);
  if (code !== COLON && code !== COMMA) return undefined;
  // `(„…“, „…“)`: a list.
  if (code === COMMA && view.outerMark[before - 1]! >= 0) return undefined;
  const context = contextOf(before);
  if (context === undefined) return undefined;
  const segment = lastSegmentBefore(context.segments, before);
  if (segment === undefined) return undefined;
  const frame = lastFrame(context, segment, before);
  if (frame !== undefined) {
    const first = Math.min(clauseStart(view, frame), frame.cue[0]!);
    return {
      position: 'before',
      rule: 'direct/frame-before',
      frame,
      spans: [spanOf(view, first, before + 1)],
      end: before + 1,
    };
  }
  if (code !== COLON) return undefined;
  return {
    position: 'before',
    rule: 'direct/colon',
    spans: [spanOf(view, context.segments[0]!.first, before + 1)],
    end: before + 1,
    ...colonSpeaker(view, context, before),
  };
}

function lastSegmentBefore(segments: readonly Segment[], token: number): Segment | undefined {
  let found: Segment | undefined;
  for (const segment of segments) if (segment.last <= token) found = segment;
  return found;
}

/** The frame nearest before the colon or comma, back to the start of its main clause. */
function lastFrame(context: SentenceContext, segment: Segment, before: number): Frame | undefined {
  let found: Frame | undefined;
  for (const frame of context.frames) {
    if (frame.cue[0]! >= before) break;
    // `Sie warnte, wenn nichts geschehe: „…“`: a dependent clause before the colon is not the frame.
    const depends = frame.segment !== segment || /^(?:sub|dass|ob|w)$/u.test(frame.segment.kind);
    if (frame.order === 'last' && depends && found !== undefined) continue;
    found = frame;
  }
  const colon = punctuation(context.view, before) === COLON;
  if (found === undefined || colon) return found;
  return found.segment === segment || found.cue[found.cue.length - 1]! >= segment.first ? found : undefined;
}

/** `Merkel: „…“`, `Der Sprecher weiter: „…“`, `Zitat von X: „…“`. */
function colonSpeaker(
  view: TextView,
  context: SentenceContext,
  colon: number,
): { speaker?: NounPhrase; speakerRule?: string } {
  const first = context.segments[0]!.first;
  const from = /^(?:zitat|wortlaut|auszug)$/u.test(lower(view, first)) ? first + 2 : first;
  const phrase = nounPhraseAt(view, from, colon, { oblique: from > first });
  if (
    phrase !== undefined &&
    (phrase.last === colon ||
      (phrase.last === colon - 1 && /^(?:weiter|wörtlich|dazu)$/u.test(lower(view, phrase.last))))
  ) {
    return { speaker: phrase, speakerRule: 'before-colon' };
  }
  const main = context.segments.find(({ kind, last }) => kind === 'main' && last <= colon);
  // `Auch Gäste hätten sich eingemietet: „…“`: reported already, by whom its subject does not say.
  if (main !== undefined && isKonjunktiv(view, main.finite)) return {};
  if (main === undefined) {
    // `Lind nach der Sitzung: „…“`, `Linds Antwort auf die Frage: „…“`: no verb, and the sentence begins with somebody or with words.
    const speaks = phrase !== undefined && !phrase.pronoun && (canSpeak(view, phrase.head) || isSaid(view, phrase));
    return speaks ? { speaker: phrase, speakerRule: 'before-colon' } : {};
  }
  const subject = subjectOf(view, context, placeOf(view, context, main, main.finite));
  if (subject !== undefined && (isPersonal(view, subject) || canSpeak(view, subject.head)))
    return { speaker: subject, speakerRule: 'subject-before-colon' };
  const only = onlyName(view, first, colon);
  return only === undefined ? {} : { speaker: only, speakerRule: 'only-name-before-colon' };
}

function isPersonal(view: TextView, { pronoun, head }: NounPhrase): boolean {
  return pronoun && !/^(?:das|es|dies)$/u.test(lower(view, head));
}

/** `Bei Lind klingt das anders: „…“`: the only person who is named there. */
function onlyName(view: TextView, first: number, last: number): NounPhrase | undefined {
  let at = -1;
  for (let i = first; i < last; i++) {
    if (!isPerson(view, i) || (at >= 0 && view.entityOf[at] === view.entityOf[i])) continue;
    if (at >= 0) return undefined;
    at = i;
  }
  return at < 0 ? undefined : nounPhraseAt(view, at, last, { oblique: true });
}

function isSaid(view: TextView, { first, last }: NounPhrase): boolean {
  for (let i = first; i < last; i++) if (view.word[i]!.noun !== undefined) return true;
  return false;
}

/** `X nannte das „…“`, `X sprach von einem „…“`: the marks stand in the clause of the verb. */
function frameAround(
  mark: MarkedRange,
  contextOf: (token: number) => SentenceContext | undefined,
): DirectFrame | undefined {
  const context = contextOf(mark.first);
  if (context === undefined) return undefined;
  const segment = context.segments.find((part) => part.first <= mark.first && mark.first < part.last);
  if (segment === undefined) return undefined;
  let frame = context.frames.find((known) => known.segment === segment && known.order !== 'last');
  frame ??= context.frames.find((known) => known.segment === segment);
  if (frame === undefined && segment.kind === 'fragment') {
    frame = context.frames.findLast((known) => known.segment.index < segment.index && known.order !== 'last');
  }
  if (frame === undefined) return undefined;
  const spans = clauseAround(context.view, frame, mark);
  const cue = tokenSpans(context.view, cueWithPreposition(context.view, frame));
  return { position: 'around', rule: 'direct/in-clause', frame, cue, spans, end: mark.last };
}

/** A direct quotation from its mark and frame. */
export function directCandidate(view: TextView, mark: MarkedRange, direct: DirectFrame | undefined): Candidate {
  const said = direct?.frame && fromFrame(view, direct.frame, [], direct.position !== 'around');
  const named = direct?.speaker === undefined ? said : direct;
  return {
    type: 'direct',
    rule: direct?.rule ?? 'direct/unframed',
    construction: 'quotation-marks',
    spans: [{ start: mark.start, end: mark.end }],
    sentence: view.sentenceOf[mark.first]!,
    evidence: [],
    cue: direct?.cue ?? said?.cue,
    frame: direct?.spans,
    speaker: named?.speaker,
    speakerRule: named?.speakerRule,
    addressee: said?.addressee ?? direct?.addressee,
    medium: said?.medium,
    mark: mark.index,
    frameReported: said?.frameReported,
  };
}
