import { distance } from 'fastest-levenshtein';

/** Up to two of `known` that a person may have meant by `name`, nearest first; none where nothing is near. */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return known
    .map((candidate) => ({ candidate, far: howFar(wanted, candidate.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(2, wanted.length / 3))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 2)
    .map(({ candidate }) => candidate);
}

/** A stage named by half of its id (`gazetteer`, `entities`) is as near as a slip of one letter. */
function howFar(wanted: string, candidate: string): number {
  return candidate.split('/').includes(wanted) ? 1 : distance(wanted, candidate);
}
