import { hashNumber, hashText } from '../../model/hash.js';
import type { Candidate } from '../candidate.js';

/** What rules say of tokens: for each a hash of label, form and place in the name, and one of the rule; 0 for nothing. */
export interface Evidence {
  readonly label: Int32Array;
  readonly rule: Int32Array;
}

/** Lays candidates out over the `count` tokens of an article. */
export function evidenceColumns(candidates: readonly Candidate[], count: number): Evidence {
  const evidence = { label: new Int32Array(count), rule: new Int32Array(count) };
  for (const { first, last, label, form, rule } of candidates) {
    const ofLabel = hashText(label);
    const ofForm = hashText(form, 0, form.length, ofLabel);
    const ofRule = hashText(rule, 0, rule.length, ofLabel);
    for (let i = first; i < last; i++) {
      const place = last - first === 1 ? 0 : i === first ? 1 : i === last - 1 ? 2 : 3;
      evidence.label[i] = hashNumber(ofForm, place) | 1;
      evidence.rule[i] = hashNumber(ofRule, place) | 1;
    }
  }
  return evidence;
}
