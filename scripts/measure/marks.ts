/**
 * Measures the use of quotation marks on 100 marked spans of the news dump beside the project, drawn by seed and labelled
 * from the text alone (`docs/reading/marked-spans.tsv`, how they were drawn stands in `docs/reading/README.md`):
 *
 *   npx tsx scripts/measure/marks.ts [--errors]
 *
 * Default pipeline. A span counts as found where the program pairs the same two marks. `unsure` is left out of the scores.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Marked } from '../../src/document/layers.js';
import { Pipeline } from '../../src/pipeline/pipeline.js';
import { readArticles } from '../read-articles.js';
import { dataFile } from './data-folder.js';
import { percent, Tally } from './quotes/tally.js';

interface Label {
  readonly id: string;
  readonly sha: string;
  readonly start: number;
  readonly end: number;
  readonly use: Marked['use'];
}

const LABELS = new URL('../../docs/reading/marked-spans.tsv', import.meta.url);
const USES = ['speech', 'title', 'name', 'distance'] as const;

async function main(): Promise<void> {
  const dump = dataFile('text/news-2020.jsonl.gz');
  if (!existsSync(dump)) {
    console.log('text/news-2020.jsonl.gz: not there (PRESSESPIEGEL_DATA names the data folder); left out');
    return;
  }
  const labels = new Map(readLabels().map((label) => [label.id, label]));
  const pipeline = await Pipeline.load('de-news');
  const tallies = new Map(USES.map((use) => [use, new Tally()]));
  const counts = { unpaired: 0, right: 0, all: 0 };
  let left = labels.size;
  for await (const article of readArticles([dump])) {
    const label = labels.get(article.id);
    if (label === undefined) continue;
    if (article.textSha256 !== label.sha) throw new Error(`${label.id} is read otherwise than when it was labelled`);
    const { layers } = await pipeline.annotate(article, []);
    const found = layers.marked?.find(({ start, end }) => start === label.start && end === label.end);
    left--;
    if (label.use !== 'unsure') {
      counts.all++;
      if (found === undefined) counts.unpaired++;
      if (found?.use === label.use) counts.right++;
      else if (process.argv.includes('--errors')) {
        console.log([label.id, label.start, label.end, label.use, found?.use ?? 'unpaired'].join('\t'));
      }
      for (const use of USES) {
        const tally = tallies.get(use)!;
        if (label.use === use) tally.gold++;
        if (found?.use === use) tally.system++;
        if (label.use === use && found?.use === use) tally.hits++;
      }
    }
    if (left === 0) break;
  }
  await pipeline.close();
  console.log(`use of marks: ${labels.size} spans of as many articles, ${labels.size - counts.all} of them unsure`);
  for (const [use, tally] of tallies) console.log(`${use.padEnd(12)} ${tally}`);
  console.log(`${'right use'.padEnd(12)} ${percent(counts.right / counts.all)}  (${counts.unpaired} not paired)`);
}

function readLabels(): Label[] {
  const [, ...lines] = readFileSync(LABELS, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [id, sha, start, end, use] = line.split('\t') as [string, string, string, string, Marked['use']];
    return { id, sha, start: Number(start), end: Number(end), use };
  });
}

await main();
