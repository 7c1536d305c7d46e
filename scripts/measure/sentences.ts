/**
 * Sentences: boundaries after . ! ? … with their closing marks, before a space and no small letter, line ends left out.
 * `npm run measure -- sentences [--train] [--errors] [--stage rules|intl|wink]`. Wikinews boundaries are automatic: where ours differ, each place
 * was judged once by reading it (`fixtures/wikinews-boundary-verdicts.tsv`).
 */
import { readFileSync } from 'node:fs';
import type { Article } from '../../src/document/article.js';
import type { Sentence } from '../../src/document/layers.js';
import type { Stage } from '../../src/document/stage.js';
import { create as createTokens } from '../../src/words/tokens.js';
import { readJsonLines } from './data-folder.js';
import { type Counts, f1Line } from './scores.js';

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly number[])[];
}

const CANDIDATE = /[.!?…]["“”«»‘’'›‹)\]]*(?=[ \u00a0]+[^\p{Ll}\s])/gu;
const stageAt = process.argv.indexOf('--stage');
const stageName = stageAt < 0 ? 'rules' : process.argv[stageAt + 1]!;
const { create } = (await import(`../../src/sentence-split/${stageName}.js`)) as {
  create: () => Stage<'tokens', 'sentences'>;
};
const [tokens, sentences] = [createTokens(), create()];

/** Verdicts by `set id offset`: `gold`, `ours`, or `either`. */
const verdicts = new Map(
  readFileSync(new URL('../../fixtures/wikinews-boundary-verdicts.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string])
    .map(([article, offset, verdict]) => [`${article} ${offset}`, verdict]),
);

/** Megabytes a second of the sentence stage alone, once the compiler has seen it. */
function speed(golds: readonly Gold[]): string {
  let [seconds, bytes] = [0, 0];
  for (let round = 0; round < 6; round++) {
    for (const { text } of golds) {
      const { seconds: spent } = split(text);
      if (round > 0) [seconds, bytes] = [seconds + spent, bytes + text.length];
    }
  }
  return `${(bytes / seconds / 1e6).toFixed(0)} MB/s`;
}

function split(text: string): { ends: Set<number>; seconds: number } {
  const article = { text, regions: [] } as unknown as Article;
  const tokenLayer = tokens.run({ article, layers: {} }, () => {}) as { tokens: never };
  const began = performance.now();
  const found = sentences.run({ article, layers: tokenLayer }, () => {}) as { sentences: readonly Sentence[] };
  return { ends: new Set(found.sentences.map(({ end }) => end)), seconds: (performance.now() - began) / 1000 };
}

function measure(name: string, golds: readonly Gold[] | undefined, judged: boolean): void {
  if (!golds) return;
  const raw: Counts = { right: 0, said: 0, gold: 0 };
  const after: Counts = { right: 0, said: 0, gold: 0 };
  let open = 0;
  for (const { id, text, sentences: spans } of golds) {
    const ours = split(text);
    const gold = new Set(spans.map((span) => span[1]!));
    for (const { 0: stop, index } of text.matchAll(CANDIDATE)) {
      const at = index + stop.length;
      const [says, is] = [ours.ends.has(at), gold.has(at)];
      count(raw, says, is);
      const verdict = says === is ? 'gold' : verdicts.get(`${id.split(' ')[0]} ${at}`);
      count(after, says, verdict === 'ours' || verdict === 'either' ? says : is);
      if (says === is) continue;
      if (judged && verdict === undefined) open++;
      if (process.argv.includes('--errors') && !(judged && verdict)) {
        console.log(
          `${id}\t${at}\t${says ? 'FALSE' : 'MISS'}\t${text.slice(Math.max(0, at - 60), at)}⟦⟧${text.slice(at, at + 40)}`.replaceAll(
            '\n',
            '⏎',
          ),
        );
      }
    }
  }
  console.log(`sentences ${name}: ${f1Line(raw)}, ${speed(golds)}`);
  if (judged) console.log(`sentences ${name}, differences judged: ${f1Line(after)}; ${open} not yet judged`);
}

function count(counts: Counts, says: boolean, is: boolean): void {
  if (says) counts.said++;
  if (is) counts.gold++;
  if (says && is) counts.right++;
}

if (process.argv.includes('--train')) {
  measure('Wikinews train', readJsonLines<Gold>('quotes/wikinews.train.jsonl'), true);
} else {
  measure('GSD dev', readJsonLines<Gold>('pos/gsd.dev.raw.jsonl'), false);
  measure('Wikinews dev', readJsonLines<Gold>('quotes/wikinews.dev.jsonl'), true);
}
