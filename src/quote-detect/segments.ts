import { has, isNominal, lower, punctuation, type SentenceRange, type TextView } from './text-view.js';
import { Flag } from './words.js';

/**
 * What a stretch between commas, colons, semicolons and dashes is. `verb-first` begins with its finite verb (a frame
 * after a quotation, the rest of a main clause after a fronted clause, a condition); `so` is `so X` without a verb;
 * `fragment` has no finite verb (apposition, list, PP).
 */
export type SegmentKind =
  | 'main'
  | 'verb-first'
  | 'dass'
  | 'ob'
  | 'w'
  | 'wie'
  | 'sub'
  | 'relative'
  | 'infinitive'
  | 'so'
  | 'fragment';

/** A stretch of a sentence between separators that stand outside marks and brackets; `last` exclusive. */
export interface Segment {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** First token after leading coordination (und, aber). */
  readonly start: number;
  readonly kind: SegmentKind;
  /** The finite verb, -1 where none was found. */
  readonly finite: number;
  /** Character code of the separator that ends it, 0 at the sentence's end. */
  readonly separator: number;
}

const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;
const OPEN_BRACKET = 0x28;
const CLOSE_BRACKET = 0x29;
/** A bracket that is not closed within so many tokens is no bracket. */
const LONGEST_BRACKET = 40;

/** Cuts a sentence into its segments and says what each is. Linear in the sentence. */
export function segmentsOf(view: TextView, sentence: SentenceRange): Segment[] {
  const segments: Segment[] = [];
  let first = sentence.first;
  let i = sentence.first;
  while (i < sentence.last) {
    const mark = view.outerMark[i]!;
    if (mark >= 0) {
      i = Math.min(sentence.last, view.marks[mark]!.last);
      continue;
    }
    const code = punctuation(view, i);
    if (code === OPEN_BRACKET) {
      i = afterBracket(view, i, sentence.last);
      continue;
    }
    if (isSeparator(view, i, code)) {
      if (i > first) segments.push(segment(view, segments.length, first, i, code));
      first = i + 1;
    }
    i++;
  }
  let last = sentence.last;
  while (last > first && isStop(punctuation(view, last - 1)) && view.outerMark[last - 1]! < 0) last--;
  if (last > first) segments.push(segment(view, segments.length, first, last, 0));
  return segments;
}

/** The token after the bracket that opens at `open`; the next token where it is not closed nearby. */
export function afterBracket(view: TextView, open: number, limit: number): number {
  const end = Math.min(limit, open + LONGEST_BRACKET);
  for (let i = open + 1; i < end; i++) if (punctuation(view, i) === CLOSE_BRACKET) return i + 1;
  return open + 1;
}

function isSeparator(view: TextView, i: number, code: number): boolean {
  if (code === COMMA || code === COLON || code === SEMICOLON) return true;
  if (code !== HYPHEN && code !== EN_DASH && code !== EM_DASH) return false;
  return view.tokens.end[i - 1] !== view.tokens.start[i] && view.tokens.end[i] !== view.tokens.start[i + 1];
}

/** Full stop, question mark, exclamation mark, ellipsis. */
export function isStop(code: number): boolean {
  return code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026;
}

function segment(view: TextView, index: number, first: number, last: number, separator: number): Segment {
  let start = first;
  while (start < last - 1 && has(view, start, Flag.coordination) && !isNominal(view, start)) start++;
  const finites = finiteVerbs(view, start, last);
  const { kind, finite } = classify(view, start, last, finites);
  return { index, first, last, start, kind, finite, separator };
}

