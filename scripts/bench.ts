/**
 * `npm run bench`: tokens per second of the default pipeline on one core, each stage's share, memory, start-up, and load.
 *
 * Articles come from the news dump in the data folder (PRESSESPIEGEL_DATA, by default ../shared/data), each seen once;
 * without it from `corpus/`, over and over, which flatters every cache. Options: --articles N, --pipeline NAME; --untuned runs without the
 * settings of the engine that `annotate` makes, as a program does that uses the library and makes none.
 * `npm run bench -- batch` measures batches instead, `npm run bench -- evaluate` evaluation, `npm run bench -- warm` what cold
 * code and words cost: see `bench/`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tuneEngine } from '../src/cli/engine.js';
import type { Article } from '../src/document/article.js';
import { Pipeline } from '../src/pipeline/pipeline.js';
import { loadFormat } from '../src/write/formats.js';
import { benchBatch } from './bench/batch.js';
import { benchEvaluate } from './bench/evaluate.js';
import { benchWarm } from './bench/warm.js';
import { readArticles } from './read-articles.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '2000' },
    pipeline: { type: 'string', default: 'de-news' },
    untuned: { type: 'boolean', default: false },
  },
});
const wanted = Number(values.articles);
const root = fileURLToPath(new URL('..', import.meta.url));
const dump = `${process.env['PRESSESPIEGEL_DATA'] ?? `${root}../shared/data`}/text/news-2020.jsonl.gz`;
const unseen = existsSync(dump);

async function wantedArticles(): Promise<Article[]> {
  const articles: Article[] = [];
  do {
    for await (const article of readArticles([unseen ? dump : `${root}corpus`], 'de')) {
      articles.push(article);
      if (articles.length >= wanted) return articles;
    }
  } while (!unseen);
  return articles;
}

async function main(): Promise<void> {
  if (!values.untuned) tuneEngine(1);
  const articles = await wantedArticles();
  const pipeline = await Pipeline.load(values.pipeline);
  const jsonl = await loadFormat('jsonl', { offsets: 'utf16', uiLanguage: 'de' });
  // A twentieth of the articles warms the compiler up and is not counted.
  const warm = Math.ceil(articles.length / 20);
  const spent = new Map<string, number>();
  let tokens = 0;
  let bytes = 0;
  let began = 0;
  for (const [i, article] of articles.entries()) {
    if (i === warm) {
      spent.clear();
      tokens = 0;
      bytes = 0;
      began = performance.now();
    }
    const annotated = await pipeline.annotate(article, [], {
      clock: (stage, ms) => spent.set(stage, (spent.get(stage) ?? 0) + ms),
    });
    const before = performance.now();
    for (const { text } of jsonl.render(annotated)) bytes += text.length;
    spent.set('write jsonl', (spent.get('write jsonl') ?? 0) + performance.now() - before);
    tokens += annotated.layers.tokens!.start.length;
  }
  const seconds = (performance.now() - began) / 1000;
  const writing = spent.get('write jsonl')! / 1000;
  await pipeline.close();

  const where = unseen ? 'news, each article seen once' : 'corpus/, over and over (flatters caches)';
  console.log(
    `${values.pipeline}: ${articles.length - warm} articles, ${tokens} tokens (${where}), Node ${process.version}${values.untuned ? ', untuned' : ''}`,
  );
  console.log(`  pipeline           ${rate(tokens, seconds - writing)} tokens/s`);
  console.log(
    `  with JSONL         ${rate(tokens, seconds)} tokens/s, ${(bytes / seconds / 1e6).toFixed(1)} MB/s written`,
  );
  for (const [stage, ms] of spent) {
    console.log(
      `    ${stage.padEnd(20)} ${((ms / seconds) * 0.1).toFixed(1).padStart(5)} %  ${rate(tokens, ms / 1000)} tokens/s`,
    );
  }
  console.log(
    `  peak memory        ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB (with ${articles.length} articles held)`,
  );
  startUp();
  if (values.pipeline === 'de-news') loading();
}

/** A whole process for one sentence: Node's own start, imports, lists, name tables, first article. */
function startUp(): void {
  const built = `${root}dist/main.js`;
  const times = Array.from({ length: 7 }, () => {
    const began = performance.now();
    const text = 'Die Kanzlerin sagte am Montag in Berlin: „Wir schaffen das.“';
    const run = spawnSync(process.execPath, [built, 'annotate', '-', '--out', '-', '--pipeline', values.pipeline], {
      input: text,
    });
    if (run.status !== 0) throw new Error(String(run.stderr));
    return performance.now() - began;
  });
  times.sort((a, b) => a - b);
  console.log(
    `  start-up           ${times[3]!.toFixed(0)} ms (whole process for one sentence, median of ${times.length})`,
  );
}

/** The learned stages by themselves: models, and the lists and tables that they read. */
function loading(): void {
  const script = `
    const { create: tags } = await import('${root}dist/words/tags/crf.js');
    const { create: names } = await import('${root}dist/entity-tag/crf.js');
    const began = performance.now();
    tags({ model: 'models/tags-de' }, { directory: '${root}pipelines' });
    names({ model: 'models/entities-de' }, { directory: '${root}pipelines' });
    console.log(performance.now() - began);`;
  const times = Array.from({ length: 7 }, () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '--eval', script]).stdout),
  );
  times.sort((a, b) => a - b);
  console.log(`  load               ${times[3]!.toFixed(0)} ms (tags/crf and entities/crf, median of ${times.length})`);
}

function rate(tokens: number, seconds: number): string {
  return Math.round(tokens / seconds)
    .toLocaleString('en')
    .padStart(10);
}

if (positionals[0] === 'batch') await benchBatch(root, dump);
else if (positionals[0] === 'evaluate') await benchEvaluate();
else if (positionals[0] === 'warm') {
  tuneEngine(1);
  await benchWarm(await wantedArticles(), values.pipeline);
} else await main();
