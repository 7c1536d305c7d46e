import type { Candidate } from './candidate.js';
import { ORGANISATION_PATTERNS, type TokenFacts } from './organisation-patterns.js';
import { PERSON_PATTERNS } from './person-patterns.js';
import { PLACE_PATTERNS } from './place-patterns.js';
import type { WordKnowledge } from './word-knowledge.js';
import type { Words } from './words.js';
import { titledWork } from './work-patterns.js';

/** Every pattern at every token. */
export function patternCandidates(
  words: Words,
  fromTables: readonly Candidate[],
  knowledge: WordKnowledge,
): Candidate[] {
  const { blocked, facts } = tokenFacts(words, fromTables);
  const persons = { blocked, knowledge };
  const candidates: Candidate[] = [];
  for (let i = 0; i < words.count; i++) {
    if (words.capital[i] === 0 && words.bits[i] === 0) continue;
    for (const pattern of PERSON_PATTERNS) {
      const candidate = pattern(words, i, persons);
      if (candidate !== undefined) candidates.push(candidate);
    }
    for (const pattern of ORGANISATION_PATTERNS) {
      const candidate = pattern(words, i, facts, knowledge);
      if (candidate !== undefined) candidates.push(candidate);
    }
    const work = titledWork(words, i);
    if (work !== undefined) candidates.push(work);
    for (const pattern of PLACE_PATTERNS) {
      const candidate = pattern(words, i, facts, knowledge);
      if (candidate !== undefined) candidates.push(candidate);
    }
  }
  return candidates;
}

function tokenFacts(words: Words, fromTables: readonly Candidate[]): { blocked: Uint8Array; facts: TokenFacts } {
  const blocked = new Uint8Array(words.count);
  const place = new Uint8Array(words.count);
  const derived = new Uint8Array(words.count);
  for (const { first, last, label, form } of fromTables) {
    if (form === 'part') continue;
    if (label !== 'PER') blocked.fill(1, first, last);
    if (form === 'derived') derived.fill(1, first, last);
    else if (label === 'LOC') place.fill(1, first, last);
  }
  return { blocked, facts: { place, derived } };
}
