import { joinInterrupted } from './interrupted-clauses.js';
import { nounPhraseAt } from './noun-phrase.js';
import type { Segment, SegmentKind } from './segment.js';
import {
  afterBracket,
  has,
  isNominal,
  isStop,
  lower,
  opensBracket,
  punctuation,
  type SentenceRange,
  type TextView,
} from './text-view.js';
import { Flag } from './words.js';

const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;
const NONE: readonly number[] = [];

/** Cuts a sentence into its segments and says what each is. Linear in the sentence. */
export function segmentsOf(view: TextView, sentence: SentenceRange): readonly Segment[] {
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
    if (opensBracket(view, i)) {
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
  return joinInterrupted(view, segments);
}

function isSeparator(view: TextView, i: number, code: number): boolean {
  if (code === COMMA || code === COLON || code === SEMICOLON) return true;
  if (code !== HYPHEN && code !== EN_DASH && code !== EM_DASH) return false;
  return view.tokens.end[i - 1] !== view.tokens.start[i] && view.tokens.end[i] !== view.tokens.start[i + 1];
}

function segment(view: TextView, index: number, first: number, last: number, separator: number): Segment {
  let start = first;
  while (start < last - 1 && has(view, start, Flag.coordination) && !isNominal(view, start)) start++;
  const finites = finiteVerbs(view, start, last);
  const { kind, finite } = classify(view, start, last, finites, index > 0);
  return { index, first, last, start, kind, finite, separator };
}

function classify(
  view: TextView,
  start: number,
  last: number,
  finites: readonly number[],
  afterOther: boolean,
): { kind: SegmentKind; finite: number } {
  const none = finites.length === 0;
  const final = none ? -1 : finites[finites.length - 1]!;
  if (has(view, start, Flag.contentSubjunction)) {
    return { kind: lower(view, start) === 'ob' ? 'ob' : 'dass', finite: final };
  }
  if (lower(view, start) === 'so' && none) return { kind: 'so', finite: -1 };
  if (has(view, start, Flag.infinitiveOpener) && hasZuInfinitive(view, start, last)) {
    return { kind: 'infinitive', finite: -1 };
  }
  if (none) return { kind: hasZuInfinitive(view, start, last) ? 'infinitive' : 'fragment', finite: -1 };
  // `beteiligt gewesen zu sein`: what may be a finite verb is none where a zu-infinitive ends the clause.
  if (endsInZuInfinitive(view, last) && !finites.some((i) => has(view, i, Flag.surelyFinite))) {
    return { kind: 'infinitive', finite: -1 };
  }
  if (finites[0] === start) return { kind: 'verb-first', finite: start };
  const subordinate = subordinateKind(view, start, last, finites, afterOther);
  if (subordinate !== undefined) return { kind: subordinate, finite: final };
  return { kind: 'main', finite: mainFinite(view, finites) };
}

function subordinateKind(
  view: TextView,
  start: number,
  last: number,
  finites: readonly number[],
  afterOther: boolean,
): SegmentKind | undefined {
  const verbFinal =
    finites[finites.length - 1]! >= beforeTrailing(view, start, last) - 1 && !isV2(view, start, finites);
  const opener = has(view, start, Flag.preposition) && has(view, start + 1, Flag.relative) ? start + 1 : start;
  if (lower(view, start) === 'wie' && verbFinal) return 'wie';
  if (has(view, opener, Flag.wWord) && verbFinal) return 'w';
  // A relative clause needs something to relate to before it.
  if (afterOther && has(view, opener, Flag.relative) && !isNominal(view, opener)) {
    if (opener > start ? verbFinal : !startsMain(view, opener, beforeTrailing(view, start, last), finites[0]!))
      return 'relative';
  }
  if (SURE_SUBJUNCTIONS.has(lower(view, start))) return 'sub';
  return opensSubordinate(view, start) && verbFinal ? 'sub' : undefined;
}

const SURE_SUBJUNCTIONS = new Set([
  'weil',
  'obwohl',
  'nachdem',
  'wenn',
  'falls',
  'sobald',
  'solange',
  'bevor',
  'indem',
  'sodass',
  'sofern',
  'wenngleich',
]);
const ADVERBS_BEFORE_VERB = 2;

/** `der Pilot trage …`: a noun phrase and the verb right after it make a main clause, not a relative one. */
function startsMain(view: TextView, start: number, last: number, finite: number): boolean {
  const phrase = nounPhraseAt(view, start, finite);
  const konjunktiv = has(view, finite, Flag.konjunktiv1 | Flag.konjunktiv2);
  // `das sei so`, `das teilte die Polizei mit`: a demonstrative.
  if (finite === start + 1 && finite < last - 1 && (konjunktiv || has(view, finite, Flag.surelyFinite))) return true;
  if (phrase === undefined || phrase.pronoun) {
    // `die noch zu schaffende Behörde werde die Regeln festlegen`
    return konjunktiv && finite < last - 2 && !has(view, last - 1, Flag.surelyFinite);
  }
  // `die Leistungen anbieten`: a verb at the end is a relative clause's, but for `der Pilot schlafe`.
  if (finite >= last - 1) return konjunktiv && finite === phrase.last;
  if (finite - phrase.last <= ADVERBS_BEFORE_VERB) return true;
  // The finite verb of a relative clause is its last word.
  return (
    has(view, finite, Flag.surelyFinite) && finite < last - 1 && !/^(?:und|oder|sowie)$/u.test(lower(view, finite + 1))
  );
}

/** `auch wenn`, `so dass`, `nicht weil`: the subjunction may be the second word. */
function opensSubordinate(view: TextView, start: number): boolean {
  if (has(view, start, Flag.subjunction) || SURE_SUBJUNCTIONS.has(lower(view, start + 1))) return true;
  return has(view, start + 1, Flag.subjunction) && !isNominal(view, start);
}

/** The end of a segment without the brackets and marks that stand after its verb. */
function beforeTrailing(view: TextView, first: number, last: number): number {
  let end = last;
  for (let count = 0; count < 3 && end > first && view.word[end - 1]!.surface === ''; count++) end--;
  if (end === last || view.text[view.tokens.start[last - 1]!] !== ')') return end;
  for (let i = last - 2; i > first; i--) if (opensBracket(view, i)) return i;
  return end;
}

/** True where the first of several finite verbs stands as in a main clause: not at a clause's end. */
function isV2(view: TextView, start: number, finites: readonly number[]): boolean {
  const first = finites[0]!;
  if (first === start || first + 1 >= finites[finites.length - 1]! || !has(view, first, Flag.surelyFinite))
    return false;
  return !/^(?:und|oder|sowie|,)$/u.test(lower(view, first + 1));
}

function mainFinite(view: TextView, finites: readonly number[]): number {
  for (let k = 0; k < finites.length; k++) {
    const i = finites[k]!;
    if (!has(view, i, Flag.surelyFinite)) continue;
    // `bezeichnet das als Fehler und nimmt …`: und joins the sure one to the verb of the clause.
    return k > 0 && /^(?:und|oder|aber)$/u.test(lower(view, i - 1)) ? finites[0]! : i;
  }
  return finites[0]!;
}

/** The tokens of a segment, outside marks and brackets, that can be finite verbs and are not attributes of a noun. */
function finiteVerbs(view: TextView, first: number, last: number): readonly number[] {
  // Most segments have one or none; a list that was empty would make room for many.
  let found: number[] | undefined;
  let i = first;
  while (i < last) {
    const mark = view.outerMark[i]!;
    if (mark >= 0) {
      i = Math.max(i + 1, Math.min(last, view.marks[mark]!.last));
      continue;
    }
    if (opensBracket(view, i)) {
      i = afterBracket(view, i, last);
      continue;
    }
    if (has(view, i, Flag.finite) && !isAttribute(view, i, first)) {
      if (found === undefined) found = [i];
      else found.push(i);
    }
    i++;
  }
  return found ?? NONE;
}

const FARTHEST_NOUN = 4;

/** `der erwarteten schwer kranken Patienten`: adjectives stand between the participle and its noun. */
function isFarAttribute(view: TextView, i: number): boolean {
  if (!has(view, i - 1, Flag.article) || !/(?:te|ten|ene|enen)$/u.test(lower(view, i))) return false;
  for (let j = i + 1; j < i + FARTHEST_NOUN; j++) {
    if (has(view, j, Flag.capital)) return true;
    if (!/(?:e|en|er|es|[^t])$/u.test(lower(view, j)) || lower(view, j) === '' || has(view, j, Flag.preposition))
      return false;
    if (has(view, j, Flag.article | Flag.contentSubjunction | Flag.objectPronoun)) return false;
  }
  return false;
}

const FARTHEST_DETERMINER = 4;

/** `die gestern verletzten Personen`: between determiner or preposition and noun a finite form is an adjective. */
function isAttribute(view: TextView, i: number, first: number): boolean {
  // `zu` before it makes it an infinitive.
  if (lower(view, i - 1) === 'zu' && has(view, i, Flag.infinitive)) return true;
  if (has(view, i, Flag.auxiliary) || i === first) return false;
  if (!has(view, i + 1, Flag.capital)) return isFarAttribute(view, i);
  // `Das bestätigte Merkel`
  if (
    i - 1 === first &&
    /^(?:das|dies)$/u.test(lower(view, first)) &&
    (view.entityOf[i + 1]! >= 0 || view.word[i + 1]!.role)
  ) {
    return false;
  }
  // `das schaffe Zeit`: adjectives of that shape stand in the list of lookalikes.
  if (i - 1 === first && /^(?:das|dies)$/u.test(lower(view, first)) && has(view, i, Flag.konjunktiv1)) return false;
  for (let j = i - 1; j >= Math.max(first, i - FARTHEST_DETERMINER); j--) {
    if (isNominal(view, j) || has(view, j, Flag.surelyFinite) || view.word[j]!.surface === '') return false;
    if (has(view, j, Flag.nominativeDeterminer | Flag.obliqueDeterminer | Flag.preposition | Flag.number)) return true;
  }
  return false;
}

/** True where the segment has an infinitive with zu as its verb. */
export function hasZuInfinitive(view: TextView, first: number, last: number): boolean {
  for (let i = last - 1; i >= first; i--) {
    if (view.outerMark[i]! >= 0) continue;
    if (has(view, i, Flag.zuInfinitive)) return true;
    if (has(view, i, Flag.infinitive) && lower(view, i - 1) === 'zu') return true;
  }
  return false;
}

function endsInZuInfinitive(view: TextView, last: number): boolean {
  if (has(view, last - 1, Flag.zuInfinitive)) return true;
  return has(view, last - 1, Flag.infinitive) && lower(view, last - 2) === 'zu';
}
