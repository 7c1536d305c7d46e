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
  const endings = new Endings();
  const places: { first: number; last: number; words: readonly string[] }[] = [];
  for (const entity of names) {
    const { first, last } = tokensIn(tokens, entity);
    view.markName(first, last, places.length);
    const words = nameWords(entity.text);
    endings.count(words, mayBeGenitive(view, first, last, words, lists));
    places.push({ first, last, words });
  }
  const mentions: NameMention[] = [];
  for (const { first, last, words } of places) {
    const bare = endings.withoutGenitive(words);
    const entity = names[mentions.length]!;
    mentions.push({ entity, first, last, sentence: view.sentence(first), words: bare, key: fold(bare.join(' ')) });
  }
  return mentions;
}

/** So many times as often as with -s where no genitive can stand a name must stand without, for that -s to be a genitive's. */
const SURE = 3;

/** What a text shows of the last words of its names: whether their -s is a genitive's. */
class Endings {
  /** How often a word stands as it is. */
  private readonly bare = new Map<string, number>();
  private readonly inGenitive = new Map<string, number>();
  /** How often a word in -s stands where hardly a genitive stands (Peters sagte; but also: Bidens und Harris' Reise). */
  private readonly elsewhere = new Map<string, number>();
  /** Words in -s at the end of a full name that stand so. */
  private readonly endsInS = new Set<string>();

  count(words: readonly string[], genitive: boolean): void {
    const last = fold(words.at(-1) ?? '');
    if (!last.endsWith('s')) add(this.bare, last);
    else add(genitive ? this.inGenitive : this.elsewhere, last);
    if (last.endsWith('s') && !genitive && words.length > 1) this.endsInS.add(last);
  }

  withoutGenitive(words: readonly string[]): readonly string[] {
    const word = words.at(-1);
    if (word === undefined) return words;
    const plain = withoutApostrophe(word);
    if (plain.changed) return [...words.slice(0, -1), plain.word];
    const base = genitiveBase(word);
    return base === undefined || !this.isGenitive(fold(word), fold(base)) ? words : [...words.slice(0, -1), base];
  }

  private isGenitive(word: string, base: string): boolean {
    const bare = this.bare.get(base) ?? 0;
    const elsewhere = this.elsewhere.get(word) ?? 0;
    if (bare === 0 || this.endsInS.has(word)) return false;
    return elsewhere === 0 || (this.inGenitive.get(word) ?? 0) >= elsewhere || bare >= SURE * elsewhere;
  }
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
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
  // `Netanjahus „Plan“`
  const behind = /^["„“»«]$/u.test(view.word(last)) ? last + 1 : last;
  if (view.together(first, behind) && view.isWord(behind)) {
    const next = view.word(behind);
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
