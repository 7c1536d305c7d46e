import { createHash } from 'node:crypto';
import type { LayerName, PipelineStamp } from '../document/layers.js';
import type { StageContext } from '../document/stage.js';
import { VERSION } from '../version.js';
import { nearestNames } from './nearest-names.js';
import type { PipelineFile, Step } from './pipeline-file.js';
import { PipelineError, type PipelineProblem } from './problem.js';
import type { AnyStage } from './stage-row.js';
import { findStage, STAGE_TABLE } from './stage-table.js';
import { loadStageModule } from './user-stage.js';

/** A stage ready to run, with its declaration. */
export interface ReadyStage {
  readonly id: string;
  readonly requires: readonly LayerName[];
  readonly provides: readonly LayerName[];
  readonly userStage: boolean;
  readonly stage: AnyStage;
}

/** A pipeline that has been checked and whose stages have been made. */
export interface CompiledPipeline {
  readonly stamp: PipelineStamp;
  readonly stages: readonly ReadyStage[];
}

/** A step that has passed the checks. */
interface Plan {
  readonly step: Step;
  readonly id: string;
  readonly requires: readonly LayerName[];
  readonly provides: readonly LayerName[];
  readonly options: unknown;
  /** Hash of a user's own stage file. */
  readonly sha256?: string;
  readonly make: (context: StageContext) => Promise<AnyStage>;
}

type Report = (step: Step, reason: string, at?: readonly PropertyKey[], nearest?: readonly string[]) => void;

/**
 * Checks a pipeline as a whole and makes its stages.
 *
 * @throws PipelineError with every problem at once: unknown stages, bad options, layers that nobody provides, that come
 * too late or that two stages provide, stages that cannot be made
 */
export async function compilePipeline(pipeline: PipelineFile): Promise<CompiledPipeline> {
  const problems: PipelineProblem[] = [];
  const report: Report = (step, reason, at = [], nearest = []) => {
    const path = at.reduce<string>(
      (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
      `stages[${step.index}]`,
    );
    problems.push({ file: pipeline.file, ...step.place(at), path, reason, nearest });
  };
  const plans: Plan[] = [];
  for (const step of pipeline.steps) {
    const plan = step.kind === 'stage' ? planStage(step, report) : await planModule(step, pipeline.directory, report);
    if (plan) plans.push(plan);
  }
  checkLayerOrder(plans, report);
  if (problems.length > 0) throw new PipelineError(problems);

  const context = { directory: pipeline.directory };
  const made = await Promise.all(
    plans.map(async (plan) => {
      try {
        const { id, requires, provides, step } = plan;
        return { id, requires, provides, userStage: step.kind === 'module', stage: await plan.make(context) };
      } catch (error) {
        report(plan.step, `cannot be made: ${(error as Error).message}`);
        return undefined;
      }
    }),
  );
  const stages = made.filter((stage) => stage !== undefined);
  if (problems.length > 0) {
    await closeAll(stages);
    throw new PipelineError(problems);
  }
  return { stamp: stampOf(pipeline, plans, stages), stages };
}

/** Closes what the stages hold open. */
export async function closeAll(stages: readonly ReadyStage[]): Promise<void> {
  for (const { stage } of stages) await stage.close?.();
}

function planStage(step: Step, report: Report): Plan | undefined {
  const row = findStage(step.name);
  if (!row) {
    const known = STAGE_TABLE.map(({ id }) => id);
    report(step, `there is no stage ${step.name}`, [], nearestNames(step.name, known));
    return undefined;
  }
  const parsed = row.options.safeParse(step.options);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        const known = optionNames(row.options);
        for (const key of issue.keys) {
          const has = known.length > 0 ? `has ${known.join(', ')}` : 'takes no options';
          report(step, `is not an option of ${row.id}, which ${has}`, [...issue.path, key], nearestNames(key, known));
        }
      } else {
        report(step, issue.message, issue.path);
      }
    }
    return undefined;
  }
  const { id, requires, provides } = row;
  const options = parsed.data;
  return { step, id, requires, provides, options, make: (context) => row.make(options, context) };
}

function optionNames(schema: unknown): string[] {
  return Object.keys((schema as { shape?: Record<string, unknown> }).shape ?? {});
}

async function planModule(step: Step, directory: string, report: Report): Promise<Plan | undefined> {
  try {
    const { definition, sha256 } = await loadStageModule(step.name, directory);
    const options = definition.options ? definition.options.parse(step.options) : step.options;
    const { id, requires, provides } = definition;
    return { step, id, requires, provides, options, sha256, make: async (c) => definition.create(options, c) };
  } catch (error) {
    report(step, `cannot be loaded: ${(error as Error).message}`);
    return undefined;
  }
}

function checkLayerOrder(plans: readonly Plan[], report: Report): void {
  const provider = new Map<LayerName, Plan>();
  for (const plan of plans) {
    for (const layer of plan.requires) {
      if (provider.has(layer)) continue;
      const later = plans.find((other) => other.provides.includes(layer));
      const row = STAGE_TABLE.filter((candidate) => candidate.provides.includes(layer)).map(({ id }) => id);
      const remedy = later
        ? `${later.id} provides it, but stands later: move it before ${plan.id}`
        : row.length > 0
          ? `no stage here provides it; add ${row.join(' or ')} before`
          : 'no stage here provides it';
      report(plan.step, `${plan.id} requires the layer ${layer}: ${remedy}`);
    }
    for (const layer of plan.provides) {
      const first = provider.get(layer);
      if (first) {
        report(
          plan.step,
          `${plan.id} provides the layer ${layer}, which ${first.id} has provided already: keep one of them`,
        );
      } else provider.set(layer, plan);
    }
  }
}

/** What the output says of the pipeline: equal stamps mean equal stages, options, weights and program version. */
function stampOf(pipeline: PipelineFile, plans: readonly Plan[], stages: readonly ReadyStage[]): PipelineStamp {
  const weights: Record<string, string> = {};
  for (const { stage } of stages) Object.assign(weights, stage.weights);
  const content = plans.map(({ id, options, sha256 }) => ({ id, options, sha256 }));
  const sha256 = createHash('sha256')
    .update(JSON.stringify({ version: VERSION, stages: content, weights }))
    .digest('hex');
  return { name: pipeline.name, version: VERSION, sha256, weights };
}
