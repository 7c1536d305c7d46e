import type { Span } from '../../document/span.js';
import type { Difference } from '../layer-scorer.js';

/** Spans of two lists in text order that are the same, and those that are not. */
export interface SpanMatch<G extends Span, S extends Span> {
  readonly same: readonly (readonly [gold: G, system: S])[];
  readonly goldOnly: readonly G[];
  readonly systemOnly: readonly S[];
}

/** Pairs equal spans, one to one. Linear. */
export function matchSpans<G extends Span, S extends Span>(gold: readonly G[], system: readonly S[]): SpanMatch<G, S> {
  const open = new Map<string, G[]>();
  for (const span of gold) {
    const key = `${span.start} ${span.end}`;
    const there = open.get(key);
    if (there === undefined) open.set(key, [span]);
    else there.push(span);
  }
  const same: [G, S][] = [];
  const systemOnly: S[] = [];
  for (const span of system) {
    const found = open.get(`${span.start} ${span.end}`)?.shift();
    if (found === undefined) systemOnly.push(span);
    else same.push([found, span]);
  }
  return { same, goldOnly: [...open.values()].flat().sort((a, b) => a.start - b.start), systemOnly };
}

/**
 * Differences between two segmentations of one text: where they part and meet again, a place each. The gold's segments and
 * the system's stand against each other there.
 */
export function segmentationDifferences(
  { goldOnly, systemOnly }: SpanMatch<Span, Span>,
  labelOf: (golds: number, systems: number) => string,
): Difference[] {
  const all = [
    ...goldOnly.map((span) => ({ span, isGold: true })),
    ...systemOnly.map((span) => ({ span, isGold: false })),
  ].sort((a, b) => a.span.start - b.span.start);
  const differences: Difference[] = [];
  let golds: Span[] = [];
  let systems: Span[] = [];
  let end = -1;
  const close = (): void => {
    if (golds.length + systems.length === 0) return;
    const label = labelOf(golds.length, systems.length);
    const gold = golds.length > 0 ? { gold: { spans: golds, label } } : {};
    const system = systems.length > 0 ? { system: { spans: systems, label } } : {};
    const key = golds.length > 0 ? `g${golds[0]!.start}` : `s${systems[0]!.start}`;
    const kind = golds.length === 0 ? 'false-alarm' : systems.length === 0 ? 'miss' : 'wrong-boundary';
    differences.push({ key, kind, ...gold, ...system });
    golds = [];
    systems = [];
  };
  for (const { span, isGold } of all) {
    if (span.start >= end) close();
    (isGold ? golds : systems).push(span);
    end = Math.max(end, span.end);
  }
  close();
  return differences;
}

/** What two segmentations have at a place, for readers. */
export function segmentLabel(golds: number, systems: number): string {
  if (golds === systems) return 'shifted';
  return systems > golds ? 'split' : 'joined';
}
