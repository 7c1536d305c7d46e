import { type Candidate, newCandidate } from '../candidate.js';
import type { Words } from '../words.js';

/** A name must be as sure as this to be known again elsewhere. */
const SURE = 0.8;
/** Names of more words are not looked for again. */
const LONGEST = 6;

/**
 * Names that the tagger was sure of in one sentence and missed in another of the same article: exactly the same words, all of them
 * free, and not where a capital letter says nothing.
 *
 * @param found in text order
 */
export function repeatedNames(words: Words, found: readonly Candidate[]): Candidate[] {
  const known = new Map<string, Candidate>();
  const firsts = new Map<string, number>();
  const taken = new Uint8Array(words.count);
  for (const candidate of found) {
    taken.fill(1, candidate.first, candidate.last);
    const { first, last, form, confidence = 0 } = candidate;
    if (form !== 'name' || confidence < SURE || last - first > LONGEST || words.capital[first] === 0) continue;
    const name = words.surface.slice(first, last).join(' ');
    const before = known.get(name);
    if (before === undefined || (before.confidence ?? 0) < confidence) known.set(name, candidate);
    const head = words.surface[first]!;
    firsts.set(head, Math.max(firsts.get(head) ?? 0, last - first));
  }
  const again: Candidate[] = [];
  for (let i = 0; i < words.count; i++) {
    const longest = taken[i] === 1 || words.opens[i] === 1 ? 0 : (firsts.get(words.surface[i]!) ?? 0);
    for (let length = longest; length > 0; length--) {
      const match = known.get(words.surface.slice(i, i + length).join(' '));
      if (match === undefined || taken.subarray(i, i + length).includes(1)) continue;
      again.push(newCandidate(i, i + length, match.label, 'name', 'crf-again'));
      i += length - 1;
      break;
    }
  }
  return again;
}
