/**
 * The results of an evaluation: the one source of what `evaluate --json` prints, of its JSON Schema and its types. The
 * table in the terminal and the report are functions of it. `docs/evaluate-results.md` explains it.
 */
import { z } from 'zod';
import { EVAL_LAYERS } from './eval-document.js';
import { DIFFERENCE_KINDS } from './layer-scorer.js';

export const RESULTS_SCHEMA_ID = 'pressespiegel/evaluation@1.0';

const opt = z.exactOptional;
const count = z.int().nonnegative();

const metric = z.object({
  id: z.string(),
  group: z.string(),
  name: z.string(),
  label: opt(z.string()),
  scale: z.enum(['share', 'value', 'count']),
  better: z.enum(['higher', 'lower']),
  headline: z.boolean(),
});

/** `value` is absent where the figure is not defined; the interval where too few samples define it. */
const figure = z.object({ metric: z.string(), value: opt(z.number()), low: opt(z.number()), high: opt(z.number()) });

const confusion = z.object({
  /** What is confused: `label`, `pos`, `use`. */
  name: z.string(),
  /** The labels of rows (gold) and columns (system); `∅` is nothing. */
  labels: z.array(z.string()),
  counts: z.array(z.array(count)),
});

const curve = z.object({
  name: z.string(),
  /** Names of the two axes. */
  x: z.string(),
  y: z.string(),
  points: z.array(z.tuple([z.number(), z.number()])),
});

const system = z.object({
  name: z.string(),
  version: opt(z.string()),
  seconds: opt(z.number()),
  figures: z.array(figure),
  confusions: z.array(confusion),
  curves: z.array(curve),
  notes: z.array(z.string()),
});

/** Difference of two systems, `a` less `b`, in one headline figure. */
const comparison = z.object({
  metric: z.string(),
  a: z.string(),
  b: z.string(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  pBootstrap: z.number(),
  pBootstrapHolm: z.number(),
  pRandomisation: z.number(),
  pRandomisationHolm: z.number(),
});

/** Start and end within the text of the case. */
const place = z.tuple([count, count]);
const statement = z.object({ spans: z.array(place), label: z.string(), note: opt(z.string()) });

/** One place where at least one system does not say what the gold says. */
const evaluationCase = z.object({
  document: z.string(),
  /** The sentence, or what surrounds the place. */
  text: z.string(),
  /** Offset of `text` in the document. */
  start: count,
  gold: opt(statement),
  /** One for each system, in their order. */
  answers: z.array(z.object({ kind: z.enum(['right', ...DIFFERENCE_KINDS]), said: opt(statement) })),
  /** True where the systems do not all err in the same way. */
  differ: z.boolean(),
});

export const evaluationResults = z
  .object({
    schema: z.literal(RESULTS_SCHEMA_ID),
    layer: z.enum(EVAL_LAYERS),
    gold: z.object({
      name: z.string(),
      documents: count,
      pretokenised: z.boolean(),
      notes: z.array(z.string()),
    }),
    statistics: z.object({
      /** Documents are drawn; where the gold has none, each of its sentences is a document. */
      units: count,
      level: z.number(),
      samples: count,
      trials: count,
      seed: count,
      correction: z.literal('holm'),
      /** Tests that the correction is for. */
      tests: count,
    }),
    metrics: z.array(metric),
    systems: z.array(system),
    comparisons: z.array(comparison),
    /** Systems that differ first. */
    cases: z.array(evaluationCase),
    /** How many cases there are; more than `cases` holds where it was cut. */
    caseCount: count,
  })
  .meta({ title: 'Evaluation', description: `Systems scored against gold (${RESULTS_SCHEMA_ID}).` });

export type EvaluationResults = z.infer<typeof evaluationResults>;
export type Metric = z.infer<typeof metric>;
export type FigureOfSystem = z.infer<typeof figure>;
export type EvaluatedSystem = z.infer<typeof system>;
export type SystemComparison = z.infer<typeof comparison>;
export type EvaluationCase = z.infer<typeof evaluationCase>;
export type Confusion = z.infer<typeof confusion>;
