import type { LabelScheme } from './label-scheme.js';

/** Stands for "never" among scores. */
export const NEVER = -1e9;

/** Scores of label transitions. With `L` labels, `between[a * L + b]` is that of b after a; `start` and `end` those of the first and the last label. */
export interface Transitions {
  readonly start: Float32Array;
  readonly end: Float32Array;
  readonly between: Float32Array;
}

/** 1 where the scheme forbids the transition, laid out like {@link Transitions}. */
export interface Forbidden {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
  readonly between: Uint8Array;
}

/** What a scheme forbids. */
export function forbiddenTransitions(scheme: LabelScheme): Forbidden {
  const { labels, size } = scheme;
  const no = (a: string | undefined, b: string | undefined): number => (scheme.mayFollow(a, b) ? 0 : 1);
  return {
    start: Uint8Array.from(labels, (label) => no(undefined, label)),
    end: Uint8Array.from(labels, (label) => no(label, undefined)),
    between: Uint8Array.from({ length: size * size }, (_, i) => no(labels[Math.floor(i / size)], labels[i % size])),
  };
}
