/**
 * Learns the weights of evidence by which `quotes/news` decides (`src/lexicon/lists/evidence`) from the project's own gold
 * articles, and writes them into these lists:
 *
 *   npm run train -- quotes [--dry] [--pulls]
 *
 * Learned on `fixtures/gold/dev.jsonl`, scored on `test.jsonl`; no other data is needed or read. `--dry` writes nothing,
 * `--pulls` compares how strongly the weights are drawn toward those set by hand. Which rows there are and the weights set by
 * hand stand in the lists.
 */
import { writeFileSync } from 'node:fs';
import { QUESTIONS } from '../../src/quote-detect/evidence/decisions.js';
import { Weights } from '../../src/quote-detect/evidence/weights.js';
import { casesOf } from './quotes/cases.js';
import { learnTables, listOf, PULL } from './quotes/learn-tables.js';
import { crossValidate, learnWeights, scoreWeights } from './quotes/logistic.js';

const GOLD = new URL('../../fixtures/gold/', import.meta.url);

async function main(): Promise<void> {
  const dev = await casesOf(new URL('dev.jsonl', GOLD));
  const test = await casesOf(new URL('test.jsonl', GOLD));
  const show = ({ right, loss }: { right: number; loss: number }): string =>
    `${(100 * right).toFixed(1)} % right, loss ${loss.toFixed(3)}`;
  for (const question of QUESTIONS) {
    const rows = Weights.rows(question);
    console.log(`${question}: ${dev[question].length} cases of dev, ${test[question].length} of test`);
    console.log(`  dev, by hand           ${show(scoreWeights(rows, dev[question], 'hand'))}`);
    for (const pull of process.argv.includes('--pulls') ? [0.5, 1, 2, 4, 8, 16] : [PULL]) {
      const learned = learnWeights(rows, dev[question], pull);
      console.log(`  dev, ten folds, pull ${pull} ${show(crossValidate(rows, dev[question], pull))}`);
      console.log(`  test, learned          ${show(scoreWeights(learned, test[question], 'learned'))}`);
    }
    console.log(`  test, by hand          ${show(scoreWeights(rows, test[question], 'hand'))}`);
  }
  if (process.argv.includes('--dry')) return;
  for (const [question, content] of learnTables(dev)) writeFileSync(listOf(question), content);
}

await main();
