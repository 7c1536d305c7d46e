import type { z } from 'zod';
import type { LayerName } from '../document/layers.js';
import type { Stage, StageContext, StageModule } from '../document/stage.js';

/** A stage whatever it requires and provides; the compiler of pipelines has checked that its layers are there. */
// biome-ignore lint/suspicious/noExplicitAny: see docs/decisions/2026-11-24-any-stage.md
export type AnyStage = Stage<any, any>;

/** What is known of a stage before it is loaded. */
export interface StageRow {
  /** `layer/method` */
  readonly id: string;
  readonly summary: string;
  readonly requires: readonly LayerName[];
  readonly provides: readonly LayerName[];
  /** Checks the options and fills in defaults; also the source of their JSON Schema. */
  readonly options: z.ZodType;
  /** The npm package that does the work, where it is not ours. */
  readonly package?: string;
  /** Loads the implementation and makes the stage. `options` have passed {@link StageRow.options}. */
  readonly make: (options: unknown, context: StageContext) => Promise<AnyStage>;
}

interface Declaration<R extends LayerName, P extends LayerName, S extends z.ZodType> {
  readonly id: string;
  readonly summary: string;
  readonly requires: readonly R[];
  readonly provides: readonly P[];
  readonly options: S;
  readonly package?: string;
  readonly load: () => Promise<StageModule<R, P, z.output<S>>>;
}

/**
 * A row of the stage table. The types hold the implementation to the declaration: it cannot read a layer that the row
 * does not require, nor leave out one that it provides.
 */
export function stageRow<const R extends LayerName, const P extends LayerName, S extends z.ZodType>(
  declaration: Declaration<R, P, S>,
): StageRow {
  const { load, ...known } = declaration;
  return {
    ...known,
    make: async (options, context) => (await load()).create(options as z.output<S>, context),
  };
}
