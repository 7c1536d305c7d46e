import type { Chosen } from '../candidate.js';
import { agentOf, type Frame, textOf } from '../frames.js';
import { type NounPhrase, nounPhraseAt } from '../noun-phrase.js';
import { canSpeak } from '../subject.js';
import { has, isNominal, type TextView } from '../text-view.js';
import { Flag } from '../words.js';

/**
 * `Der „Bote“ zitierte die Ministerin: „…“`, `die Ministerin wird im „Boten“ mit den Worten zitiert`: somebody quotes somebody. The
 * outer quotation is the one that quotes, the inner one, over the same words, is the one that is quoted; undefined where
 * the clause does not name both.
 */
export function quotedBy(
  view: TextView,
  candidate: Chosen,
  frame: Frame | undefined,
): { readonly outer: Chosen; readonly inner: Chosen } | undefined {
  if (frame?.verb.lemma !== 'zitieren' || frame.subject === undefined) return undefined;
  const other = frame.passive ? quoting(view, frame) : quoted(view, frame);
  if (other === undefined) return undefined;
  const [by, whom] = frame.passive ? [other, frame.subject] : [frame.subject, other];
  const outer: Chosen = {
    ...candidate,
    addressee: undefined,
    speaker: by,
    speakerRule: frame.passive ? 'agent-of-cue' : 'subject-of-cue',
  };
  const inner: Chosen = {
    ...candidate,
    addressee: undefined,
    mark: undefined,
    cue: frame.passive ? candidate.cue : undefined,
    continues: frame.passive ? candidate.continues : undefined,
    speaker: whom,
    speakerRule: frame.passive ? 'subject-of-cue' : 'object-of-cue',
  };
  return { outer, inner };
}

/** Who quotes, in the passive: `von der Zeitung`, `im „Boten“`. */
function quoting(view: TextView, { segment, clauses, subject }: Frame): NounPhrase | undefined {
  const found = agentOf(view, segment, clauses.sentence.last) ?? textOf(view, clauses, segment, true);
  return found !== undefined && found.first === subject?.first ? undefined : found;
}

/** Who is quoted: the object. */
function quoted(view: TextView, { segment, finite, subject, clauses }: Frame): NounPhrase | undefined {
  let i = finite + 1;
  while (i < segment.last) {
    if (subject !== undefined && i >= subject.first && i < subject.last) {
      i = subject.last;
      continue;
    }
    if (view.outerMark[i]! >= 0 && !isNominal(view, i)) return undefined;
    const afterPreposition = has(view, i, Flag.preposition) && !isNominal(view, i);
    const phrase = nounPhraseAt(view, afterPreposition ? i + 1 : i, clauses.sentence.last, { oblique: true });
    if (phrase === undefined) {
      i++;
      continue;
    }
    if (!afterPreposition && (phrase.pronoun || canSpeak(view, phrase.head))) return phrase;
    i = Math.max(i + 1, phrase.core);
  }
  return undefined;
}
