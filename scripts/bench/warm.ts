/**
 * `npm run bench -- warm`: what it costs that a stage begins cold. Each stage runs over each article several times in a row: the first time
 * its code and what it knows of the words lie far off and words that are not on the list are looked at, later all is at hand.
 */
import type { Article } from '../../src/document/article.js';
import { closeAll, compilePipeline } from '../../src/pipeline/compile.js';
import { readPipelineFile } from '../../src/pipeline/pipeline-file.js';

const RUNS = 4;

/** Prints microseconds a token for the first run and for the mean of the others; a part of the articles warms the compiler up. */
export async function benchWarm(articles: readonly Article[], pipeline: string): Promise<void> {
  const { stages } = await compilePipeline(readPipelineFile(pipeline));
  const spent = new Map<string, { first: number; later: number }>();
  const warm = Math.ceil(articles.length / 2);
  let tokens = 0;
  for (const [i, article] of articles.entries()) {
    const layers: Record<string, unknown> = {};
    for (const { id, provides, stage } of stages) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const began = performance.now();
        const provided = (await stage.run({ article, layers }, () => {})) as Record<string, unknown>;
        times.push(performance.now() - began);
        if (run === RUNS - 1) for (const layer of provides) layers[layer] = provided[layer];
      }
      if (i < warm) continue;
      const sum = spent.get(id) ?? { first: 0, later: 0 };
      sum.first += times[0]!;
      sum.later += times.slice(1).reduce((a, b) => a + b) / (RUNS - 1);
      spent.set(id, sum);
    }
    if (i >= warm) tokens += (layers['tokens'] as { start: ArrayLike<number> }).start.length;
  }
  await closeAll(stages);
  const row = (name: string, first: number, later: number): void =>
    console.log(
      `  ${name.padEnd(20)} ${[first, later].map((ms) => ((ms / tokens) * 1000).toFixed(2).padStart(8)).join('')}`,
    );
  console.log(
    `${pipeline}: ${articles.length - warm} articles, µs a token, first run and later ones, Node ${process.version}`,
  );
  for (const [id, { first, later }] of spent) row(id, first, later);
  const all = [...spent.values()];
  row(
    'all',
    all.reduce((sum, { first }) => sum + first, 0),
    all.reduce((sum, { later }) => sum + later, 0),
  );
}
