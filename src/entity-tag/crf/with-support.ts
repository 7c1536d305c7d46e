import { type Candidate, newCandidate } from '../candidate.js';

/**
 * Names of the tagger, each with the rule that sees the very same name: `crf+gazetteer:cities` was found by the tagger and stands in
 * that table, `crf` by the tagger alone.
 *
 * @param found in text order
 * @param rules what tables and patterns see, in text order, without overlap
 */
export function withSupport(found: readonly Candidate[], rules: readonly Candidate[]): Candidate[] {
  let at = 0;
  const supported: Candidate[] = [];
  for (const candidate of found) {
    while (at < rules.length && rules[at]!.first < candidate.first) at++;
    const rule = rules[at];
    const agrees =
      rule?.first === candidate.first &&
      rule.last === candidate.last &&
      rule.label === candidate.label &&
      rule.form === candidate.form;
    const { first, last, label, form, confidence } = candidate;
    supported.push(
      agrees ? newCandidate(first, last, label, form, `${candidate.rule}+${rule.rule}`, confidence) : candidate,
    );
  }
  return supported;
}
