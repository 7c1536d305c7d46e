import type { Span } from '../document/span.js';
import { overlaps } from '../document/span.js';
import { tokensIn } from '../document/token-search.js';
import { type Candidate, spanOf } from './candidate.js';
import type { Frame } from './frames.js';
import { has, lower, type MarkedRange, punctuation, type TextView } from './text-view.js';
import { Flag } from './words.js';

const COMMA = 0x2c;
const COLON = 0x3a;

/**
 * A frame with the commas and the colon that part it from its content: they belong to the frame, not to what was said
 * (the conventions of the Wikinews annotators). Frames of one word (`demnach`) stay as they are.
 */
export function withSeparators(view: TextView, frame: readonly Span[], content: readonly Span[]): Span[] {
  const { tokens } = view;
  const isFree = (token: number): boolean =>
    !content.some((span) => overlaps(span, { start: tokens.start[token]!, end: tokens.end[token]! }));
  return frame.map((span) => {
    let { first, last } = tokensIn(tokens, span);
    if (last - first > 1) {
      const before = punctuation(view, first - 1);
      if (before === COMMA && view.sentenceOf[first - 1] === view.sentenceOf[first] && isFree(first - 1)) first--;
      const after = punctuation(view, last);
      if ((after === COMMA || after === COLON) && isFree(last)) last++;
    }
    return first < last ? spanOf(view, first, last) : span;
  });
}

/** `[X nannte das] „…“ [und mehr]`: the clause of a frame without the marked words in it. */
export function clauseAround(view: TextView, frame: Frame, mark: MarkedRange): Span[] {
  const first = Math.min(clauseStart(view, frame), frame.cue[0]!);
  const holder = frame.clauses.segments.find((part) => part.first <= mark.first && mark.first < part.last);
  const isOwn = holder === undefined || holder.index <= frame.segment.index || holder.kind === 'fragment';
  const last = Math.max(isOwn ? (holder?.last ?? 0) : 0, frame.cue[frame.cue.length - 1]! + 1, frame.segment.last);
  const spans: Span[] = [];
  if (first < mark.first) spans.push(spanOf(view, first, mark.first));
  if (mark.last < last) spans.push(spanOf(view, mark.last, last));
  return spans;
}

/**
 * Where the clause of a frame begins: before a relative clause or apposition that stands within it, at the und of a verb
 * that shares its subject (`und fügte hinzu`).
 */
export function clauseStart(view: TextView, { clauses: { segments }, segment, finite }: Frame): number {
  if (segment.finite >= 0 && segment.finite < finite) {
    for (let i = finite - 1; i > segment.finite; i--) if (/^(?:und|oder|aber|doch)$/u.test(lower(view, i))) return i;
  }
  if (segment.kind !== 'verb-first') return segment.first;
  let index = segment.index;
  while (index > 0 && /^(?:relative|fragment|sub)$/u.test(segments[index - 1]!.kind)) index--;
  return segments[index]!.first;
}

/** The indirect speech around a quotation in marks that has no frame before or after it: its frame is that one's too. */
export function frameHolder<T extends Candidate>(candidate: Candidate, holder: T | undefined): T | undefined {
  if (candidate.type !== 'direct' || holder?.type !== 'indirect') return undefined;
  return candidate.frame === undefined || candidate.rule === 'direct/in-clause' ? holder : undefined;
}

const NOT_IN_CUE = /^(?:zu|in|mit|um|an)$/u;

/** The cue with the preposition that brings what was said: `sprach von`, `warnte vor`, `nannte`, `bezeichnete als`. */
export function cueWithPreposition(view: TextView, { cue, finite, segment, verb }: Frame): readonly number[] {
  for (let i = finite + 1; i < segment.last; i++) {
    const word = lower(view, i);
    if (view.outerMark[i]! >= 0 || NOT_IN_CUE.test(word) || !has(view, i, Flag.preposition | Flag.comparison)) continue;
    if (word === 'als' && i === finite + 1) continue;
    if (verb.takes.has(word) && !cue.includes(i)) return [...cue, i].sort((a, b) => a - b);
  }
  return cue;
}
