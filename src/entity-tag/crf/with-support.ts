import type { Candidate } from '../candidate.js';

/**
 * Names of the tagger, each with the rule that sees the very same name: `crf+gazetteer:cities` was found by the tagger and stands in
 * that table, `crf` by the tagger alone.
 *
 * @param found in text order
 * @param rules what tables and patterns see, in text order, without overlap
 */
export function withSupport(found: readonly Candidate[], rules: readonly Candidate[]): Candidate[] {
  let at = 0;
  return found.map((candidate) => {
    while (at < rules.length && rules[at]!.first < candidate.first) at++;
    const rule = rules[at];
    const agrees =
      rule?.first === candidate.first &&
      rule.last === candidate.last &&
      rule.label === candidate.label &&
      rule.form === candidate.form;
    return agrees ? { ...candidate, rule: `${candidate.rule}+${rule.rule}` } : candidate;
  });
}
