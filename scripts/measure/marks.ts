/**
 * Measures the use of quotation marks on spans of the news dump beside the project, drawn by seed and labelled from the text
 * alone (how they were drawn stands in `docs/reading/README.md`):
 *
 *   npx tsx scripts/measure/marks.ts [--tuning] [--errors]
 *
 * Default pipeline. A span counts as found where the program pairs the same two marks. `unsure` is left out of the scores.
 * `--tuning` measures the spans that rules and weights may be tuned on instead; `--errors` lists what is wrong.
 */
import { existsSync } from 'node:fs';
import type { Marked } from '../../src/document/layers.js';
import { Pipeline } from '../../src/pipeline/pipeline.js';
import { dataFile } from './data-folder.js';
import { labelledArticles, readMarkedSpans } from './marked-spans.js';
import { percent, Tally } from './quotes/tally.js';

const ROOT = new URL('../../', import.meta.url);
const TEST = ['docs/reading/marked-spans.tsv', 'docs/reading/marked-spans-2.tsv'];
const TUNING = ['docs/reading/marked-spans-tuning.tsv'];
const USES = ['speech', 'title', 'name', 'distance'] as const;

async function main(): Promise<void> {
  const dump = dataFile('text/news-2020.jsonl.gz');
  if (!existsSync(dump)) {
    console.log('text/news-2020.jsonl.gz: not there (PRESSESPIEGEL_DATA names the data folder); left out');
    return;
  }
  const pipeline = await Pipeline.load('de-news');
  for (const file of process.argv.includes('--tuning') ? TUNING : TEST) await measure(pipeline, dump, file);
  await pipeline.close();
}

async function measure(pipeline: Pipeline, dump: string, file: string): Promise<void> {
  const spans = readMarkedSpans(new URL(file, ROOT));
  const tallies = new Map(USES.map((use) => [use, new Tally()]));
  const counts = { unpaired: 0, right: 0, all: 0 };
  for await (const { article, span } of labelledArticles(dump, spans)) {
    const { layers } = await pipeline.annotate(article, []);
    const found = layers.marked?.find(({ start, end }) => start === span.start && end === span.end);
    if (span.use === 'unsure') continue;
    counts.all++;
    if (found === undefined) counts.unpaired++;
    if (found?.use === span.use) counts.right++;
    else if (process.argv.includes('--errors')) showError(article.text, span, found);
    for (const use of USES) {
      const tally = tallies.get(use)!;
      if (span.use === use) tally.gold++;
      if (found?.use === use) tally.system++;
      if (span.use === use && found?.use === use) tally.hits++;
    }
  }
  console.log(`${file}: ${spans.length} spans of as many articles, ${spans.length - counts.all} of them unsure`);
  for (const [use, tally] of tallies) console.log(`${use.padEnd(12)} ${tally}`);
  console.log(`${'right use'.padEnd(12)} ${percent(counts.right / counts.all)}  (${counts.unpaired} not paired)`);
}

const [BEFORE, AFTER] = [90, 50];

function showError(
  text: string,
  span: { id: string; start: number; end: number; use: string },
  found: Marked | undefined,
) {
  const shown = `${text.slice(Math.max(0, span.start - BEFORE), span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end, span.end + AFTER)}`;
  const reasons = found?.reasons?.map(({ name, weight }) => `${name} ${weight}`).join(', ') ?? '';
  console.log(
    [span.id, span.start, span.use, found?.use ?? 'unpaired', shown.replaceAll(/\s*\n\s*/gu, ' ¶ '), reasons].join(
      '\t',
    ),
  );
}

await main();
