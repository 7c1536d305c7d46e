/**
 * `npm run reading`: scores the default pipeline (or `--pipeline`) on 30 news articles that a reader marked without having
 * seen any output, and writes `docs/reading/errors.tsv`. The marks stand in `docs/reading/marks.jsonl` by article id and
 * offsets, without the text, which comes from the news dump of the data folder (PRESSESPIEGEL_DATA).
 *
 * `npm run reading -- --from gold.jsonl` makes `marks.jsonl` of compiled annotation (`npm run gold -- compile`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readAnnotations } from '../src/document/read-annotations.js';
import type { EvalDocument, EvalLayer } from '../src/evaluate/eval-document.js';
import { scoreSystems } from '../src/evaluate/evaluate.js';
import type { GoldScope } from '../src/evaluate/gold-scope.js';
import { asEvalDocument } from '../src/evaluate/read/annotated.js';
import { createScorer } from '../src/evaluate/scorers.js';
import { Pipeline } from '../src/pipeline/pipeline.js';
import { readArticles } from './read-articles.js';
import { type ArticleMarks, marksOf, withText } from './reading/marks.js';

const MARKS = 'docs/reading/marks.jsonl';
const ERRORS = 'docs/reading/errors.tsv';
/** Only names, not derived forms and parts of compounds, as everywhere; their roles are those that readers marked. */
const SCOPES: Partial<Record<EvalLayer, GoldScope>> = { entities: { entityForms: ['name'] } };
const LAYERS = ['entities', 'quotes', 'marked'] as const;

const { values } = parseArgs({
  options: { from: { type: 'string' }, pipeline: { type: 'string', default: 'de-news' } },
});

if (values.from) {
  const lines: string[] = [];
  for await (const article of readAnnotations(values.from)) lines.push(JSON.stringify(marksOf(article)));
  writeFileSync(MARKS, `${lines.join('\n')}\n`);
}

const marks = readFileSync(MARKS, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as ArticleMarks);
const wanted = new Map(marks.map((one) => [one.id, one]));
const folder = process.env['PRESSESPIEGEL_DATA'] ?? '../shared/data';
const pipeline = await Pipeline.load(values.pipeline);
const gold: EvalDocument[] = [];
const system: EvalDocument[] = [];
for await (const article of readArticles([`${folder}/text/news-2020.jsonl.gz`])) {
  if (!wanted.has(article.id)) continue;
  const annotated = asEvalDocument(await pipeline.annotate(article, []));
  system.push(annotated);
  const read = withText(wanted.get(article.id)!, article);
  gold.push({ ...read, tokens: annotated.tokens!, sentences: annotated.sentences! });
  if (gold.length === wanted.size) break;
}
await pipeline.close();

const rows: string[] = [];
for (const layer of LAYERS) {
  const scope = SCOPES[layer];
  const options = scope ? { scope } : {};
  const { metrics, systems } = scoreSystems(layer, gold, [{ name: values.pipeline, documents: system }], options);
  console.log(`\n${layer}: ${gold.length} articles`);
  systems[0]!.figures.forEach((figure, i) => {
    const metric = metrics[i]!;
    if (figure.value === undefined) return;
    const shown = metric.scale === 'share' ? (figure.value * 100).toFixed(1) : figure.value.toFixed(2);
    console.log(`  ${[metric.group, metric.name, metric.label].filter(Boolean).join(' · ').padEnd(60)} ${shown}`);
  });
  const scorer = createScorer(layer, gold, options);
  gold.forEach((document, i) => {
    for (const { kind, gold: right, system: wrong } of scorer.differences(document, system[i]!)) {
      const place = (spans: readonly { start: number; end: number }[] = []): string =>
        spans.map(({ start, end }) => `${start}-${end}`).join(' ');
      rows.push(
        [
          layer,
          document.id,
          kind,
          place(right?.spans),
          right?.label ?? '',
          place(wrong?.spans),
          wrong?.label ?? '',
        ].join('\t'),
      );
    }
  });
}
const head = ['layer', 'article', 'kind', 'gold_span', 'gold_label', 'system_span', 'system_label'].join('\t');
writeFileSync(ERRORS, `${[head, ...rows].join('\n')}\n`);
console.log(`\n${rows.length} differences in ${ERRORS}`);
