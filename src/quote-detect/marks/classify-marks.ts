import type { Marked, Reason } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { type Chosen, chosenBy, type SentenceContext } from '../candidate.js';
import type { Asked, Decisions } from '../evidence/decisions.js';
import { frameEvidence } from '../evidence/frame-evidence.js';
import type { Frame } from '../frames.js';
import { type DirectFrame, directCandidate, directFrameOf } from '../rules/direct.js';
import { frameBehind } from '../rules/direct-behind.js';
import { quotedBy } from '../rules/quoted-by.js';
import { has, isNominal, isStop, lower, type MarkedRange, punctuation, type TextView } from '../text-view.js';
import { Flag } from '../words.js';
import { InnerFrames } from './inner-frames.js';
import { innerTokens, type MarkFeatures, markFeatures } from './mark-features.js';
import { likeliestUse, type MarkSetting, markEvidence } from './mark-use.js';

/** What a pair of marks is for; its candidate where it is speech. */
export interface ClassifiedMark {
  readonly mark: MarkedRange;
  readonly use: Marked['use'];
  /** What weighed most for this use and against it. */
  readonly reasons: readonly Reason[];
  readonly candidate?: Chosen;
  /** Whose words they are where the first candidate is who quotes them (`zitierte die Ministerin`). */
  readonly inner?: Chosen;
}

/** Decides on every pair of marks in text order and proposes the direct quotations. `reported` is sorted by start. */
export function classifyMarks(
  view: TextView,
  contexts: readonly SentenceContext[],
  reported: readonly Span[],
  decisions: Decisions,
): ClassifiedMark[] {
  const contextOf = (token: number): SentenceContext | undefined => contexts[view.sentenceOf[token] ?? -1];
  const found: ClassifiedMark[] = [];
  const timesMarked = countMarked(view);
  const inner = new InnerFrames(view);
  let lastSpeech: { mark: MarkedRange; direct: DirectFrame | undefined } | undefined;
  let reach = 0;
  let next = 0;
  for (const mark of view.marks) {
    while (next < reported.length && reported[next]!.start <= mark.start)
      reach = Math.max(reach, reported[next++]!.end);
    const features = markFeatures(view, mark);
    const direct =
      mark.depth > 0 ? undefined : (directFrameOf(view, mark, contextOf) ?? frameBehind(view, mark, contextOf));
    const lastIsSpeech = found[found.length - 1]?.use === 'speech';
    const repeated = features.words <= MOST_REPEATED && (timesMarked.get(wordsIn(view, mark)) ?? 0) > 1;
    const setting = {
      lastIsSpeech,
      repeated,
      ...settingOf(view, mark, direct, reach >= mark.end, lastSpeech),
    };
    const evidence = markEvidence(features, setting);
    const asked = { type: 'direct', spans: [{ start: mark.start, end: mark.end }] };
    const verdict = decisions.yes('speech-in-marks', evidence, asked);
    if (verdict === undefined || (mark.guessed && setting.framed === 'none')) {
      found.push({ mark, ...otherUse(evidence, asked, decisions) });
      continue;
    }
    const { reasons } = verdict;
    if (mark.depth > 0) {
      const frame = inner.frameOf(mark);
      // Without a frame they are words that somebody takes up, no speech of its own.
      const own = frame && { candidate: chosenBy(verdict, directCandidate(view, mark, frame), true) };
      found.push({ mark, use: 'speech', reasons, ...own });
      continue;
    }
    if (features.motto && setting.framed === 'none') {
      // Words, but a heading that nobody is told to have uttered.
      found.push({ mark, use: 'speech', reasons });
      continue;
    }
    const candidate = chosenBy(verdict, directCandidate(view, mark, asFrame(direct, features)));
    const whole = continued(view, mark, candidate, lastSpeech);
    const two = quotedBy(view, whole, candidate.frame === undefined ? undefined : direct?.frame);
    found.push({
      mark,
      use: 'speech',
      reasons,
      ...(two === undefined ? { candidate: whole } : { candidate: two.outer, inner: two.inner }),
    });
    lastSpeech = { mark, direct };
  }
  return found;
}

/** What marks without speech are for, and why. */
function otherUse(evidence: readonly string[], asked: Asked, decisions: Decisions): Omit<ClassifiedMark, 'mark'> {
  const answer = decisions.answer('use-of-marks', evidence, asked);
  const use = likeliestUse(answer);
  const outcome = answer.outcomes.indexOf(use);
  return { use, reasons: outcome < 0 ? [] : decisions.reasons('use-of-marks', evidence, outcome) };
}

/** A sentence-long quotation takes no frame from a clause that only surrounds it. */
function asFrame(direct: DirectFrame | undefined, features: MarkFeatures): DirectFrame | undefined {
  return direct?.position === 'around' && features.fillsSentence ? undefined : direct;
}