function classify(
  view: TextView,
  start: number,
  last: number,
  finites: readonly number[],
): { kind: SegmentKind; finite: number } {
  const none = finites.length === 0;
  const final = none ? -1 : finites[finites.length - 1]!;
  const endsInVerb = !none && final >= last - 1 - trailing(view, last);
  if (has(view, start, Flag.contentSubjunction)) {
    return { kind: lower(view, start) === 'ob' ? 'ob' : 'dass', finite: final };
  }
  if (lower(view, start) === 'so' && none) return { kind: 'so', finite: -1 };
  if (lower(view, start) === 'wie' && endsInVerb) return { kind: 'wie', finite: final };
  if (has(view, start, Flag.infinitiveOpener) && endsInZuInfinitive(view, start, last)) {
    return { kind: 'infinitive', finite: -1 };
  }
  if (none) return { kind: endsInZuInfinitive(view, start, last) ? 'infinitive' : 'fragment', finite: -1 };
  if (finites[0] === start) return { kind: 'verb-first', finite: start };
  const opener = has(view, start, Flag.preposition) && has(view, start + 1, Flag.relative) ? start + 1 : start;
  const verbFinal = endsInVerb && (finites.length === 1 || !isV2(view, start, finites));
  if (has(view, opener, Flag.wWord) && verbFinal) return { kind: 'w', finite: final };
  if (has(view, opener, Flag.relative) && verbFinal && !isShortMain(view, opener, final)) {
    return { kind: 'relative', finite: final };
  }
  if (opensSubordinate(view, start) && verbFinal) return { kind: 'sub', finite: final };
  return { kind: 'main', finite: mainFinite(view, finites) };
}

/** `auch wenn`, `so dass`, `nicht weil`: the subjunction may be the second or third word. */
function opensSubordinate(view: TextView, start: number): boolean {
  return has(view, start, Flag.subjunction) || (has(view, start + 1, Flag.subjunction) && !isNominal(view, start));
}

/** Closing brackets and marks that stand after the verb. */
function trailing(view: TextView, last: number): number {
  let count = 0;
  while (count < 3 && view.word[last - 1 - count]?.surface === '') count++;
  return count;
}

/** True where the first of several finite verbs stands where a main clause has it: not right before another verb. */
function isV2(view: TextView, start: number, finites: readonly number[]): boolean {
  const first = finites[0]!;
  return first > start && first + 1 < finites[finites.length - 1]! && has(view, first, Flag.surelyFinite);
}

/** `der Pilot schlafe`: article, noun, Konjunktiv, and nothing else; no relative clause. */
function isShortMain(view: TextView, start: number, finite: number): boolean {
  return finite === start + 2 && isNominal(view, start + 1) && has(view, finite, Flag.konjunktiv1 | Flag.konjunktiv2);
}

function mainFinite(view: TextView, finites: readonly number[]): number {
  for (const i of finites) if (has(view, i, Flag.surelyFinite)) return i;
  return finites[0]!;
}

/** The tokens of a segment, outside marks and brackets, that can be finite verbs and are not attributes of a noun. */
function finiteVerbs(view: TextView, first: number, last: number): number[] {
  const found: number[] = [];
  let i = first;
  while (i < last) {
    const mark = view.outerMark[i]!;
    if (mark >= 0) {
      i = Math.max(i + 1, Math.min(last, view.marks[mark]!.last));
      continue;
    }
    if (punctuation(view, i) === OPEN_BRACKET) {
      i = afterBracket(view, i, last);
      continue;
    }
    if (has(view, i, Flag.finite) && !isAttribute(view, i, first)) found.push(i);
    i++;
  }
  return found;
}

/** `die verletzten Personen`: between determiner or preposition and noun a finite form is an adjective. */
function isAttribute(view: TextView, i: number, first: number): boolean {
  if (has(view, i, Flag.auxiliary) || i === first || !has(view, i + 1, Flag.capital)) {
    // `zu` before it makes it an infinitive.
    return lower(view, i - 1) === 'zu' && has(view, i, Flag.infinitive);
  }
  const before = Flag.nominativeDeterminer | Flag.obliqueDeterminer | Flag.preposition | Flag.number;
  return has(view, i - 1, before) && !has(view, i - 1, Flag.capital) && !has(view, i - 1, Flag.finite);
}

/** True where the segment ends in an infinitive with zu. */
export function endsInZuInfinitive(view: TextView, first: number, last: number): boolean {
  const end = last - trailing(view, last);
  for (let i = end - 1; i >= Math.max(first, end - 4); i--) {
    if (has(view, i, Flag.zuInfinitive)) return true;
    if (has(view, i, Flag.infinitive) && lower(view, i - 1) === 'zu') return true;
  }
  return false;
}
