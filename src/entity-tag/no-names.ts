import { TokenKind } from '../document/layers.js';
import { readList } from '../lexicon/read-list.js';
import type { Candidate } from './candidate.js';
import { withoutGenitive } from './pieces.js';
import type { Words } from './words.js';

let nouns: ReadonlySet<string> | undefined;

/**
 * Leaves out what the annotation guide does not mark, whoever took it for a name: single words of the list `names/no-names`, also in the
 * genitive and before a hyphen, and web and mail addresses.
 */
export function withoutNoNames(words: Words, candidates: readonly Candidate[]): Candidate[] {
  const names: Candidate[] = [];
  for (const candidate of candidates) {
    const { first, last, form, rule } = candidate;
    if (last - first > 1 || form !== 'name' || !isNoName(words, first, rule)) names.push(candidate);
  }
  return names;
}

function isNoName(words: Words, i: number, rule: string): boolean {
  nouns ??= new Set(readList('names/no-names'));
  if (words.tokens.kind[i] === TokenKind.url) return true;
  const surface = words.surface[i]!;
  if (nouns.has(surface)) return true;
  const hyphen = surface.indexOf('-');
  // `Corona-Pandemie`; the Corona-Warn-App is a name that tables know.
  if (hyphen > 0) return rule === 'crf' && nouns.has(surface.slice(0, hyphen));
  const stem = withoutGenitive(surface);
  return stem !== undefined && nouns.has(stem);
}
