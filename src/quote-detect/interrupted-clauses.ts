import type { Segment, SegmentKind } from './segment.js';
import { has, lower, type TextView } from './text-view.js';
import { Flag } from './words.js';

/** A clause is taken up again after so many pieces at most. */
const MOST_BETWEEN = 4;

/**
 * Joins the pieces of a verb-last clause that an apposition or a relative clause interrupts (`wie Karl Brandt, Chef der
 * Firma, gestern mitteilte`), so that it is one segment with its verb.
 */
export function joinInterrupted(view: TextView, segments: readonly Segment[]): readonly Segment[] {
  /** Undefined where nothing is joined so far, as in most sentences. */
  let joined: Segment[] | undefined;
  for (let k = 0; k < segments.length; k++) {
    const segment = segments[k]!;
    const kind = openerKind(view, segment);
    const end = kind === undefined ? -1 : clauseEnd(view, segments, k);
    if (end < 0) {
      joined?.push(joinedTo(segment, joined.length, segment, segment.kind));
      continue;
    }
    joined ??= segments.slice(0, k);
    joined.push(joinedTo(segment, joined.length, segments[end]!, kind!));
    k = end;
  }
  return joined ?? segments;
}

/** A segment that begins as this one and ends as `end`; of the shape that all segments have. */
function joinedTo({ first, start }: Segment, index: number, end: Segment, kind: SegmentKind): Segment {
  const { last, finite, separator } = end;
  return { index, first, last, start, kind, finite, separator };
}

/** The kind of clause that the segment opens without having its verb. */
function openerKind(view: TextView, { kind, finite, start, separator }: Segment): SegmentKind | undefined {
  if (finite >= 0 || separator === 0 || separator === 0x3a || separator === 0x3b) return undefined;
  if (kind === 'dass' || kind === 'ob') return kind;
  if (kind !== 'fragment') return undefined;
  if (lower(view, start) === 'wie') return 'wie';
  return has(view, start, Flag.subjunction) ? 'sub' : undefined;
}

function clauseEnd(view: TextView, segments: readonly Segment[], opener: number): number {
  for (let k = opener + 1; k < segments.length && k <= opener + MOST_BETWEEN; k++) {
    const { kind, finite, last, start } = segments[k]!;
    if (finite >= 0 && finite >= last - 1 && kind !== 'relative' && !has(view, start, Flag.subjunction)) {
      return k > opener + 1 ? k : -1;
    }
    if (kind !== 'fragment' && kind !== 'relative') return -1;
  }
  return -1;
}
