import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readMarkedSpans } from '../../../scripts/marked-spans.js';
import { dataFile } from '../../../scripts/measure/data-folder.js';
import { type Cases, casesOf, Listener, markCases, together } from '../../../scripts/train/quotes/cases.js';
import { learnTables } from '../../../scripts/train/quotes/learn-tables.js';
import { parseRows } from '../../../src/lexicon/read-list.js';
import { QUESTIONS } from '../../../src/quote-detect/evidence/decisions.js';

/** What a change of an earlier stage may move a weight by before the weights have to be learned anew. */
const DRIFT = 0.3;

const GOLD = new URL('../../../fixtures/gold/', import.meta.url);
const DUMP = dataFile('text/news-2020.jsonl.gz');
/** What marks are for is learned from marks of news, too, whose texts are not here. */
const FROM_NEWS: readonly string[] = ['speech-in-marks', 'use-of-marks'];

describe('the shipped weights of evidence', () => {
  let cases: Cases;
  beforeAll(async () => {
    const listener = await Listener.load();
    const own = await casesOf(new URL('dev.jsonl', GOLD), listener);
    const news = await markCases(DUMP, readMarkedSpans(new URL('marked-spans.tsv', GOLD)), listener);
    await listener.close();
    cases = together(own, news);
  }, 120_000);

  const learned = QUESTIONS.filter((question) => existsSync(DUMP) || !FROM_NEWS.includes(question));

  test.each(learned)('%s: are what `npm run train -- quotes` makes of the gold', (question) => {
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
