import { type Candidate, newCandidate } from '../candidate.js';
import { isParticle } from '../person-name-parts.js';
import type { Words } from '../words.js';

/** More words are no family name. */
const LONGEST = 5;

/**
 * Family names with their particles, where the article has the whole name: *von der Leyen* after *Ursula von der Leyen*. The tagger sees
 * *Leyen* alone, or nothing.
 *
 * @param found without overlap
 * @returns the same names, those with particles whole, and those that were missed
 */
export function withParticles(words: Words, found: readonly Candidate[]): Candidate[] {
  const families = familiesIn(words, found);
  if (families.size === 0) return [...found];
  const at = new Map<number, Candidate>();
  for (const candidate of found) for (let i = candidate.first; i < candidate.last; i++) at.set(i, candidate);
  const whole = new Map<Candidate, Candidate>();
  const missed: Candidate[] = [];
  for (let last = 0; last < words.count; last++) {
    for (const family of families.get(nominative(words.surface[last]!)) ?? []) {
      const first = last + 1 - family.length;
      if (!stands(words, family, first)) continue;
      const seen = at.get(last);
      if (!isFree(at, first, seen?.first ?? last)) continue;
      if (seen === undefined) missed.push(newCandidate(first, last + 1, 'PER', 'name', 'crf-again'));
      else if (seen.label === 'PER' && seen.last === last + 1 && seen.first > first) {
        whole.set(seen, newCandidate(first, seen.last, seen.label, seen.form, seen.rule, seen.confidence));
      }
    }
  }
  return [...found.map((candidate) => whole.get(candidate) ?? candidate), ...missed];
}

function isFree(at: ReadonlyMap<number, Candidate>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (at.has(i)) return false;
  return true;
}

/** The family names with particles that stand behind given names, by their last words. */
function familiesIn(words: Words, found: readonly Candidate[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const families = new Map<string, string[][]>();
  for (const { first, last, label, form } of found) {
    if (label !== 'PER' || form !== 'name' || last - first < 3) continue;
    let particle = first + 1;
    while (particle < last && !isParticle(words, particle)) particle++;
    if (particle >= last - 1 || last - particle > LONGEST || isParticle(words, last - 1)) continue;
    const family = [...words.surface.slice(particle, last - 1), nominative(words.surface[last - 1]!)];
    const known = families.get(family.at(-1)!) ?? [];
    if (known.every((other) => other.join(' ') !== family.join(' '))) known.push(family);
    families.set(family.at(-1)!, known);
  }
  return families;
}

/** The particles of a family name stand from `first` on, the first of them with a capital where a sentence begins. */
function stands({ surface, opens }: Words, family: readonly string[], first: number): boolean {
  if (first < 0) return false;
  for (let k = 0; k < family.length - 1; k++) {
    const word = surface[first + k]!;
    if (word !== family[k] && !(k === 0 && opens[first] === 1 && word.toLowerCase() === family[k])) return false;
  }
  return true;
}

/** Without the ending of the genitive: short names that end in -s lose it in both places. */
function nominative(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
