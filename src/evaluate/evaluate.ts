import { cases } from './cases.js';
import { confusionsOf } from './confusions.js';
import type { EvalDocument, EvalLayer } from './eval-document.js';
import type { Comparison, Figure, LayerScorer, RankedItem, ScoreOptions, Sums } from './layer-scorer.js';
import { type EvaluationResults, type Metric, RESULTS_SCHEMA_ID, type SystemComparison } from './results.js';
import { riskCurves } from './score/sentiment/ranked.js';
import { createScorer } from './scorers.js';
import { bootstrapP, drawWeights, interval } from './statistics/bootstrap.js';
import { Columns, CountTable } from './statistics/count-table.js';
import { holm } from './statistics/holm.js';
import { type Random, randomFrom } from './statistics/random.js';
import { randomisationTest } from './statistics/randomisation.js';
import type { SystemOutput } from './system-output.js';

export type { SystemOutput } from './system-output.js';

export interface EvaluateOptions extends ScoreOptions {
  readonly goldName?: string;
  /** What the reader of the gold dropped, and where. */
  readonly goldNotes?: readonly string[];
  /** Bootstrap samples; 0: no intervals. */
  readonly samples?: number;
  /** Trials of the randomisation test. */
  readonly trials?: number;
  readonly seed?: number;
  /** Of the intervals. */
  readonly level?: number;
  /** How many cases the results hold; those where the systems differ come first. */
  readonly maxCases?: number;
}

const DEFAULT_SAMPLES = 1000;
const DEFAULT_TRIALS = 10_000;
const DEFAULT_SEED = 20_261_129;
const DEFAULT_LEVEL = 0.95;
const DEFAULT_MAX_CASES = 5000;

/** A system with all that is computed from its comparisons. */
interface Scored {
  readonly output: SystemOutput;
  readonly table: CountTable;
  readonly totals: Float64Array;
  readonly confusions: ReturnType<typeof confusionsOf>;
  readonly items: readonly (readonly RankedItem[])[];
  readonly ranked?: (weights?: Uint16Array) => readonly Figure[];
}

/**
 * Scores systems against gold: each figure with its bootstrap interval over documents, each pair of systems with a paired
 * bootstrap and an approximate randomisation test of the headline figures, corrected for their number. Equal input and
 * options give equal results.
 *
 * @throws RangeError where a system's documents are not those of the gold, in its order
 */
export function scoreSystems(
  layer: EvalLayer,
  gold: readonly EvalDocument[],
  systems: readonly SystemOutput[],
  options: EvaluateOptions = {},
): EvaluationResults {
  const { samples = DEFAULT_SAMPLES, trials = DEFAULT_TRIALS, seed = DEFAULT_SEED, level = DEFAULT_LEVEL } = options;
  for (const system of systems) checkDocuments(gold, system);
  const scorer = createScorer(layer, gold, options);
  const comparisons = systems.map(({ documents }) =>
    gold.map((document, i) => scorer.compare(document, documents[i]!)),
  );
  const columns = new Columns(namesOf(comparisons));
  const scored = systems.map((output, i): Scored => {
    const table = new CountTable(
      comparisons[i]!.map(({ counts }) => counts),
      columns,
    );
    const items = comparisons[i]!.map((one) => one.items ?? []);
    const ranked = scorer.ranked?.(items);
    const confusions = confusionsOf(comparisons[i]!.map(({ counts }) => counts));
    return { output, table, totals: table.totals(), confusions, items, ...(ranked && { ranked }) };
  });
  const figures = scored.map((system) => figuresOf(scorer, columns.sums(system.totals), system.ranked?.()));
  const headlines = new Set(
    scored.length === 0 ? [] : scorer.headline(columns.sums(scored[0]!.totals)).map(({ id }) => id),
  );
  const random = randomFrom(seed);
  const values = sampleFigures(scorer, columns, scored, figures, samples, random);
  // Systems need not have the same figures: one that gives no number has none of those that rest on numbers.
  const everyFigure = new Map(figures.flat().map((figure) => [figure.id, figure]));
  const metrics = [...everyFigure.values()].map((figure) => metricOf(figure, headlines));
  const tests = compareSystems(scorer, columns, scored, figures, values, { metrics, trials, level, random });
  const { list, count } = cases(scorer, gold, systems, options.maxCases ?? DEFAULT_MAX_CASES);
  return {
    schema: RESULTS_SCHEMA_ID,
    layer,
    gold: {
      name: options.goldName ?? 'gold',
      documents: gold.length,
      pretokenised: gold.some(({ pretokenised }) => pretokenised),
      notes: [...(options.goldNotes ?? [])],
    },
    statistics: { units: gold.length, level, samples, trials, seed, correction: 'holm', tests: tests.length },
    metrics,
    systems: scored.map(({ output, confusions, items }, i) => ({
      name: output.name,
      ...(output.version !== undefined && { version: output.version }),
      ...(output.seconds !== undefined && { seconds: output.seconds }),
      figures: figures[i]!.map(({ id, value, scale }, m) => ({
        metric: id,
        ...(value !== undefined && { value }),
        ...(value !== undefined && scale !== 'count' && samples > 0 && interval(values[i]![m]!, level)),
      })),
      confusions,
      curves: riskCurves(items.flat()),
      notes: [...(output.notes ?? [])],
    })),
    comparisons: tests,
    cases: list,
    caseCount: count,
  };
}

