import { type Candidate, newCandidate } from '../candidate.js';

/**
 * Names that the tagger cut short, made whole: where a table knows a person or an organisation of several words and the tagger, with
 * the same label, sees only a part of it (*Kim Jong* of *Kim Jong Un*), the whole name counts, as sure as its surest part. Not so for
 * places, whose tables join what stands apart as often as not (*Frankfurt* and *am Main*), nor for name patterns.
 *
 * @param found in text order
 * @param rules what tables and patterns see, in text order, without overlap
 */
export function wholeNames(found: readonly Candidate[], rules: readonly Candidate[]): Candidate[] {
  const whole: Candidate[] = [];
  let at = 0;
  for (let i = 0; i < found.length; i++) {
    const candidate = found[i]!;
    while (at < rules.length && rules[at]!.last <= candidate.first) at++;
    const rule = rules[at];
    if (rule === undefined || !isPart(candidate, rule)) {
      whole.push(candidate);
      continue;
    }
    let end = i + 1;
    while (end < found.length && isPart(found[end]!, rule)) end++;
    if (end < found.length && found[end]!.first < rule.last) {
      whole.push(candidate);
      continue;
    }
    const surest = found.slice(i, end).reduce((a, b) => ((b.confidence ?? 0) > (a.confidence ?? 0) ? b : a));
    whole.push(newCandidate(rule.first, rule.last, surest.label, surest.form, surest.rule, surest.confidence));
    i = end - 1;
  }
  return whole;
}

function isPart(candidate: Candidate, rule: Candidate): boolean {
  return (
    rule.rule.startsWith('gazetteer:') &&
    (rule.label === 'PER' || rule.label === 'ORG') &&
    candidate.label === rule.label &&
    candidate.form === 'name' &&
    rule.form === 'name' &&
    rule.first <= candidate.first &&
    candidate.last <= rule.last &&
    candidate.last - candidate.first < rule.last - rule.first
  );
}
