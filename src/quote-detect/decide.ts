import { contains, overlaps, type Span } from '../document/span.js';
import { type Candidate, type Chosen, chosenBy } from './candidate.js';
import type { Decisions } from './evidence/decisions.js';

/** The stretch from a candidate's first to its last span. */
export function reach(candidate: Candidate): Span {
  return { start: candidate.spans[0]!.start, end: candidate.spans[candidate.spans.length - 1]!.end };
}

/** The candidates that the evidence speaks for, each with its probability. */
export function standing(candidates: readonly Candidate[], decisions: Decisions): readonly Chosen[] {
  const chosen: Chosen[] = [];
  for (const candidate of candidates) {
    const { type, evidence, mood, cue } = candidate;
    const question = type === 'reported' ? 'reported-acts' : 'content';
    // Without a frame the mood is what the rule goes by.
    const all =
      mood === undefined || cue === undefined || type === 'reported' ? evidence : [...evidence, `mood-${mood}`];
    const verdict = decisions.yes(question, all, candidate);
    if (verdict !== undefined) chosen.push(chosenBy(verdict, candidate));
  }
  return chosen;
}

/**
 * Chooses among the framed candidates of one sentence. The surer one wins where two claim the same words; a source
 * phrase around a whole frame (`laut X sagte Y, dass …`) stays beside the frame's own quotation.
 */
export function chooseFramed(candidates: readonly Chosen[]): Chosen[] {
  const ranked = [...candidates].sort((a, b) => b.confidence - a.confidence || length(b) - length(a));
  const chosen: Chosen[] = [];
  for (const candidate of ranked) {
    if (chosen.every((better) => compatible(better, candidate))) chosen.push(candidate);
  }
  return chosen.sort((a, b) => reach(a).start - reach(b).start);
}

function length(candidate: Candidate): number {
  return candidate.spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function compatible(better: Candidate, other: Candidate): boolean {
  if (!better.spans.some((a) => other.spans.some((b) => overlaps(a, b)))) return true;
  // The other holds the better one with its frame: a quotation within a quotation.
  const frame = better.frame?.[0];
  // A source phrase within the content is a source within somebody's speech: the outer frame has it all.
  if (other.frame?.some((span) => better.spans.some((part) => contains(part, span)))) return false;
  return (
    frame !== undefined &&
    other.construction !== better.construction &&
    other.spans.some((span) => contains(span, frame) && better.spans.every((inner) => contains(span, inner)))
  );
}

/** Joins the halves of interrupted direct quotations and neighbouring sentences of one unframed quotation. */
export function joinParts(candidates: readonly Chosen[], paragraphOf: (sentence: number) => number): Chosen[] {
  const joined: Chosen[] = [];
  const byMark = new Map<number, number>();
  for (const candidate of candidates) {
    const before = candidate.continues === undefined ? undefined : byMark.get(candidate.continues);
    if (before !== undefined) {
      joined[before] = { ...joined[before]!, spans: [...joined[before]!.spans, ...candidate.spans] };
      byMark.set(candidate.mark!, before);
      continue;
    }
    const last = lastUnframed(joined);
    if (last >= 0 && goesOn(joined[last]!, candidate, paragraphOf) && !isParted(joined, last)) {
      const spans = [{ start: joined[last]!.spans[0]!.start, end: candidate.spans[0]!.end }];
      joined[last] = { ...joined[last]!, spans, sentences: (joined[last]!.sentences ?? 1) + 1 };
      continue;
    }
    if (candidate.mark !== undefined) byMark.set(candidate.mark, joined.length);
    joined.push(candidate);
  }
  return joined;
}

/** Index of the last candidate that is no direct quotation within it. */
function lastUnframed(candidates: readonly Candidate[]): number {
  for (let k = candidates.length - 1; k >= 0 && k >= candidates.length - 6; k--) {
    if (candidates[k]!.type !== 'direct') return k;
  }
  return -1;
}

/** `Es helfe: „Wir warten“, sagte Lind. Das dauere.`: a quotation with its frame stands behind the candidate at `index`. */
function isParted(candidates: readonly Candidate[], index: number): boolean {
  const { end } = reach(candidates[index]!);
  return candidates.slice(index + 1).some((between) => between.cue !== undefined && reach(between).start >= end);
}

function goesOn(first: Candidate, next: Candidate, paragraphOf: (sentence: number) => number): boolean {
  if (first.type !== next.type) return false;
  if (first.type !== 'indirect-free-indirect' && first.type !== 'free-indirect') return false;
  const lastSentence = first.sentence + (first.sentences ?? 1) - 1;
  return next.sentence === lastSentence + 1 && paragraphOf(lastSentence) === paragraphOf(next.sentence);
}