function checkDocuments(gold: readonly EvalDocument[], { name, documents }: SystemOutput): void {
  if (documents.length !== gold.length) {
    throw new RangeError(`system ${name} has ${documents.length} documents, the gold has ${gold.length}`);
  }
  gold.forEach(({ id, text }, i) => {
    const document = documents[i]!;
    if (document.id !== id) throw new RangeError(`system ${name}: document ${i + 1} is ${document.id}, expected ${id}`);
    if (document.text !== text) throw new RangeError(`system ${name}: document ${id} has another text than the gold`);
  });
}

function namesOf(comparisons: readonly (readonly Comparison[])[]): Set<string> {
  const names = new Set<string>();
  for (const { counts } of comparisons.flat()) for (const name of counts.counts.keys()) names.add(name);
  for (const name of names) if (name.startsWith('#')) names.delete(name);
  return names;
}

function figuresOf(scorer: LayerScorer, sums: Sums, ranked: readonly Figure[] = []): readonly Figure[] {
  return [...scorer.headline(sums), ...scorer.details(sums), ...ranked];
}

function metricOf({ id, group, name, label, scale, better }: Figure, headlines: ReadonlySet<string>): Metric {
  return { id, group, name, ...(label !== undefined && { label }), scale, better, headline: headlines.has(id) };
}

/** For each system and figure its values over the samples, NaN where it is not defined; all systems see the same samples. */
function sampleFigures(
  scorer: LayerScorer,
  columns: Columns,
  scored: readonly Scored[],
  figures: readonly (readonly Figure[])[],
  samples: number,
  random: Random,
): Float64Array[][] {
  const values = figures.map((ofSystem) => ofSystem.map(() => new Float64Array(samples)));
  const units = scored[0]?.table.units ?? 0;
  const weights = new Uint16Array(units);
  const totals = new Float64Array(columns.names.length);
  const sums = columns.sums(totals);
  for (let sample = 0; sample < samples; sample++) {
    drawWeights(units, random, weights);
    scored.forEach(({ table, ranked }, i) => {
      table.totals(weights, totals);
      figuresOf(scorer, sums, ranked?.(weights)).forEach(({ value }, m) => {
        values[i]![m]![sample] = value ?? Number.NaN;
      });
    });
  }
  return values;
}

interface TestSettings {
  readonly metrics: readonly Metric[];
  readonly trials: number;
  readonly level: number;
  readonly random: Random;
}

/** The tests of all pairs of systems in all headline figures that both have. */
function compareSystems(
  scorer: LayerScorer,
  columns: Columns,
  scored: readonly Scored[],
  figures: readonly (readonly Figure[])[],
  values: readonly (readonly Float64Array[])[],
  { metrics, trials, level, random }: TestSettings,
): SystemComparison[] {
  const tested = (totals: Float64Array): number[] =>
    scorer.headline(columns.sums(totals)).map(({ value }) => value ?? Number.NaN);
  const used = columns.readBy((sums) => scorer.headline(sums));
  const found: SystemComparison[] = [];
  for (let a = 0; a < scored.length; a++) {
    for (let b = a + 1; b < scored.length; b++) {
      const [first, second] = [scored[a]!, scored[b]!];
      const apart = first.table.differences(second.table, used);
      const p = randomisationTest(first.totals, second.totals, apart, tested, trials, random);
      metrics.forEach(({ id, headline }, m) => {
        if (!headline) return;
        const [x, y] = [figures[a]![m]!.value, figures[b]![m]!.value];
        if (x === undefined || y === undefined) return;
        const differences = values[a]![m]!.map((value, sample) => value - values[b]![m]![sample]!);
        const range = interval(differences, level);
        found.push({
          metric: id,
          a: first.output.name,
          b: second.output.name,
          difference: x - y,
          ...(range ?? { low: x - y, high: x - y }),
          pBootstrap: bootstrapP(differences),
          pBootstrapHolm: 1,
          // The headline figures come first, in this order.
          pRandomisation: p[m]!,
          pRandomisationHolm: 1,
        });
      });
    }
  }
  const bootstrap = holm(found.map(({ pBootstrap }) => pBootstrap));
  const randomisation = holm(found.map(({ pRandomisation }) => pRandomisation));
  return found.map((one, i) => ({ ...one, pBootstrapHolm: bootstrap[i]!, pRandomisationHolm: randomisation[i]! }));
}
