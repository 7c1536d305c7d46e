import { readList } from '../../lexicon/read-list.js';
import type { TextBlock } from './text-blocks.js';

const LONGEST = 200;
const LEAST_LINKED = 0.3;

let phrases: { readonly all: ReadonlySet<string>; readonly longest: number } | undefined;

/** True for a block that points to other articles, shares, advertises and the like, by its words. */
export function isPagePhrase({ text, linked, visible }: TextBlock): boolean {
  if (text.length > LONGEST) return false;
  phrases ??= readPhrases();
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '');
  const all = words.join(' ');
  if (phrases.all.has(all)) return true;
  if (linked < visible * LEAST_LINKED) return false;
  for (let n = Math.min(words.length, phrases.longest); n > 0; n--) {
    if (phrases.all.has(words.slice(0, n).join(' '))) return true;
  }
  return false;
}

function readPhrases(): NonNullable<typeof phrases> {
  const all = new Set(readList('ingest/page-phrases'));
  return { all, longest: Math.max(...[...all].map((phrase) => phrase.split(' ').length)) };
}
