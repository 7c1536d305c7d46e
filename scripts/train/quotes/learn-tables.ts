import { readFileSync } from 'node:fs';
import { QUESTIONS, type Question } from '../../../src/quote-detect/evidence/decisions.js';
import { Weights } from '../../../src/quote-detect/evidence/weights.js';
import type { Cases } from './cases.js';
import { learnWeights } from './logistic.js';
import { writeTable } from './table.js';

/** How strongly weights are drawn toward those set by hand: chosen by cross-validation on dev (`--pulls`). */
export const PULL = 8;

/** The list of weights of a question. */
export function listOf(question: Question): URL {
  return new URL(`../../../src/lexicon/lists/evidence/${question}.txt`, import.meta.url);
}

/** The lists with weights learned from `cases`, by question. */
export function learnTables(cases: Cases): Map<Question, string> {
  return new Map(
    QUESTIONS.map((question) => {
      const learned = learnWeights(Weights.rows(question), cases[question], PULL);
      return [question, writeTable(readFileSync(listOf(question), 'utf8'), learned, cases[question])];
    }),
  );
}
