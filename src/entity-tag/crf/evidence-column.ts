import { hashNumber, hashText } from '../../model/hash.js';
import type { Candidate } from '../candidate.js';

/** What rules say of the tokens of a sentence: for each a hash of label, form and place in the name, and one of the rule; 0 for nothing. */
export interface Evidence {
  readonly label: Int32Array;
  readonly rule: Int32Array;
}

/** Lays candidates out over the tokens from `from`. */
export function evidenceColumns(candidates: readonly Candidate[], from: number, count: number): Evidence {
  const evidence = { label: new Int32Array(count), rule: new Int32Array(count) };
  for (const { first, last, label, form, rule } of candidates) {
    if (last <= from || first >= from + count) continue;
    for (let i = Math.max(first, from); i < last && i < from + count; i++) {
      const place = last - first === 1 ? 0 : i === first ? 1 : i === last - 1 ? 2 : 3;
      evidence.label[i - from] = hashNumber(hashText(form, 0, form.length, hashText(label)), place) | 1;
      evidence.rule[i - from] = hashNumber(hashText(rule, 0, rule.length, hashText(label)), place) | 1;
    }
  }
  return evidence;
}
