import { isAdjective } from '../attribute-words.js';
import { type Candidate, fromFrame, type SentenceContext, spanOf, tokenSpans } from '../candidate.js';
import { cueWithPreposition } from '../frame-spans.js';
import { type Frame, hasObject } from '../frames.js';
import type { NounPhrase } from '../noun-phrase.js';
import type { Segment } from '../segment.js';
import { canSpeak } from '../subject.js';
import { has, isNominal, lower, punctuation, type TextView } from '../text-view.js';
import { Flag } from '../words.js';

const QUESTION = 0x3f;
const CLASS_CLAUSE = new Set(['dass', 'ob', 'w', 'wie', 'infinitive']);
/** Words after the marks in a clause that make it say more than the marks do. */
const MORE_THAN_MARKS = 3;

/**
 * Reported speech acts without a content clause (`X kritisierte Y`, `forderte mehr Geld`, `sprach von einem
 * Erfolg`), one for each verb that may be one: the whole sentence is the quotation and its speaker stands in it. The evidence
 * is named in `lexicon/lists/evidence/reported-acts.txt`.
 */
export function reportedActs(context: SentenceContext): Candidate[] {
  const { view, sentence, frames } = context;
  const found: Candidate[] = [];
  // `Was fordern Sie?`
  if (punctuation(view, sentence.last - 1) === QUESTION) return found;
  for (const frame of frames) {
    if (frame.subject === undefined || frame.impersonal || frame.verb.base === '') continue;
    if (frame.segment.kind !== 'main' && frame.segment.kind !== 'verb-first') continue;
    if (!isSpeaker(view, frame.subject)) continue;
    // `will es verbieten`: it is not said yet.
    if (callsItself(view, frame) || pointsBack(view, frame) || MODAL.test(lower(view, frame.finite))) continue;
    const evidence = evidenceOf(context, frame);
    if (evidence === undefined) continue;
    found.push({
      type: 'reported',
      rule: 'reported/act',
      construction: 'speech-act',
      spans: [spanOf(view, context.segments[0]!.first, sentence.last)],
      mood: 'indicative',
      ...fromFrame(view, frame, evidence, false),
      cue: tokenSpans(view, cueWithPreposition(view, frame)),
    });
  }
  return found;
}

/** A person, body or text; of the pronouns those of the third person. */
function isSpeaker(view: TextView, { head, first, pronoun }: NounPhrase): boolean {
  if (pronoun) return !/^(?:ich|wir|du|ihr|man)$/u.test(lower(view, first));
  return canSpeak(view, head) || view.word[head]!.noun?.takes.has('text') === true;
}

const MODAL = /^(?:will|wollen|wollten?|muss|müssen|mussten?|kann|können|konnten?|darf|dürfen|durften?|möchten?)$/u;

/** `bestreitet das`, `lehnte es ab`: what it is stands elsewhere. */
function pointsBack(view: TextView, frame: Frame): boolean {
  const { segment, subject } = frame;
  if (hasObject(view, frame)) return false;
  let found = false;
  for (let i = segment.start; i < segment.last; i++) {
    if (subject !== undefined && i >= subject.first && i < subject.last) continue;
    const word = lower(view, i);
    // `hält das für falsch`, `wies das als falsch zurück`
    if (word === 'für' || word === 'als') return false;
    if (/^(?:das|es|dies)$/u.test(word) && !isNominal(view, i + 1) && !isAdjective(view, i + 1)) found = true;
  }
  return found;
}

/** `nennt sich Bund der Freien`, `wie er sich nennt`: a name. */
export function callsItself(view: TextView, { verb, segment, finite }: Frame): boolean {
  if (verb.lemma !== 'nennen') return false;
  for (let i = finite - 1; i <= finite + 3 && i < segment.last; i++) if (lower(view, i) === 'sich') return true;
  return false;
}

const TELLING = new Set(['demanding', 'promising', 'denying']);
const JUDGING = new Set(['accusing', 'praising', 'expecting']);
const ACTING = new Set(['deciding', 'planning', 'asking', 'evidence']);

/** What speaks for and against a report; undefined where a content clause follows or nothing says what was said. */
function evidenceOf({ view, segments }: SentenceContext, frame: Frame): string[] | undefined {
  const next = segments[frame.segment.index + 1];
  if (next !== undefined && CLASS_CLAUSE.has(next.kind)) return undefined;
  const { takes, stance, medium } = frame.verb;
  let preposition = false;
  let predicative = frame.verb.lemma === 'nennen';
  for (let i = frame.segment.start; i < frame.segment.last; i++) {
    const word = lower(view, i);
    if (takes.has(word) && word !== 'zu' && word !== 'in' && has(view, i, Flag.preposition)) preposition = true;
    if (word === 'vom' && takes.has('von')) preposition = true;
    // `kritisierte als Abgeordneter den Plan`: right behind the verb it is said of the speaker.
    if (word === 'als' && takes.has('als') && i !== frame.finite + 1) predicative = true;
  }
  const object = takes.has('acc') && medium !== 'writing';
  if (!preposition && !predicative && !object) return undefined;
  const evidence: string[] = [];
  if (preposition) evidence.push('preposition');
  if (predicative) evidence.push('predicative');
  if (object && TELLING.has(stance)) evidence.push('telling-object');
  if (object && JUDGING.has(stance)) evidence.push('judging-object');
  if (ACTING.has(stance)) evidence.push('acting');
  if (marksHoldIt(view, frame.segment)) evidence.push('marks-hold-it');
  return evidence;
}

/** `nannte die Pläne „unausgegoren“`: the marks hold what was said, and nothing of it stands after them. */
function marksHoldIt(view: TextView, segment: Segment): boolean {
  let lastMark = -1;
  for (let i = segment.start; i < segment.last; i++) if (view.outerMark[i]! >= 0) lastMark = i;
  if (lastMark < 0) return false;
  let words = 0;
  for (let i = lastMark + 1; i < segment.last; i++) if (view.word[i]!.surface !== '') words++;
  return words < MORE_THAN_MARKS;
}
