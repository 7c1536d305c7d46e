import { tokensIn } from '../document/token-search.js';
import type { Candidate, SentenceContext } from './candidate.js';
import { isKonjunktiv } from './content.js';
import type { NounPhrase } from './noun-phrase.js';
import type { Segment } from './segment.js';
import { canSpeak, subjectOf } from './subject.js';
import { has, isNominal, isPerson, lower, type TextView } from './text-view.js';
import { placeOf } from './verb-place.js';
import { Flag } from './words.js';

/** Pronouns that mean nobody in particular. */
const NOBODY = /^(?:man|jemand|niemand)$/u;
/** What somebody does of his own will or mind. */
const ACTS = /^(?:will|wollen|wollten?|möchten?|kam|kamen|kommt|kommen)$/u;

/** The subject of a sentence without quotation, as the one whose speech the next sentence may report. */
export function subjectOfSentence(context: SentenceContext): NounPhrase | undefined {
  const { view } = context;
  for (const { subject, segment } of context.frames) {
    if (segment.kind === 'relative' || subject === undefined) continue;
    // `Wollweber hält das für falsch`: before a verb of communication a bare noun is a name.
    const named = isNominal(view, subject.first) && view.word[subject.head]!.noun === undefined;
    if (named || speaks(view, subject)) return subject;
  }
  const main = context.segments.find(({ kind }) => kind === 'main' || kind === 'verb-first');
  return main && speakingSubject(context, main);
}

/**
 * Who does something with words in marks, as the one whose words they are: `Lind will „bald“ kommen`, `das Gericht kam zu dem Ergebnis,
 * „dass …“`.
 */
export function subjectAround(context: SentenceContext, { spans }: Candidate): NounPhrase | undefined {
  const { view, segments } = context;
  const { first } = tokensIn(view.tokens, spans[0]!);
  const main = segments.findLast(({ kind, start }) => kind === 'main' && start < first);
  if (main === undefined || main.finite < 0 || main.finite >= first || view.outerMark[main.finite]! >= 0)
    return undefined;
  const subject = speakingSubject(context, main);
  if (subject === undefined) return undefined;
  // Of others the last speaker may tell it as well.
  return isPerson(view, subject.head) || ACTS.test(lower(view, main.finite)) ? subject : undefined;
}

function speakingSubject(context: SentenceContext, segment: Segment): NounPhrase | undefined {
  const { view } = context;
  const subject = subjectOf(view, context, placeOf(view, context, segment, segment.finite));
  if (subject === undefined || !speaks(view, subject) || isSpokenOf(view, segment, subject)) return undefined;
  return subject;
}

function speaks(view: TextView, { pronoun, first, head }: NounPhrase): boolean {
  if (!pronoun) return canSpeak(view, head);
  return has(view, first, Flag.speakerPronoun) && !NOBODY.test(lower(view, first));
}

/** `Lind sei krank`, `die Leute würden benutzt`, `zwei Menschen wurden verletzt`: said of them, not by them; but `sie würde gern bleiben`. */
function isSpokenOf(view: TextView, segment: Segment, subject: NounPhrase): boolean {
  if (has(view, segment.finite, Flag.konjunktiv1)) return true;
  if (subject.pronoun || isPerson(view, subject.head)) return false;
  return isKonjunktiv(view, segment.finite) || isPassive(view, segment);
}

/** `wurde verletzt`, `wird festgehalten` at the end of its clause. */
function isPassive(view: TextView, { finite, last }: Segment): boolean {
  if (!/^(?:wird|werden|wurden?)$/u.test(lower(view, finite))) return false;
  return last - 1 > finite && has(view, last - 1, Flag.participle);
}
