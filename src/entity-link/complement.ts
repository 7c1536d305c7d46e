import type { ActorLists } from './actor-lists.js';
import type { NameMention } from './name-mention.js';
import { fold } from './name-words.js';
import type { RoleReader } from './role-phrase.js';
import type { TextView } from './text-view.js';

/** What follows a role noun and says whose role it is. */
export interface Complement {
  /** Token index behind it; the token after the noun where there is none. */
  readonly last: number;
  readonly anchors: readonly string[];
}

/** Groups (des Ministeriums, für Bildung) and words in a group; more are not followed. */
const MOST_GROUPS = 4;
const MOST_WORDS = 8;
const NUMBER = /^(?:\d{1,4}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)$/u;
const ARTICLE_AFTER_PREPOSITION = /^(?:der|die|das|den|dem|einer|einem|einen|eine|ein)$/u;

/**
 * Reads genitives and prepositional groups to the right of a role noun: `des Verfassungsschutzes`, `für Nordkorea`,
 * `Frankreichs`. With `loose`, groups that may be adverbials (in Berlin) count too; that is safe only where commas
 * bound the phrase.
 *
 * @param from token index behind the role noun
 */
export function readComplement(
  from: number,
  loose: boolean,
  view: TextView,
  lists: ActorLists,
  names: readonly NameMention[],
  reader: RoleReader,
): Complement {
  const anchors: string[] = [];
  let last = from;
  for (let group = 0; group < MOST_GROUPS; group++) {
    const end = groupEnd(last, from, group === 0, loose, view, lists, names, reader);
    if (end === undefined) break;
    anchors.push(anchorOf(end.content, end.last, view, names, reader));
    last = end.last;
  }
  return { last, anchors };
}

/** The group that begins at `at`: where its content begins and where it ends; undefined where none begins there. */
function groupEnd(
  at: number,
  from: number,
  isFirst: boolean,
  loose: boolean,
  view: TextView,
  lists: ActorLists,
  names: readonly NameMention[],
  reader: RoleReader,
): { content: number; last: number } | undefined {
  if (!view.together(from - 1, at)) return undefined;
  const name = view.nameAt(at);
  if (name >= 0) {
    // Präsident Frankreichs: a place or organisation in the genitive right after the noun.
    const mention = names[name]!;
    const genitive =
      isFirst && mention.first === at && mention.entity.label !== 'PER' && /s$/u.test(mention.entity.text);
    return genitive ? { content: at, last: mention.last } : undefined;
  }
  const opener = lists.openers.get(view.word(at));
  if (opener === undefined || (opener === 'loose' && !loose)) return undefined;
  let content = at + 1;
  if (opener !== 'genitive' && ARTICLE_AFTER_PREPOSITION.test(view.word(content))) content++;
  let end = content;
  const limit = content + MOST_WORDS;
  while (end < limit && view.together(from - 1, end) && view.nameAt(end) < 0 && isBeforeNoun(end, view, reader)) end++;
  const nouns = end;
  while (end < limit && view.together(from - 1, end) && isNominal(end, view, lists)) end++;
  return end > nouns ? { content, last: end } : undefined;
}

function isBeforeNoun(at: number, view: TextView, reader: RoleReader): boolean {
  return reader.isAttribute(at) || NUMBER.test(view.word(at));
}

/** A noun, a name, a number behind a noun, or "und" between two nouns. */
function isNominal(at: number, view: TextView, lists: ActorLists): boolean {
  if (view.nameAt(at) >= 0 || view.isCapital(at)) return !lists.determiners.has(view.word(at).toLowerCase());
  return view.word(at) === 'und' && view.isCapital(at + 1) && view.isCapital(at - 1);
}

/** A name in the group is what the role belongs to; without one its words are. */
function anchorOf(
  first: number,
  last: number,
  view: TextView,
  names: readonly NameMention[],
  reader: RoleReader,
): string {
  for (let i = first; i < last; i++) {
    const name = view.nameAt(i);
    if (name >= 0) return reader.anchorOfName(names[name]!.words.join(' '));
  }
  const words: string[] = [];
  for (let i = first; i < last; i++) if (view.isCapital(i)) words.push(fold(view.word(i)));
  return `words ${words.join(' ')}`;
}
