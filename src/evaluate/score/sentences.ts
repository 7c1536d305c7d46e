import { overlaps, type Span } from '../../document/span.js';
import type { EvalDocument } from '../eval-document.js';
import type { LayerScorer } from '../layer-scorer.js';
import { Tally } from '../tally.js';
import { credits, f1Of, precisionRecallF1, share } from './ratios.js';
import { matchSpans, type SpanMatch, segmentationDifferences, segmentLabel } from './span-match.js';

/**
 * Sentences, without the white space at their ends. A sentence is right where both ends are the gold's (as in the CoNLL 2018
 * shared task); a boundary is right where one of the gold's sentences ends there too. The end of the text, which nobody can
 * miss, is no boundary.
 */
export function scoreSentences(): LayerScorer {
  return {
    layer: 'sentences',
    compare(gold, system) {
      const counts = new Tally();
      const count = (name: string, { same, goldOnly, systemOnly }: SpanMatch<Span, Span>): void => {
        counts.add(`${name}.right`, same.length);
        counts.add(`${name}.gold`, same.length + goldOnly.length);
        counts.add(`${name}.system`, same.length + systemOnly.length);
      };
      const [golds, systems] = [trimmed(gold.sentences, gold), trimmed(system.sentences, gold)];
      count('sentence', matchSpans(golds, systems));
      const last = gold.text.trimEnd().length;
      count('boundary', matchSpans(ends(golds, last), ends(systems, last)));
      return { counts };
    },
    headline: (sums) =>
      (['boundary', 'sentence'] as const).map((name) =>
        share(
          `${name}.f1`,
          { group: name, name: `${name} F1` },
          f1Of(credits(sums.of(`${name}.right`), sums.of(`${name}.system`), sums.of(`${name}.gold`))),
        ),
      ),
    details: (sums) =>
      (['boundary', 'sentence'] as const).flatMap((name) =>
        precisionRecallF1(
          name,
          { group: name, name },
          credits(sums.of(`${name}.right`), sums.of(`${name}.system`), sums.of(`${name}.gold`)),
        ).slice(0, 2),
      ),
    differences: (gold, system) =>
      segmentationDifferences(matchSpans(trimmed(gold.sentences, gold), trimmed(system.sentences, gold)), segmentLabel),
  };
}

function trimmed(sentences: readonly Span[] | undefined, { text, ignored }: EvalDocument): Span[] {
  return (sentences ?? []).flatMap(({ start, end }) => {
    const surface = text.slice(start, end);
    const from = start + surface.length - surface.trimStart().length;
    const span = { start: from, end: Math.max(from, start + surface.trimEnd().length) };
    return span.end > span.start && !ignored?.some((stretch) => overlaps(stretch, span)) ? [span] : [];
  });
}

/** Boundaries as empty spans. */
function ends(sentences: readonly Span[], last: number): Span[] {
  return sentences.filter(({ end }) => end < last).map(({ end }) => ({ start: end, end }));
}
