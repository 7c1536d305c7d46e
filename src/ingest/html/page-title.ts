import type { TextBlock } from './text-blocks.js';

/** A heading must share this much of its words with one of the titles that the page declares. */
const ALIKE = 0.5;
/** A heading of the first level need not be so much like it. */
const FIRST_LEVEL = 0.3;

/** The title of a page's article, and the block that shows it, if one does. */
export interface PageTitle {
  readonly text?: string;
  /** Index among the blocks. */
  readonly block?: number;
}

/**
 * Finds the headline: the heading that is most like a title that the page declares, else its first `<h1>`, else the
 * declared title without the site's name.
 *
 * @param declared titles of the page, the likeliest first
 */
export function pageTitle(blocks: readonly TextBlock[], declared: readonly string[]): PageTitle {
  const titles = declared.map((title) => ({ title: oneLine(title), words: wordsOf(title) }));
  let best: { block: number; likeness: number } | undefined;
  blocks.forEach(({ role, text, linked, visible }, block) => {
    if (!/^h[1-3]$/.test(role) || text.length > 400) return;
    const words = wordsOf(text);
    const most = Math.max(0, ...titles.map((title) => likeness(words, title.words)));
    const value = (role === 'h1' ? most + FIRST_LEVEL : most) * (linked > visible / 2 ? 0.8 : 1);
    if (value >= ALIKE && value > (best?.likeness ?? 0)) best = { block, likeness: value };
  });
  const block = best?.block ?? blocks.findIndex(({ role }) => role === 'h1');
  if (block === -1) {
    const text = withoutSite(titles[0]?.title);
    return text === undefined ? {} : { text };
  }
  const shown = oneLine(blocks[block]!.text);
  // Pages set kicker and headline apart by style alone; the declared title has the space between them.
  const letters = lettersOf(shown);
  const spaced = titles.find(({ title }) => lettersOf(title) === letters)?.title;
  const afterKicker = titles.find(
    ({ title }) => title.length >= shown.length / 2 && letters.endsWith(lettersOf(title)),
  )?.title;
  return { text: spaced ?? afterKicker ?? shown, block };
}

function withoutSite(title: string | undefined): string | undefined {
  return title?.replace(/\s+(?:[|–—»·]|-)\s+[^|–—»·]{2,40}$/u, '').trim() || undefined;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Share of common words in the smaller set, and a little less for words that are in one alone. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (common / Math.min(a.size, b.size)) * 0.7 + (common / Math.max(a.size, b.size)) * 0.3;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
