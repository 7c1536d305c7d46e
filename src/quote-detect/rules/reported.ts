import { type Candidate, fromFrame, type SentenceContext, spanOf } from '../candidate.js';
import type { Frame } from '../frames.js';
import type { NounPhrase } from '../noun-phrase.js';
import { canSpeak } from '../subject.js';
import { has, lower, type TextView } from '../text-view.js';
import { Flag } from '../words.js';

const CLASS_CLAUSE = new Set(['dass', 'ob', 'w', 'wie', 'infinitive']);

/**
 * Reported speech acts without a content clause (`X kritisierte Y`, `forderte mehr Geld`, `sprach von einem Erfolg`):
 * the whole sentence is the quotation and its speaker stands in it.
 */
export function reportedActs(context: SentenceContext): Candidate[] {
  const { view, sentence, frames } = context;
  for (const frame of frames) {
    if (frame.segment.kind !== 'main' && frame.segment.kind !== 'verb-first') continue;
    if (frame.subject === undefined || frame.impersonal || frame.negated || frame.verb.base === '') continue;
    if (
      frame.subject.pronoun
        ? /^(?:ich|wir|du|ihr|man)$/u.test(lower(view, frame.subject.first))
        : !isSpeaker(view, frame.subject)
    ) {
      continue;
    }
    if (!saysWhat(context, frame)) continue;
    return [
      {
        type: 'reported',
        rule: 'reported/act',
        construction: 'speech-act',
        spans: [spanOf(view, context.segments[0]!.first, sentence.last)],
        confidence: 0.4,
        mood: 'indicative',
        ...fromFrame(view, frame),
      },
    ];
  }
  return [];
}

/** A person, body or text. */
function isSpeaker(view: TextView, { head }: NounPhrase): boolean {
  return canSpeak(view, head) || view.word[head]!.noun?.takes.has('text') === true;
}

/** True where the verb's object or prepositional phrase says what was said. */
function saysWhat({ view, segments }: SentenceContext, frame: Frame): boolean {
  const next = segments[frame.segment.index + 1];
  if (next !== undefined && CLASS_CLAUSE.has(next.kind)) return false;
  const { takes, stance, medium } = frame.verb;
  for (let i = frame.segment.start; i < frame.segment.last; i++) {
    const word = lower(view, i);
    if (takes.has(word) && word !== 'zu' && word !== 'in' && has(view, i, Flag.preposition)) return true;
    if ((word === 'vom' && takes.has('von')) || (word === 'als' && takes.has('als'))) return true;
  }
  if (!takes.has('acc') || medium === 'writing') return false;
  return (
    stance === 'demanding' ||
    stance === 'accusing' ||
    stance === 'promising' ||
    stance === 'denying' ||
    stance === 'expecting' ||
    stance === 'praising'
  );
}
