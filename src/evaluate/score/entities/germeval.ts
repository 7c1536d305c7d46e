import type { Figure, Sums } from '../../layer-scorer.js';
import { credits, precisionRecallF1 } from '../ratios.js';

/**
 * The metrics of the GermEval 2014 shared task (evaluation plan, Benikova et al. 2014): M1, the official one, strict over
 * both levels, with all twelve labels; M2 the same but loose, `LOCderiv` and `LOCpart` being `LOC`; M3 strict, the outer and
 * the inner level apart. An entity found on the other level is not right in any of them.
 *
 * @param loose the count of loose hits on the outer level
 */
export function germEvalFigures(sums: Sums, loose: string): Figure[] {
  const both = (right: string, innerRight: string) =>
    credits(
      sums.of(right) + sums.of(innerRight),
      sums.of('system') + sums.of('inner.system'),
      sums.of('gold') + sums.of('inner.gold'),
    );
  const outer = credits(sums.of('strict'), sums.of('system'), sums.of('gold'));
  const inner = credits(sums.of('inner.right'), sums.of('inner.system'), sums.of('inner.gold'));
  const group = 'GermEval 2014';
  return [
    ...precisionRecallF1('germeval.m1', { group, name: 'M1 strict' }, both('strict', 'inner.right')),
    ...precisionRecallF1('germeval.m2', { group, name: 'M2 loose' }, both(loose, 'inner.loose.right')),
    ...precisionRecallF1('germeval.m3.outer', { group, name: 'M3 outer' }, outer),
    ...precisionRecallF1('germeval.m3.inner', { group, name: 'M3 inner' }, inner),
  ];
}
