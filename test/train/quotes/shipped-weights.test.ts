import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Cases, casesOf } from '../../../scripts/train/quotes/cases.js';
import { learnTables } from '../../../scripts/train/quotes/learn-tables.js';
import { parseRows } from '../../../src/lexicon/read-list.js';
import { QUESTIONS } from '../../../src/quote-detect/evidence/decisions.js';

/** What a change of an earlier stage may move a weight by before the weights have to be learned anew. */
const DRIFT = 0.3;

describe('the shipped weights of evidence', () => {
  let cases: Cases;
  beforeAll(async () => {
    cases = await casesOf(new URL('../../../fixtures/gold/dev.jsonl', import.meta.url));
  }, 60_000);

  test.each(QUESTIONS)('%s: are what `npm run train -- quotes` makes of the gold articles', (question) => {
    const list = new URL(`../../../src/lexicon/lists/evidence/${question}.txt`, import.meta.url);
    const shipped = parseRows(readFileSync(list, 'utf8'));
    const made = parseRows(learnTables(cases).get(question)!);
    expect(made.map(([outcome, evidence, hand]) => [outcome, evidence, hand])).toEqual(
      shipped.map(([outcome, evidence, hand]) => [outcome, evidence, hand]),
    );
    const moved = made.filter((row, k) => Math.abs(Number(row[3]) - Number(shipped[k]![3])) > DRIFT);
    expect(moved).toEqual([]);
  });

  test('training the same twice makes the same lists', () => {
    expect(learnTables(cases)).toEqual(learnTables(cases));
  });

  test('every row says one thing of one outcome', () => {
    for (const question of QUESTIONS) {
      const list = new URL(`../../../src/lexicon/lists/evidence/${question}.txt`, import.meta.url);
      const names = parseRows(readFileSync(list, 'utf8')).map(([outcome, evidence]) => `${outcome} ${evidence}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
