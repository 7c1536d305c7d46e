import { readList, readRows } from '../lexicon/read-list.js';
import type { TextView } from './text-view.js';

let media: ReadonlySet<string> | undefined;
let paperEnds: RegExp | undefined;

/** True where a paper, agency, broadcaster or programme is named by the tokens from `first` up to `last`. */
export function isMedium(view: TextView, first: number, last: number): boolean {
  if (last <= first) return false;
  const name = view.text.slice(view.tokens.start[first]!, view.tokens.end[last - 1]!);
  media ??= new Set([...readRows('names/media').map(([one]) => one!), ...readList('quotes/programmes')]);
  return media.has(name) || (/^\p{Lu}/u.test(name) && isPaper(name));
}

/** True for what ends as the names of papers do. */
function isPaper(name: string): boolean {
  paperEnds ??= new RegExp(
    `(?:${readRows('quotes/paper-name-ends')
      .map(([word, as]) => (as === 'end' ? `${word}|${word!.toLowerCase()}` : `(?<=^|[\\s-])${word}`))
      .join('|')})$`,
    'u',
  );
  return paperEnds.test(name);
}
