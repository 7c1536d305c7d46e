import type { Forbidden, Transitions } from '../../src/model/transitions.js';

/**
 * The best label sequence by Viterbi's algorithm over all legal transitions, as plainly as can be: what the decoders are compared with.
 * Of equally good labels the first counts.
 *
 * @param scores one row of label scores a token, in the unit of the transitions
 * @param count tokens of the sentence
 */
export function bestSequence(
  scores: Float32Array,
  count: number,
  { start, end, between }: Transitions,
  forbidden: Forbidden,
): number[] {
  const size = start.length;
  const labels = Array.from(start.keys());
  const better = (values: readonly number[]) =>
    values.reduce((best, value, l) => (value > values[best]! ? l : best), 0);
  let best = labels.map((l) => (forbidden.start[l] === 1 ? -Infinity : start[l]! + scores[l]!));
  const back: number[][] = [];
  for (let i = 1; i < count; i++) {
    const before = best;
    const reached = (l: number) =>
      labels.map((k) => (forbidden.between[k * size + l] === 1 ? -Infinity : before[k]! + between[k * size + l]!));
    back.push(labels.map((l) => better(reached(l))));
    best = labels.map((l) => Math.max(...reached(l)) + scores[i * size + l]!);
  }
  let label = better(best.map((score, l) => (forbidden.end[l] === 1 ? -Infinity : score + end[l]!)));
  const found = [label];
  for (const step of back.reverse()) {
    label = step[label]!;
    found.unshift(label);
  }
  return found;
}
