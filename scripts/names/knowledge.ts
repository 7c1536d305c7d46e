import { readFileSync } from 'node:fs';

const data = process.env['PRESSESPIEGEL_DATA'] ?? '../shared/data';

/** The records of a table of the data folder, by column name. */
export function table(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(`${data}/kb/${file}`, 'utf8').split(/\r?\n/);
  const columns = head.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
    });
}

/** The text of a file of the data folder. */
export function text(file: string): string {
  return readFileSync(`${data}/kb/${file}`, 'utf8');
}

/** How raw news uses a word; see `count-words.ts`. */
export interface WordCount {
  readonly total: number;
  readonly lower: number;
  readonly determiner: number;
  readonly given: number;
  readonly place: number;
  readonly title: number;
  readonly articles: number;
}

/** The counts that `count-words.ts` wrote. */
export function wordCounts(file: string): Map<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', ...numbers] = line.split('\t');
    const [total = 0, lower = 0, determiner = 0, given = 0, place = 0, title = 0, articles = 0] = numbers.map(Number);
    counts.set(word, { total, lower, determiner, given, place, title, articles });
  }
  return counts;
}
