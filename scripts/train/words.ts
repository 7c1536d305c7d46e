/**
 * `npm run train -- words`: writes the list of the words that most articles have (`lexicon/lists/words/frequent.txt`), which the
 * vocabulary keeps. Counted in raw news, one word a token as the tokenizer cuts it; only words go into the list, no text. Then says for
 * lists of several sizes how many words would be looked at in articles that were not counted.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/document/article.js';
import type { Provided } from '../../src/document/stage.js';
import { LONGEST_WORD } from '../../src/lexicon/word-hash.js';
import { create } from '../../src/words/tokens.js';
import { dataFile } from '../measure/data-folder.js';
import { readArticles } from '../read-articles.js';
import { checkSources } from './model-files.js';
import { SOURCES, TEXT } from './sources.js';

/** As many as are worth their memory, by what this script says of {@link SIZES}. */
const MOST = 20_000;
const SIZES = [16_000, 20_000, 24_000, 30_000];
/** The first articles are left out: batches are timed over them. */
const LEFT_OUT = 2_000;
const LIST = fileURLToPath(new URL('../../src/lexicon/lists/words/frequent.txt', import.meta.url));

const tokens = create();

function wordsOf(article: Article): string[] {
  const { start, end } = (tokens.run({ article, layers: {} }, () => {}) as Provided<'tokens'>).tokens;
  return Array.from(start, (from, i) => article.text.slice(from, end[i]));
}

/** A line of the list that begins with # says something of it. */
function mayStand(word: string): boolean {
  return word.length <= LONGEST_WORD && !word.startsWith('#') && !/\s/u.test(word);
}

/** The shares of tokens that are looked at, and that the list has not, and how many of its words came within 200 articles. */
function report(articles: readonly (readonly string[])[], list: ReadonlySet<string>): string {
  const kept = new Set<string>();
  let [all, looks, missed, early] = [0, 0, 0, 0];
  articles.forEach((words, i) => {
    for (const word of new Set(words)) {
      if (!kept.has(word)) looks++;
      if (list.has(word)) kept.add(word);
    }
    all += words.length;
    missed += words.filter((word) => !list.has(word)).length;
    if (i < 200) early = kept.size;
  });
  const share = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
  return `${list.size} words: ${share(looks)} looked at, ${share(missed)} not in the list; kept ${early} after 200 articles, ${kept.size} at last`;
}

checkSources(SOURCES.filter(({ path }) => path === TEXT));
const leftOut: string[][] = [];
const counts = new Map<string, number>();
let counted = 0;
for await (const article of readArticles([dataFile(TEXT)], 'de')) {
  const words = wordsOf(article);
  if (leftOut.length < LEFT_OUT) {
    leftOut.push(words);
    continue;
  }
  counted++;
  for (const word of new Set(words)) if (mayStand(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const frequent = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
writeFileSync(
  LIST,
  `# The words that most news articles have, those that are in more articles first; numbers and punctuation count as words.
# Counted in ${counted.toLocaleString('en')} German news articles of 2020 and 2021; a statistic, no text of them is here.
# One word a line.
# Made by npm run train -- words; not to be edited.
${frequent.slice(0, MOST).join('\n')}
`,
);
for (const size of SIZES) console.log(report(leftOut, new Set(frequent.slice(0, size))));
