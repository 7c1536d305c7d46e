import { parseRows } from '../../../src/lexicon/read-list.js';
import type { Weight } from '../../../src/quote-detect/evidence/weights.js';
import type { Case } from './logistic.js';

/**
 * The content of a list of weights with new learned weights and counts; comments, order, and the columns set by hand stay.
 *
 * @param learned the weights in the order of the list
 */
export function writeTable(content: string, learned: readonly Weight[], cases: readonly Case[]): string {
  let row = 0;
  return content
    .split('\n')
    .map((line) => {
      if (parseRows(line).length === 0) return line;
      const [outcome, evidence, hand] = line.split('\t');
      const comment = /\t(# .*)$/u.exec(line)?.[1];
      const holds = cases.filter((one) => evidence === 'always' || one.evidence.includes(evidence!));
      const right = holds.filter((one) => one.outcome === outcome).length;
      const share = holds.length === 0 ? '-' : (right / holds.length).toFixed(2);
      const columns = [outcome, evidence, hand, learned[row++]!.learned, holds.length, share];
      return [...columns, ...(comment === undefined ? [] : [comment])].join('\t');
    })
    .join('\n');
}
