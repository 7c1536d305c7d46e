/**
 * `npm run train -- words`: writes the list of the words that most articles have (`lexicon/lists/words/frequent.txt`), which the
 * vocabulary keeps. Counted in raw news, one word a token as the tokenizer cuts it; only words go into the list, no text.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import type { Provided } from '../../src/document/stage.js';
import { articleFromText } from '../../src/ingest/article-from-text.js';
import { LONGEST_WORD } from '../../src/lexicon/word-hash.js';
import { create } from '../../src/words/tokens.js';
import { dataFile } from '../measure/data-folder.js';
import { checkSources } from './model-files.js';
import { SOURCES, TEXT } from './sources.js';

/**
 * As many as are worth their memory: with 16,000 a new article has 8.9 % of words that must be looked at anew, with 20,000 8.1 %, with
 * 24,000 7.6 %, with 30,000 7.1 % (counted in the articles left out).
 */
const MOST = 20_000;
/** The first articles are left out: batches are timed over them. */
const LEFT_OUT = 2_000;
const LIST = fileURLToPath(new URL('../../src/lexicon/lists/words/frequent.txt', import.meta.url));

checkSources(SOURCES.filter(({ path }) => path === TEXT));
const tokens = create();
const articles = new Map<string, number>();
let read = 0;
const lines = createInterface({ input: createReadStream(dataFile(TEXT)).pipe(createGunzip()) });
for await (const line of lines) {
  if (++read <= LEFT_OUT) continue;
  const { header = '', article = '' } = JSON.parse(line) as { header?: string; article?: string };
  const news = articleFromText(`${header}\n\n${article}`);
  const found = tokens.run({ article: news, layers: {} }, () => {}) as Provided<'tokens'>;
  const { start, end } = found.tokens;
  const words = new Set<string>();
  for (let i = 0; i < start.length; i++) {
    const word = news.text.slice(start[i], end[i]);
    // A line of the list that begins with # says something of it.
    if (word.length <= LONGEST_WORD && !word.startsWith('#') && !/\s/u.test(word)) words.add(word);
  }
  for (const word of words) articles.set(word, (articles.get(word) ?? 0) + 1);
}
const frequent = [...articles]
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .slice(0, MOST)
  .map(([word]) => word);
writeFileSync(
  LIST,
  `# The words that most news articles have, those that are in more articles first; numbers and punctuation count as words.
# Counted in ${(read - LEFT_OUT).toLocaleString('en')} German news articles of 2020 and 2021; a statistic, no text of them is here.
# One word a line.
# Made by npm run train -- words; not to be edited.
${frequent.join('\n')}
`,
);
console.log(`${frequent.length} words of ${articles.size}; the last is in ${articles.get(frequent.at(-1)!)} articles`);
