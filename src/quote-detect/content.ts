import type { Mood } from '../lexicon/verb-forms.js';
import type { Segment } from './segment.js';
import { has, isNominal, lower, type TextView } from './text-view.js';
import type { Clauses } from './verb-place.js';
import { Flag } from './words.js';

const SEMICOLON = 0x3b;
const COLON = 0x3a;

/** The mood of a finite verb: Konjunktiv I before II before ambiguous. */
export function moodOf(view: TextView, finite: number): Mood | undefined {
  if (finite < 0) return undefined;
  let mood: Mood | undefined;
  for (const reading of view.word[finite]!.verbs) {
    if (reading.form === 'finite') mood ??= reading.mood;
  }
  return mood;
}

/** True where the finite verb can only be Konjunktiv in reported speech. */
export function isKonjunktiv(view: TextView, finite: number): boolean {
  return finite >= 0 && has(view, finite, Flag.konjunktiv1 | Flag.konjunktiv2);
}

/** The same but for forms that are the preterite's as well: `wiesen`, `blieben`. Without a frame these say nothing. */
export function isSurelyKonjunktiv(view: TextView, finite: number): boolean {
  if (!isKonjunktiv(view, finite) || has(view, finite, Flag.konjunktiv1)) return isKonjunktiv(view, finite);
  return view.word[finite]!.verbs.every(({ mood, tense }) => mood !== 'indicative' || tense !== 'past');
}

/** What a clause with wie asks for: `wie lange er hält`. */
const HOW =
  /^(?:lange|oft|viele?|wenige?|sehr|groß|hoch|weit|schnell|gut|schlecht|stark|schwer|tief|häufig|alt|wichtig|gefährlich|ernst|genau)$/u;

/** `wie lange er hält`, `wie viele man schätzt`: no source, as `wie Lind sagte` is one. */
export function saysHow(view: TextView, { kind, start }: Segment): boolean {
  return kind === 'wie' && HOW.test(lower(view, start + 1));
}

/**
 * Where reported content that begins in segment `index` ends: the sentence's end, or where its frame follows, the matrix
 * clause goes on, or the reporter takes over again. Returns the token after its last.
 */
export function contentEnd(view: TextView, clauses: Clauses, index: number, from: number): number {
  const { segments } = clauses;
  const head = segments[index]!;
  const inKonjunktiv = isKonjunktiv(view, head.finite);
  let end = from;
  for (let k = index; k < segments.length; k++) {
    const segment = segments[k]!;
    if (k > index && stopsBefore(view, segments, k, inKonjunktiv, head)) return end;
    const cut = coordinatedFrame(view, segment, k === index ? from : segment.first, inKonjunktiv);
    if (cut >= 0) return cut;
    end = segment.last;
  }
  return end;
}

function stopsBefore(
  view: TextView,
  segments: readonly Segment[],
  k: number,
  inKonjunktiv: boolean,
  head: Segment,
): boolean {
  const segment = segments[k]!;
  const before = segments[k - 1]!;
  const frameVerb = segment.finite >= 0 && has(view, segment.finite, Flag.speechVerb);
  if (segment.kind === 'so') return true;
  if (segment.kind === 'wie' && frameVerb) return true;
  const konjunktiv = isKonjunktiv(view, segment.finite);
  if (segment.kind === 'verb-first' && !konjunktiv) {
    if (frameVerb) return true;
    if (head.kind === 'infinitive' || head.kind === 'dass' || head.kind === 'ob' || head.kind === 'w')
      return before.kind !== 'sub';
    if (segment.start > segment.first) return inKonjunktiv;
    return false;
  }
  if (before.separator === SEMICOLON || before.separator === COLON) return !konjunktiv;
  if (segment.kind === 'main' && !konjunktiv) {
    const contrast = segment.start > segment.first || has(view, segment.start, Flag.adversative);
    if (contrast && inKonjunktiv) return true;
    if (contrast && frameVerb) return true;
    return contrast && /^(?:doch|aber|allerdings|jedoch|während)$/u.test(lower(view, segment.first));
  }
  // `…, dass X, zurückgewiesen`: the rest of the matrix clause.
  if (segment.kind === 'fragment' && segment.last - segment.first <= 3) {
    return has(view, segment.first, Flag.participle) && segment.last - segment.first === 1 && k === segments.length - 1;
  }
  return false;
}

/**
 * `…, dass X komme und forderte`, `er komme und fügte hinzu`: the token of und where the reporter's indicative follows it
 * within the segment, else -1.
 */
function coordinatedFrame(view: TextView, segment: Segment, from: number, inKonjunktiv: boolean): number {
  for (let i = Math.max(from + 1, segment.first + 1); i < segment.last - 1; i++) {
    if (view.outerMark[i]! >= 0 || !/^(?:und|aber|sowie)$/u.test(lower(view, i))) continue;
    if (inKonjunktiv && reportsAgain(view, segment, i)) return i;
    for (let j = i + 1; j <= i + 2 && j < segment.last - 1; j++) {
      if (view.outerMark[j]! >= 0) break;
      if (!has(view, j, Flag.surelyFinite) || has(view, j, Flag.konjunktiv1 | Flag.konjunktiv2)) continue;
      if (segment.finite === j) continue;
      if (has(view, j, Flag.speechVerb) || inKonjunktiv || (j === i + 1 && has(view, i - 1, Flag.finite))) return i;
    }
  }
  return -1;
}

const LONGEST_SUBJECT = 8;

/** `er komme und die Fraktion der Grünen forderte …`: after und, a subject of its own and a verb of communication in the indicative. */
function reportsAgain(view: TextView, segment: Segment, und: number): boolean {
  if (!isNominal(view, und + 1) && !has(view, und + 1, Flag.nominativeDeterminer)) return false;
  for (let j = und + 2; j <= und + LONGEST_SUBJECT && j < segment.last; j++) {
    if (view.outerMark[j]! >= 0 || view.word[j]!.surface === '') return false;
    if (isNominal(view, j) || !has(view, j, Flag.surelyFinite)) continue;
    return segment.finite !== j && has(view, j, Flag.speechVerb) && !isKonjunktiv(view, j);
  }
  return false;
}
