import { isTime, isTitleAdjective } from './attribute-words.js';
import { afterOwnerAndAdjectives, isOwned } from './owned-noun.js';
import { afterBracket, has, isNominal, lower, opensBracket, punctuation, type TextView } from './text-view.js';
import { Flag } from './words.js';

const STOP = 0x2e;

/** Nouns, names and what stands among them: numbers of regents, brackets, short names in marks. */
export function nominalsFrom(view: TextView, start: number, limit: number, afterDeterminer: boolean): number {
  let i = start;
  while (i < limit) {
    if (isNominal(view, i)) {
      if (i > start && startsAnother(view, i, afterDeterminer)) break;
      i++;
      continue;
    }
    const mark = view.outerMark[i]!;
    if (mark >= 0 && (i > start || afterDeterminer || view.marks[mark]!.last - i <= 5)) {
      const { first, last } = view.marks[mark]!;
      if (first !== i || last - first > 8 || last > limit || isNamed(view, i, start)) break;
      i = last;
      // What follows a name in marks is another phrase, but for a compound's second half.
      if (i < limit && view.tokens.end[i - 1] !== view.tokens.start[i]) break;
      continue;
    }
    if (i === start) break;
    if (opensBracket(view, i)) {
      const after = afterBracket(view, i, limit);
      if (after <= i + 1) break;
      i = after;
      continue;
    }
    if (isAbbreviationStop(view, i)) {
      i++;
      continue;
    }
    if (isSecondRole(view, i, limit)) {
      i += 2;
      continue;
    }
    const name = /^(?:von|van|de|del|della|di|al|el|bin|ibn|der|ten|ter|zu|zur|dos|da|le|la|du|und|&|\.)$/u;
    if (view.entityOf[i - 1] !== -1 && view.entityOf[i - 1] === view.entityOf[i] && name.test(lower(view, i))) {
      i++;
      continue;
    }
    if (/^(?:[IVX]+\.?|[A-Z]\.)$/u.test(view.word[i]!.surface)) {
      i++;
      continue;
    }
    const owned = afterOwnerAndAdjectives(view, i, limit);
    if (owned === i) break;
    i = owned;
  }
  return i;
}

/** `Kanzlerin und CDU-Chefin Merkel`: at the und between two roles of the one who is named behind them. */
function isSecondRole(view: TextView, i: number, limit: number): boolean {
  if (lower(view, i) !== 'und' || i + 2 >= limit) return false;
  const [first, second] = [view.word[i - 1]!.role, view.word[i + 1]!.role];
  if (first === undefined || second === undefined || view.entities[view.entityOf[i + 2]!]?.label !== 'PER')
    return false;
  return [first, second].every((role) => role.number !== 'plur' && role.class !== 'body');
}

/** `Prof. Dr.`: a stop right behind a word within its sentence. */
function isAbbreviationStop(view: TextView, i: number): boolean {
  if (punctuation(view, i) !== STOP || view.tokens.end[i - 1] !== view.tokens.start[i]) return false;
  return view.sentenceOf[i + 1] === view.sentenceOf[i] && isNominal(view, i + 1);
}

/**
 * `die Richter „gravierende Bedenken“`: words in marks after a person or name are its name only with a capital; after other nouns no
 * name begins with a small preposition (`laut Entwurf „zur Gänze“`).
 */
function isNamed(view: TextView, i: number, start: number): boolean {
  if (i === start) return false;
  if (has(view, i + 1, Flag.preposition) && !isNominal(view, i + 1)) return true;
  const before = view.word[i - 1]!;
  if (view.entityOf[i - 1]! < 0 && (before.role === undefined || before.role.class === 'body')) return false;
  return !isNominal(view, i + 1);
}

const COMMON_NOUN = /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät)$/u;

/** `laut Ministerium | Arbeiten`, `Müller | Anfang der Woche`: a second common noun belongs to the next phrase; a name to this one. */
function startsAnother(view: TextView, i: number, afterDeterminer: boolean): boolean {
  if (view.entityOf[i]! >= 0) return false;
  if (view.entityOf[i - 1]! >= 0)
    return endsInPerson(view, i) && (isTime(view, i) || (isCommonNoun(view, i) && !isOwned(view, i)));
  if (isTitleAdjective(view, i - 1)) return false;
  const before = view.word[i - 1]!;
  // The capital of a sentence's first word says nothing: `Ersten Angaben zufolge`.
  if (view.sentenceOf[i - 2] !== view.sentenceOf[i] && /(?:e|en|er|em)$/u.test(before.lower)) return false;
  if (before.role !== undefined) return before.role.number === 'plur';
  if (before.surface === '' || has(view, i - 1, Flag.number)) return false;
  if (before.noun !== undefined || COMMON_NOUN.test(before.lower)) return true;
  return !afterDeterminer && isCommonNoun(view, i);
}

function isCommonNoun(view: TextView, i: number): boolean {
  const word = view.word[i]!;
  return (
    word.noun !== undefined || word.role !== undefined || COMMON_NOUN.test(word.lower) || word.lower.endsWith('es')
  );
}

/** A person's name takes no genitive after it: `laut Müller | der Präsident`. */
export function endsInPerson(view: TextView, last: number): boolean {
  const entity = view.entities[view.entityOf[last - 1] ?? -1];
  return entity?.label === 'PER' && entity.form === 'name';
}
