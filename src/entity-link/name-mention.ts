import type { Entity, TokenTable } from '../document/layers.js';
import { tokensIn } from '../document/token-search.js';
import type { ActorLists } from './actor-lists.js';
import { fold, genitiveBase, nameWords, withoutApostrophe } from './name-words.js';
import { startsWithCapital, type TextView } from './text-view.js';

/** An entity of form `name`, its words and its place among the tokens. */
export interface NameMention {
  readonly entity: Entity;
  /** Half-open range of token indexes. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** As they stand, white space and invisible characters off; a genitive -s is off where the text shows that it is one. */
  readonly words: readonly string[];
  /** Folded words, joined. */
  readonly key: string;
}

/** Entities of form `name` in text order; the view learns which tokens they cover. */
export function nameMentions(
  entities: readonly Entity[],
  tokens: TokenTable,
  view: TextView,
  lists: ActorLists,
): NameMention[] {
  const names = entities.filter((entity) => entity.form === 'name');
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  const raw = names.map((entity, i) => {
    const { first, last } = tokensIn(tokens, entity);
    view.markName(first, last, i);
    const words = nameWords(entity.text);
    return { entity, first, last, words, genitive: mayBeGenitive(view, first, last, words, lists) };
  });
  // A word in -s that stands where no genitive can stand ends in -s by itself (Peters sagte).
  const bases = new Set<string>();
  const endsInS = new Set<string>();
  for (const { words, genitive } of raw) {
    const last = fold(words.at(-1) ?? '');
    if (!last.endsWith('s')) bases.add(last);
    else if (!genitive) endsInS.add(last);
  }
  return raw.map(({ entity, first, last, words, genitive }) => {
    const bare = withoutGenitive(words, genitive, bases, endsInS);
    return { entity, first, last, sentence: view.sentence(first), words: bare, key: fold(bare.join(' ')) };
  });
}

function withoutGenitive(
  words: readonly string[],
  genitive: boolean,
  bases: ReadonlySet<string>,
  endsInS: ReadonlySet<string>,
): readonly string[] {
  const word = words.at(-1);
  if (word === undefined) return words;
  const bare = withoutApostrophe(word);
  if (bare.changed) return [...words.slice(0, -1), bare.word];
  const base = genitive ? genitiveBase(word) : undefined;
  if (base === undefined || !bases.has(fold(base)) || endsInS.has(fold(word))) return words;
  return [...words.slice(0, -1), base];
}

/**
 * True where a name's -s may be a genitive: a noun or its attribute follows (Bidens neuer Plan), or a noun stands before
 * (die Politik Angela Merkels).
 */
function mayBeGenitive(
  view: TextView,
  first: number,
  last: number,
  words: readonly string[],
  lists: ActorLists,
): boolean {
  if (!words.at(-1)?.endsWith('s')) return false;
  if (view.together(first, last) && view.isWord(last)) {
    const next = view.word(last);
    if (startsWithCapital(next) || /^\p{Ll}{2,}(?:e|en|er|em|es)$/u.test(next)) return true;
  }
  const before = first - 1;
  return (
    view.together(before, first) &&
    view.isCapital(before) &&
    view.nameAt(before) < 0 &&
    !lists.titles.has(view.word(before))
  );
}

const MOST_TITLES = 6;

/** Index of the token before a name and its titles (Dr., Prof. Dr.), whether or not their full stop is a token. */
export function beforeTitles(first: number, view: TextView, lists: ActorLists): number {
  let at = first - 1;
  for (let i = at; i > first - MOST_TITLES && view.together(i, first); i--) {
    const word = view.word(i);
    if (lists.titles.has(word)) at = i - 1;
    else if (word !== '.') break;
  }
  return at;
}
