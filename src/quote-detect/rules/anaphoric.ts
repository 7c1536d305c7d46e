import { type Candidate, fromFrame, type SentenceContext, spanOf } from '../candidate.js';
import { moodOf } from '../content.js';
import type { Segment } from '../segment.js';
import { isStop, lower, punctuation, type SentenceRange, type TextView } from '../text-view.js';

const MODAL = /^(?:kann|könnte|muss|müsste|darf|dürfte|würde|sollte|mag|möge|möchte)$/u;

/** `Das teilte die Polizei mit.` after the sentence that it takes up. Both are the quotation. */
export function anaphoricFrames(
  context: SentenceContext,
  previous: SentenceRange | undefined,
  previousSegments: readonly Segment[],
): Candidate[] {
  const { view, sentence, segments, frames } = context;
  const first = segments[0];
  if (first === undefined || previous === undefined) return [];
  const frame = frames[0];
  if (frame === undefined || frame.segment !== first || frame.negated) return [];
  if (!/^(?:das|dies)$/u.test(lower(view, first.start)) || frame.finite !== first.start + 1) return [];
  // `Das könnte die These einschränken`
  if (MODAL.test(lower(view, frame.finite))) return [];
  if (!frame.verb.takes.has('dass') || (frame.subject === undefined && !frame.passive)) return [];
  if (segments.some((segment) => segment.kind === 'dass' || segment.kind === 'ob')) return [];
  const mood = moodOf(view, previousSegments.find((segment) => segment.finite >= 0)?.finite ?? -1);
  return [
    {
      type: 'indirect',
      rule: 'indirect/anaphoric',
      construction: 'anaphoric',
      spans: [spanOf(view, previous.first, endWithoutStop(view, previous)), spanOf(view, first.start, first.start + 1)],
      frame: [spanOf(view, first.start + 1, segments[segments.length - 1]!.last)],
      ...fromFrame(view, frame, ['anaphoric']),
      sentence: sentence.index,
      ...(mood === undefined ? {} : { mood }),
    },
  ];
}

function endWithoutStop(view: TextView, sentence: SentenceRange): number {
  return isStop(punctuation(view, sentence.last - 1)) ? sentence.last - 1 : sentence.last;
}