function settingOf(
  view: TextView,
  mark: MarkedRange,
  direct: DirectFrame | undefined,
  inReported: boolean,
  last: { mark: MarkedRange } | undefined,
): Omit<MarkSetting, 'repeated' | 'lastIsSpeech'> {
  const within = direct?.position === 'around' ? direct.frame : undefined;
  const around = within !== undefined && namesOnly(view, within) ? undefined : within;
  const framed =
    direct === undefined || direct.position === 'around'
      ? 'none'
      : direct.rule === 'direct/colon' || direct.rule === 'direct/verb-after'
        ? 'colon'
        : 'cue';
  const judging = around !== undefined && (around.verb.takes.has('als') || around.verb.lemma === 'nennen');
  const lastSentence = last === undefined ? -1 : view.sentenceOf[last.mark.last - 1]!;
  return {
    framed,
    forWhom: direct?.rule === 'direct/for-whom',
    manSpeaks: direct?.frame?.subject !== undefined && lower(view, direct.frame.subject.head) === 'man',
    aroundFrame: around === undefined ? [] : frameEvidence(view, around),
    governed: around !== undefined && isGoverned(view, mark, around),
    called: around?.verb.lemma === 'nennen',
    clause: around === undefined ? 'none' : judging ? 'judging' : 'speaking',
    inSpeaker: isInSpeaker(mark, direct),
    inReported,
    afterQuote: lastSentence >= 0 && view.sentenceOf[mark.first]! - lastSentence <= 1,
  };
}

/** A term or name is no longer. */
const MOST_REPEATED = 5;

function wordsIn(view: TextView, mark: MarkedRange): string {
  return view.text.slice(mark.innerStart, mark.innerEnd).toLowerCase();
}

/** How often the same words stand in marks in the article. */
function countMarked(view: TextView): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mark of view.marks) {
    if (mark.innerEnd - mark.innerStart > LONGEST_TERM) continue;
    const words = wordsIn(view, mark);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

const LONGEST_TERM = 80;

/** `Lind von der „Aktion Süd“ sagte …` */
function isInSpeaker(mark: MarkedRange, direct: DirectFrame | undefined): boolean {
  const subject = direct?.position === 'around' ? direct.frame?.subject : undefined;
  return subject !== undefined && subject.first < mark.first && mark.last <= subject.last;
}

const FARTHEST_PREPOSITION = 4;

/** `sprach von einem „…“`, `riet zu „…“`: between the verb's preposition and the marks stands no noun. */
function isGoverned(view: TextView, mark: MarkedRange, { verb }: Frame): boolean {
  for (let i = mark.first - 1; i >= Math.max(0, mark.first - FARTHEST_PREPOSITION); i--) {
    if (view.word[i]!.surface === '' || isNominal(view, i)) return false;
    const word = lower(view, i);
    if (verb.takes.has(word) && word !== 'dass' && word !== 'ob') return true;
  }
  return false;
}

/** `nennt sich „…“`, `was man „…“ nennt`, `wird man als „…“ sehen`, `wird als „…“ bezeichnet`: a name or term, nobody's words. */
function namesOnly(view: TextView, { verb, subject, passive, segment }: Frame): boolean {
  // `wegen „…“ angezeigt`: a passive that names nobody.
  if (passive && subject === undefined) return true;
  const names = /^(?:nennen|bezeichnen|betiteln|heißen)$/u.test(verb.lemma);
  if (!names && !verb.takes.has('als')) return false;
  for (let i = segment.first; i < segment.last; i++) {
    const word = lower(view, i);
    if (word === 'man' || (word === 'sich' && names)) return true;
  }
  return false;
}

/** `„…“, sagte X, „…“`: the second half is marked as going on, so that the decision joins them. */
function continued(
  view: TextView,
  mark: MarkedRange,
  candidate: Chosen,
  last: { mark: MarkedRange; direct: DirectFrame | undefined } | undefined,
): Chosen {
  const { direct } = last ?? {};
  if (last !== undefined && namesSourceBetween(view, last.mark, mark))
    return { ...candidate, continues: last.mark.index };
  if (last === undefined || direct?.position !== 'after') return candidate;
  const gap = mark.first - direct.end;
  const sameSentence = view.sentenceOf[last.mark.last - 1] === view.sentenceOf[mark.first];
  if (!sameSentence || gap < 0 || gap > 1) return candidate;
  const comma = view.text.charAt(view.tokens.start[mark.first - 1]!) === ',';
  return comma ? { ...candidate, continues: last.mark.index } : candidate;
}

const LONGEST_SOURCE = 12;

/** `„Die Lage“ laut Lind „bleibt ernst“`: nothing but a source parts the halves. */
function namesSourceBetween(view: TextView, before: MarkedRange, after: MarkedRange): boolean {
  let first = before.last;
  if (punctuation(view, first) === 0x2c) first++;
  if (after.first <= first || after.first - first > LONGEST_SOURCE) return false;
  if (view.sentenceOf[before.last - 1] !== view.sentenceOf[after.first]) return false;
  if (!/^(?:laut|so|nach)$/u.test(lower(view, first)) || isStop(punctuation(view, before.last - 2))) return false;
  const [inner] = innerTokens(view, after);
  if (isNominal(view, inner)) return false;
  for (let i = first; i < after.first; i++) {
    if (has(view, i, Flag.finite | Flag.coordination) && !isNominal(view, i)) return false;
  }
  return true;
}
