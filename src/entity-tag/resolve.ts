import type { Candidate } from './candidate.js';

/**
 * Which of two overlapping candidates stays: the longer one; of two of one length a name before a part of a compound, and
 * then the one whose rule stands earlier here.
 * A rule's group is what stands before its colon (`gazetteer:cities`).
 */
export const PRECEDENCE: readonly string[] = [
  'role-name',
  'title-name',
  'gazetteer',
  'given-name-name',
  'family-first-name',
  'initial-name',
  'ruler',
  'work',
  'organisation',
  'place',
  'acronym-of-name',
  'family-name',
  'second-look',
  'speaker-name',
  'name-with-age',
  'acronym',
  'given-name',
];

const rank = new Map(PRECEDENCE.map((rule, i) => [rule, i]));

function rankOf(candidate: Candidate): number {
  const { rule } = candidate;
  const colon = rule.indexOf(':');
  return rank.get(colon < 0 ? rule : rule.slice(0, colon)) ?? PRECEDENCE.length;
}

/** The candidates that stay, without overlap, in text order. */
export function resolve(candidates: readonly Candidate[], tokens: number): Candidate[] {
  const taken = new Uint8Array(tokens);
  const order = [...candidates].sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      Number(a.form === 'part') - Number(b.form === 'part') ||
      rankOf(a) - rankOf(b) ||
      a.first - b.first,
  );
  const kept: Candidate[] = [];
  for (const candidate of order) {
    let free = true;
    for (let i = candidate.first; free && i < candidate.last; i++) free = taken[i] === 0;
    if (!free) continue;
    taken.fill(1, candidate.first, candidate.last);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.first - b.first);
}
