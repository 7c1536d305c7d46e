import {
  has,
  isNominal,
  isPerson,
  lower,
  type MarkedRange,
  opensBracket,
  punctuation,
  type TextView,
} from '../text-view.js';
import { Flag } from '../words.js';
import { type Announced, titleNoun } from './title-nouns.js';

/** What the sentence around a pair of marks shows, beyond the words right beside it. */
export interface MarkSurroundings {
  /** Nouns of titles stand in the sentence: drehte einen Film nach „…“. */
  readonly titleNear: boolean;
  /** Nouns of names stand in the sentence: der Wirt des Gasthofs, „…“. */
  readonly nameNear: boolean;
  /** An article that is cited by its day: Zu „…“ vom 24. Dezember. */
  readonly citedByDay: boolean;
  /** A person in the genitive before the marks: Goethes „…“. */
  readonly ofPerson: boolean;
  /** von and a person behind them: „…“ von Goethe. */
  readonly byPerson: boolean;
  /** A bracket opens behind them: „…“ (2015). */
  readonly bracketAfter: boolean;
  /** im, am, beim and the like right before them. */
  readonly contracted: boolean;
  /** heißt, genannt, getauft behind them. */
  readonly namingAfter: boolean;
  /** They open the sentence, and its verb follows: „…“ ist …, „…“ läuft …. */
  readonly subject: boolean;
  /** Several words, the first with a capital and not all of the others. */
  readonly capitalPhrase: boolean;
  /** A dash or colon parts the words within. */
  readonly partsInside: boolean;
  /** A form of Konjunktiv I in the sentence, outside of the marks. */
  readonly konjunktivNear: boolean;
  /** laut, zufolge, demnach, Angaben in the sentence, outside of the marks. */
  readonly sourceNear: boolean;
}

/** Farther away in a long sentence nothing is looked at. */
const FARTHEST = 30;
/** Longer words in marks are no title or name. */
const LONGEST_TITLE = 12;
const SOURCES: ReadonlySet<string> = new Set([
  'laut',
  'zufolge',
  'demzufolge',
  'demnach',
  'angaben',
  'angabe',
  'wonach',
]);
const CONTRACTED = /^(?:im|am|beim|ins|ans|vom|zum|zur|fürs|aufs)$/u;
const NAMING = /^(?:heißt|heißen|hieß|hießen|genannt|getauft|benannt|betitelt)$/u;

/** @param inner the tokens within the marks, the last exclusive */
export function markSurroundings(
  view: TextView,
  mark: MarkedRange,
  inner: readonly [number, number],
): MarkSurroundings {
  const sentence = view.sentences[view.sentenceOf[mark.first] ?? -1];
  const from = Math.max(sentence?.first ?? mark.first, mark.first - FARTHEST);
  const to = Math.min(sentence?.last ?? mark.last, mark.last + FARTHEST);
  const short = inner[1] - inner[0] <= LONGEST_TITLE;
  const about = new Set<Announced>();
  const near = { konjunktiv: false, source: false };
  for (let i = from; i < to; i++) {
    // Neither the words in these marks nor those in others.
    if (view.outerMark[i]! >= 0) continue;
    if (has(view, i, Flag.konjunktiv1)) near.konjunktiv = true;
    if (SOURCES.has(lower(view, i))) near.source = true;
    if (!short || !has(view, i, Flag.capital) || view.entityOf[i]! >= 0) continue;
    const noun = titleNoun(lower(view, i));
    if (noun?.near === true) about.add(noun.announces);
  }
  return {
    titleNear: about.has('title'),
    nameNear: about.has('name'),
    konjunktivNear: near.konjunktiv,
    sourceNear: near.source,
    citedByDay: lower(view, mark.last) === 'vom' && isDay(view, mark.last + 1),
    ofPerson: isPerson(view, mark.first - 1) && /[s’']$/u.test(lower(view, mark.first - 1)),
    byPerson: lower(view, mark.last) === 'von' && isPerson(view, mark.last + 1),
    bracketAfter: opensBracket(view, mark.last),
    contracted: CONTRACTED.test(lower(view, mark.first - 1)),
    namingAfter: NAMING.test(lower(view, mark.last)),
    subject:
      sentence?.first === mark.first && has(view, mark.last, Flag.finite) && !has(view, mark.last, Flag.speechVerb),
    capitalPhrase: isCapitalPhrase(view, inner),
    partsInside: hasParts(view, inner),
  };
}

/** `vom 24. Dezember`, `vom Montag`. */
function isDay(view: TextView, i: number): boolean {
  return has(view, i, Flag.number) || /^\d/u.test(lower(view, i)) || /tag$|woch$/u.test(lower(view, i));
}

const FEWEST_WORDS = 3;

function isCapitalPhrase(view: TextView, [first, last]: readonly [number, number]): boolean {
  if (last - first < FEWEST_WORDS) return false;
  const initial = view.text.charAt(view.tokens.start[first]!);
  if (initial === initial.toLowerCase()) return false;
  for (let i = first + 1; i < last; i++) if (lower(view, i) !== '' && !isNominal(view, i)) return true;
  return false;
}

const PARTS = new Set([0x2d, 0x2013, 0x3a]);

function hasParts(view: TextView, [first, last]: readonly [number, number]): boolean {
  for (let i = first + 1; i < last - 1; i++) if (PARTS.has(punctuation(view, i))) return true;
  return false;
}
