/**
 * Counts how capitalised words are used in raw German news: `tsx scripts/names/count-words.ts OUT.tsv`. The counts decide
 * which names are also common words and which words are family names; the text itself goes nowhere.
 *
 * Columns: word, occurrences inside a sentence, occurrences in lower case, after a determiner, after a given name,
 * after "in/nach/aus", after "Herr/Frau" or a degree, articles in which it follows a given name.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const data = process.env['PRESSESPIEGEL_DATA'] ?? '../shared/data';
const DETERMINERS = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur vom beim ins ans ' +
    'dieser diese dieses diesen diesem jeder jede jedes jeden jedem sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer ' +
    'unser unsere unseren unserem viele vielen mehr alle allen einige mehrere zwei drei vier fünf zehn'
  ).split(' '),
);
const PLACES = new Set(['in', 'nach', 'aus']);
const TITLES = new Set(['Herr', 'Herrn', 'Frau', 'Dr', 'Prof', 'Professor', 'Professorin']);

interface Count {
  total: number;
  determiner: number;
  given: number;
  place: number;
  title: number;
  articles: number;
  lastArticle: number;
}

const givenNames = new Set<string>();
for (const line of readFileSync(new URL('./source/given-names.txt', import.meta.url), 'utf8').split('\n')) {
  if (!line.startsWith('#')) for (const name of (line.split('\t')[1] ?? '').split(' ')) givenNames.add(name);
}

/** Also Frank-Walter, Karl-Heinz. */
function isGivenName(word: string): boolean {
  return givenNames.has(word) || (word.includes('-') && word.split('-').every((half) => givenNames.has(half)));
}

const counts = new Map<string, Count>();
const lower = new Map<string, number>();

function count(word: string, previous: string, article: number): void {
  let entry = counts.get(word);
  if (entry === undefined) {
    entry = { total: 0, determiner: 0, given: 0, place: 0, title: 0, articles: 0, lastArticle: -1 };
    counts.set(word, entry);
  }
  entry.total++;
  if (DETERMINERS.has(previous)) entry.determiner++;
  else if (PLACES.has(previous)) entry.place++;
  else if (TITLES.has(previous)) entry.title++;
  else if (isGivenName(previous)) {
    entry.given++;
    if (entry.lastArticle !== article) entry.articles++;
    entry.lastArticle = article;
  }
}

const lines = createInterface({
  input: createReadStream(`${data}/text/news-2020.jsonl.gz`).pipe(createGunzip()),
  crlfDelay: Number.POSITIVE_INFINITY,
});
let article = 0;
for await (const line of lines) {
  const record = JSON.parse(line) as { article?: string };
  article++;
  let previous = '';
  for (const [token] of (record.article ?? '').matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*|[^\s\p{L}]/gu)) {
    const first = token[0]!;
    if (/\p{L}/u.test(first)) {
      if (first === first.toLowerCase()) lower.set(token, (lower.get(token) ?? 0) + 1);
      else if (/[\p{L}\p{N},]$/u.test(previous)) count(token, previous, article);
      previous = token;
    } else if (token !== '.' || !TITLES.has(previous)) previous = token;
  }
}

const rows = [...counts]
  .filter(([, c]) => c.total >= 3)
  .sort((a, b) => b[1].total - a[1].total || (a[0] < b[0] ? -1 : 1));
writeFileSync(
  process.argv[2] ?? 'word-counts.tsv',
  rows
    .map(([word, c]) =>
      [word, c.total, lower.get(word.toLowerCase()) ?? 0, c.determiner, c.given, c.place, c.title, c.articles].join(
        '\t',
      ),
    )
    .join('\n'),
);
