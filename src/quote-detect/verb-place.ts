import { nounPhraseAt } from './noun-phrase.js';
import type { Segment } from './segment.js';
import { has, isNominal, lower, type SentenceRange, type TextView } from './text-view.js';
import { Flag } from './words.js';

/** A sentence with its segments: what the search for cues and subjects works on. */
export interface Clauses {
  readonly sentence: SentenceRange;
  readonly segments: readonly Segment[];
}

/** Where a finite verb stands in its clause. */
export interface VerbPlace {
  readonly finite: number;
  readonly segment: Segment;
  readonly order: 'v2' | 'first' | 'last';
  /** Plural verbs let und-coordinations be subjects. */
  readonly plural: boolean;
}

/** What stands before the finite verb. */
export interface Prefield {
  readonly first: number;
  readonly last: number;
}

/** The place of a finite verb: which order, what stands before it. */
export function placeOf(view: TextView, clauses: Clauses, segment: Segment, finite: number): VerbPlace {
  const plural = view.word[finite]!.verbs.some((reading) => reading.form === 'finite' && reading.number === 'pl');
  const kind = segment.kind;
  if (
    finite === segment.finite &&
    (kind === 'relative' || kind === 'wie' || kind === 'w' || kind === 'sub' || kind === 'dass' || kind === 'ob')
  ) {
    return { finite, segment, order: 'last', plural };
  }
  const { first, last } = prefieldOf(view, clauses, segment, finite);
  return { finite, segment, order: last > first ? 'v2' : 'first', plural };
}

/**
 * What stands before the finite verb of a main clause: from the segment's start, or from the segments before it when
 * those are its noun phrase with apposition and relative clause (`X, der Chef, der …, sagte`).
 */
export function prefieldOf(view: TextView, clauses: Clauses, segment: Segment, finite: number): Prefield {
  if (finite > segment.start) {
    let first = segment.start;
    if (segment.finite >= 0 && finite > segment.finite) {
      for (let i = finite - 1; i > segment.finite; i--) {
        if (/^(?:und|oder|aber|doch|sowie)$/u.test(lower(view, i)) || view.outerMark[i]! >= 0) {
          first = i + 1;
          break;
        }
      }
      // A second verb without coordination shares the subject of the first.
      if (first === segment.start) return { first: finite, last: finite };
    } else if (lower(view, first) !== 'so') first = apposedStart(view, clauses, segment);
    return { first, last: finite };
  }
  // `„…“, sagte X`: the words before are what was said.
  const previous = clauses.segments[segment.index - 1];
  if (previous !== undefined && view.outerMark[previous.start]! >= 0 && closesMark(view, previous)) {
    return { first: finite, last: finite };
  }
  let index = segment.index - 1;
  while (index >= 0 && /^(?:relative|fragment)$/u.test(clauses.segments[index]!.kind)) index--;
  index++;
  while (index < segment.index && clauses.segments[index]!.kind !== 'fragment') index++;
  if (index >= segment.index) return { first: finite, last: finite };
  // `Die Anschrift, sagte Lind, kenne er nicht`: a subject has no comma after it without an apposition.
  if (index === segment.index - 1 && previous!.separator === 0x2c) return { first: finite, last: finite };
  const before = clauses.segments[index - 1];
  if (before !== undefined && before.kind !== 'so' && before.kind !== 'fragment') {
    // Fragments after a clause are its rest, not the subject of what follows; so are those between dashes and behind them.
    const isAside = isDash(before.separator) && isDash(clauses.segments[index]!.separator);
    if (before.separator === 0x2c || isAside) return { first: finite, last: finite };
  }
  return { first: clauses.segments[index]!.start, last: finite };
}

/** `antwortet sie und hält ihm den Arm hin`: from here on stands what belongs to the next verb. */
export function opensNextVerb(view: TextView, i: number): boolean {
  return /^(?:und|aber|doch)$/u.test(lower(view, i)) && has(view, i + 1, Flag.surelyFinite) && !isNominal(view, i + 1);
}

function isDash(separator: number): boolean {
  return separator === 0x2d || separator === 0x2013 || separator === 0x2014;
}

function closesMark(view: TextView, { last }: Segment): boolean {
  return view.outerMark[last - 1]! >= 0;
}

/** `Theo Zwanziger, Präsident des Verbands nannte …`: the apposition's segment holds the verb. */
function apposedStart(view: TextView, clauses: Clauses, segment: Segment): number {
  const opening = clauses.segments[0]!;
  for (let k = 0; k < segment.index; k++) {
    const { kind } = clauses.segments[k]!;
    if (kind !== 'fragment' && kind !== 'relative') return segment.start;
  }
  if (segment.index === 0 || opening.kind !== 'fragment' || opening.separator !== 0x2c) return segment.start;
  const phrase = nounPhraseAt(view, opening.start, opening.last);
  return phrase !== undefined && phrase.last === opening.last ? opening.start : segment.start;
}
