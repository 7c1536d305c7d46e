import { overlaps, type Span } from '../../document/span.js';
import type { EvalDocument } from '../eval-document.js';
import type { LayerScorer } from '../layer-scorer.js';
import { Tally } from '../tally.js';
import { credits, f1Of, precisionRecallF1, share } from './ratios.js';
import { matchSpans, type SpanMatch, segmentationDifferences, segmentLabel } from './span-match.js';

/** Tokens: right where both ends are the gold's (as in the CoNLL 2018 shared task). */
export function scoreTokens(): LayerScorer {
  return {
    layer: 'tokens',
    compare(gold, system) {
      const { same, goldOnly, systemOnly } = match(gold, system);
      const counts = new Tally();
      counts.add('right', same.length);
      counts.add('gold', same.length + goldOnly.length);
      counts.add('system', same.length + systemOnly.length);
      return { counts };
    },
    headline: (sums) => [
      share(
        'tokens.f1',
        { group: 'tokens', name: 'token F1' },
        f1Of(credits(sums.of('right'), sums.of('system'), sums.of('gold'))),
      ),
    ],
    details: (sums) =>
      precisionRecallF1(
        'tokens',
        { group: 'tokens', name: 'token' },
        credits(sums.of('right'), sums.of('system'), sums.of('gold')),
      ).slice(0, 2),
    differences: (gold, system) => segmentationDifferences(match(gold, system), segmentLabel),
  };
}

function match(gold: EvalDocument, system: EvalDocument): SpanMatch<Span, Span> {
  const scored = (span: Span): boolean => !gold.ignored?.some((stretch) => overlaps(stretch, span));
  return matchSpans((gold.tokens ?? []).filter(scored), (system.tokens ?? []).filter(scored));
}
